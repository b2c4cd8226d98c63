/** The fixed choices by which courses are described and filtered; the database has the same enums. */
export const categories = [
  "technical",
  "soft_skills",
  "management",
  "compliance",
  "onboarding",
  "professional",
] as const;
export type Category = (typeof categories)[number];

export const deliveries = ["self_paced", "instructor_led", "blended", "live_online", "workshop"] as const;
export type Delivery = (typeof deliveries)[number];

/** Difficulty of a course, command of a skill; lowest first. */
export const levels = ["beginner", "intermediate", "advanced", "expert"] as const;
export type Level = (typeof levels)[number];

/** Whether holding `held` is enough where `needed` is asked for. */
export function reaches(held: Level | null, needed: Level): boolean {
  return held !== null && levels.indexOf(held) >= levels.indexOf(needed);
}

export const catalogSorts = ["relevance", "title", "newest", "duration"] as const;
export type CatalogSort = (typeof catalogSorts)[number];
