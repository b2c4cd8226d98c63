import { describe, expect, it } from "vitest";
import { may, type Permission, permissions, roles } from "./permissions";

/** The whole matrix once more, by hand: a change of rights has to be made in two places. */
const matrix: Record<Permission, string> = {
  "dashboard:view": "employee trainer manager admin",
  "catalog:view": "employee trainer manager admin",
  "course:view": "employee trainer manager admin",
  "course:author": "trainer admin",
  "question:author": "trainer admin",
  "assessment:take": "employee trainer manager admin",
  "assessment:grade": "trainer admin",
  "enrolment:create": "employee trainer manager admin",
  "enrolment:start": "employee trainer manager admin",
  "enrolment:withdraw": "employee trainer manager admin",
  "enrolment:decide": "trainer manager admin",
  "enrolment:decide-team": "manager",
  "enrolment:decide-any": "admin",
  "learners:view-team": "manager",
  "learners:view-taught": "trainer",
  "lesson:view": "employee trainer manager admin",
  "lesson:complete": "employee trainer manager admin",
  "lesson:study": "employee trainer manager admin",
  "certificate:view": "employee trainer manager admin",
  "certificate:view-any": "admin",
  "certificate:view-team": "manager",
  "file:view": "employee trainer manager admin",
  "user:manage": "admin",
  "account:manage-own": "employee trainer manager admin",
  "notification:manage-own": "employee trainer manager admin",
  "skill:manage": "admin",
  "skill:claim-own": "employee trainer manager admin",
  "skill:verify": "trainer admin",
  "achievement:view-own": "employee trainer manager admin",
  "achievement:award": "trainer admin",
  "achievement:manage": "admin",
  "activity:view-own": "employee trainer manager admin",
  "personal-data:export": "employee trainer manager admin",
  "styleguide:view": "employee trainer manager admin",
};

it("the four roles, from the least to the most", () => {
  expect(roles).toEqual(["employee", "trainer", "manager", "admin"]);
});

describe.each(roles)("the role %s", (role) => {
  it.each(permissions)("%s", (permission) => {
    expect(may(role, permission)).toBe(matrix[permission].split(" ").includes(role));
  });
});

it("every role keeps what an employee may do", () => {
  const ofEmployees = permissions.filter((permission) => may("employee", permission));
  for (const role of roles) expect(ofEmployees.filter((permission) => !may(role, permission))).toEqual([]);
});
