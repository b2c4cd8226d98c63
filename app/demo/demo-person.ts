import type { Role } from "~/platform/permissions";
import type { Locale } from "~/platform/preferences";

export interface DemoPerson {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  /** Who leads them; managers stand before those who report to them. */
  managerEmail: string | null;
  department: string;
  position: string;
  /** Null: not chosen. */
  locale: Locale | null;
  timeZone: string;
  /** Whose account is closed, and why. */
  deactivationReason?: string;
}

/** The office whose people read German. */
export const hamburg = { locale: "de", timeZone: "Europe/Berlin" } as const;
export const leeds = { locale: null, timeZone: "Europe/London" } as const;

/** A person, in one line. */
export function person(
  name: [firstName: string, lastName: string, email: string],
  role: Role,
  [managerEmail, department, position]: [string | null, string, string],
  office: typeof hamburg | typeof leeds,
): DemoPerson {
  const [firstName, lastName, email] = name;
  return { email, firstName, lastName, role, managerEmail, department, position, ...office };
}
