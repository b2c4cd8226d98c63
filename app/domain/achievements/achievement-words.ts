import { m } from "~/messages/compiled/messages";
import type { Locale } from "~/platform/preferences";
import type { Countable, Criteria } from "./achievement-criteria";

type Options = { locale?: Locale };

/** The names of the product's own achievements, by the key that the database has. */
const builtInNames: Record<string, (inputs: Record<string, never>, options: Options) => string> = {
  courses_completed_1: m.achievements_name_courses_1,
  courses_completed_5: m.achievements_name_courses_5,
  courses_completed_10: m.achievements_name_courses_10,
  courses_completed_25: m.achievements_name_courses_25,
  sessions_attended_5: m.achievements_name_sessions_5,
  sessions_attended_10: m.achievements_name_sessions_10,
  sessions_attended_25: m.achievements_name_sessions_25,
  achievements_5: m.achievements_name_achievements_5,
  achievements_10: m.achievements_name_achievements_10,
  achievements_20: m.achievements_name_achievements_20,
  points_100: m.achievements_name_points_100,
  points_500: m.achievements_name_points_500,
  points_1000: m.achievements_name_points_1000,
};

export interface Named {
  /** Of a built-in one. */
  key?: string | null | undefined;
  /** Of its own; goes before the built-in one's. */
  name?: string | null | undefined;
}

/** What an achievement is called, in the reader's language or the one that is asked for. */
export function achievementName({ key, name }: Named, options: Options = {}): string {
  return name ?? builtInNames[key ?? ""]?.({}, options) ?? m.achievements_name_unknown({}, options);
}

const goalWords: Record<Countable, (inputs: { count: number }) => string> = {
  courses_completed: m.achievements_goal_courses,
  sessions_attended: m.achievements_goal_sessions,
  achievements: m.achievements_goal_achievements,
  points: m.achievements_goal_points,
};

/** What an achievement is for: its own words, or the number that it asks for. */
export function achievementGoal({
  description,
  criteria,
}: {
  description: string | null;
  criteria: Criteria;
}): string {
  if (description !== null) return description;
  return criteria.kind === "count" ? goalWords[criteria.of]({ count: criteria.atLeast }) : "";
}
