import type { Role } from "~/platform/permissions";
import type { Criteria } from "./achievement-criteria";

/** Why somebody may not award an achievement by hand. */
export type AwardRefusal = "oneself" | "earned-by-counting" | "inactive" | "outside-expertise";

export interface Awarding {
  role: Role;
  isOneself: boolean;
  achievement: { category: string; isActive: boolean; criteria: Criteria };
  /** The categories in which the awarding person holds a verified skill. */
  verifiedCategories: readonly string[];
}

/**
 * Who may award what: an admin all that is awarded by hand, a trainer what is in a category in which they hold a
 * verified skill; nobody themselves.
 *
 * @returns null: they may
 */
export function awardRefusal({
  role,
  isOneself,
  achievement,
  verifiedCategories,
}: Awarding): AwardRefusal | null {
  if (isOneself) return "oneself";
  if (achievement.criteria.kind !== "by_hand") return "earned-by-counting";
  if (!achievement.isActive) return "inactive";
  if (role === "admin") return null;
  return role === "trainer" && verifiedCategories.includes(achievement.category) ? null : "outside-expertise";
}
