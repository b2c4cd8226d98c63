/** The roles, from `domain.md`; everyone has exactly one. */
export const roles = ["employee", "trainer", "manager", "admin"] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;

/**
 * Who may do what at all. Whether they may do it to this very thing (their own enrolment, their own
 * team's certificate) is decided by the query's scope, which answers 404 outside of it.
 */
const matrix = {
  "dashboard:view": everyone,
  "catalog:view": everyone,
  "course:view": everyone,
  "course:author": ["trainer", "admin"],
  "question:author": ["trainer", "admin"],
  "assessment:take": everyone,
  "assessment:grade": ["trainer", "admin"],
  "enrolment:create": everyone,
  "enrolment:start": everyone,
  "enrolment:withdraw": everyone,
  "enrolment:decide": ["trainer", "manager", "admin"],
  "enrolment:decide-team": ["manager"],
  "enrolment:decide-any": ["admin"],
  "learners:view-team": ["manager"],
  "learners:view-taught": ["trainer"],
  "lesson:view": everyone,
  "lesson:complete": everyone,
  "lesson:study": everyone,
  "certificate:view": everyone,
  "certificate:view-any": ["admin"],
  "certificate:view-team": ["manager"],
  "file:view": everyone,
  "user:manage": ["admin"],
  "account:manage-own": everyone,
  "notification:manage-own": everyone,
  "skill:manage": ["admin"],
  "skill:claim-own": everyone,
  "skill:verify": ["trainer", "admin"],
  "achievement:view-own": everyone,
  "achievement:award": ["trainer", "admin"],
  "achievement:manage": ["admin"],
  "activity:view-own": everyone,
  "personal-data:export": everyone,
  "styleguide:view": everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof matrix;

export const permissions = Object.keys(matrix) as Permission[];

/** Whether the role carries the permission. */
export function may(role: Role, permission: Permission): boolean {
  return (matrix[permission] as readonly Role[]).includes(role);
}

/** The roles that carry the permission, for queries that ask for the role of this moment. */
export function rolesThatMay(permission: Permission): Role[] {
  return roles.filter((role) => may(role, permission));
}
