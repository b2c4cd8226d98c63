import { type Level, reaches } from "~/domain/catalog/course-facets";
import type { Role } from "~/platform/permissions";

/** Why somebody may not verify a skill: it is their own, or they are no verified expert in it. */
export type VerificationRefusal = "own-skill" | "not-an-expert";

export interface Verifier {
  role: Role;
  /** Whether the skill to verify is theirs. */
  isHolder: boolean;
  /** How they hold the same skill themselves; null: they do not. */
  own: { level: Level; verified: boolean } | null;
}

/**
 * Who may confirm that somebody holds a skill: an admin any, a trainer only where they hold it themselves, verified
 * at advanced or expert; nobody their own.
 *
 * @returns null: they may
 */
export function verificationRefusal({ role, isHolder, own }: Verifier): VerificationRefusal | null {
  if (isHolder) return "own-skill";
  if (role === "admin") return null;
  const isExpert = own?.verified === true && reaches(own.level, "advanced");
  return role === "trainer" && isExpert ? null : "not-an-expert";
}
