import type { LessonContentType } from "@db/types.gen";
import { type Delivery, type Level, levels, reaches } from "../catalog/course-facets";
import type { GroupSize, LearningStyle } from "../people/training-preferences";
import { type EnrolmentFacts, enrolmentEligibility } from "./enrolment-eligibility";

/** A published course that the person neither takes now nor has a valid certificate of. */
export interface CandidateCourse extends EnrolmentFacts {
  code: string;
  title: string;
  language: string;
  delivery: Delivery;
  /** How many lessons of each kind it has. */
  contents: Readonly<Record<string, number>>;
  taughtSkills: readonly {
    name: string;
    level: Level;
    heldLevel: Level | null;
    /** Other courses that the person could take up if they held the skill at this level. */
    askedBy: readonly { code: string; title: string }[];
  }[];
}

/** What of a person's training preferences says something about a course. */
export interface CoursePreferences {
  learningStyle: LearningStyle | null;
  groupSize: GroupSize | null;
  /** Empty: any. */
  languages: readonly string[];
}

/** Why a course is recommended; the screen words it from the catalogues. */
export type RecommendationReason =
  | { code: "asked-for"; skill: string; level: Level; course: string }
  | { code: "next-level"; skill: string; level: Level }
  | { code: "style"; style: LearningStyle }
  | { code: "group"; group: GroupSize };

export interface Recommendation {
  code: string;
  title: string;
  language: string;
  /** The weightiest first. */
  reasons: [RecommendationReason, ...RecommendationReason[]];
}

const weights: Record<RecommendationReason["code"], number> = {
  "asked-for": 8,
  "next-level": 4,
  style: 1,
  group: 1,
};

/**
 * The courses that close a gap in somebody's skills or suit how they like to learn, the weightiest reasons first.
 * What they could not enrol in now is none of them.
 */
export function recommend(
  candidates: readonly CandidateCourse[],
  preferences: CoursePreferences,
): Recommendation[] {
  return candidates
    .flatMap((course) => {
      if (!enrolmentEligibility(course).allowed) return [];
      const [first, ...others] = [...gapsClosed(course), ...preferencesMet(course, preferences)];
      const { code, title, language } = course;
      return first
        ? [{ code, title, language, reasons: [first, ...others] as Recommendation["reasons"] }]
        : [];
    })
    .sort((a, b) => weightOf(b) - weightOf(a) || a.title.localeCompare(b.title));
}

function weightOf({ reasons }: Recommendation): number {
  return reasons.reduce((sum, { code }) => sum + weights[code], 0);
}

function gapsClosed({ taughtSkills }: CandidateCourse): RecommendationReason[] {
  const gaps = taughtSkills.filter(({ level, heldLevel }) => !reaches(heldLevel, level));
  const asked = gaps.flatMap(({ name: skill, level, askedBy: [by] }) =>
    by ? [{ code: "asked-for" as const, skill, level, course: by.code }] : [],
  );
  const next = gaps.flatMap(({ name: skill, level, heldLevel, askedBy }) =>
    askedBy.length === 0 && isNext(heldLevel, level) ? [{ code: "next-level" as const, skill, level }] : [],
  );
  return [...asked, ...next];
}

function isNext(held: Level | null, level: Level): boolean {
  return held !== null && levels.indexOf(level) === levels.indexOf(held) + 1;
}

function preferencesMet(
  course: CandidateCourse,
  { learningStyle: style, groupSize: group, languages }: CoursePreferences,
): RecommendationReason[] {
  if (languages.length > 0 && !languages.includes(course.language)) return [];
  return [
    ...(style && suits[style](course) ? [{ code: "style" as const, style }] : []),
    ...(group && group === groupOf(course) ? [{ code: "group" as const, group }] : []),
  ];
}

const suits: Record<LearningStyle, (course: CandidateCourse) => boolean> = {
  visual: (course) => consistsOf(course, ["video", "presentation"]),
  auditory: (course) => consistsOf(course, ["video", "live_session"]),
  kinesthetic: (course) => course.delivery === "workshop" || consistsOf(course, ["interactive"]),
  reading: (course) => consistsOf(course, ["document"]),
};

/** Whether at least half of the lessons are of these kinds. */
function consistsOf({ contents }: CandidateCourse, kinds: readonly LessonContentType[]): boolean {
  const all = Object.values(contents).reduce((sum, count) => sum + count, 0);
  const those = kinds.reduce((sum, kind) => sum + (contents[kind] ?? 0), 0);
  return those > 0 && those * 2 >= all;
}

function groupOf({ delivery, maxParticipants }: CandidateCourse): GroupSize {
  if (delivery === "self_paced" || maxParticipants === 1) return "individual";
  if (maxParticipants === null || maxParticipants > 15) return "large";
  return maxParticipants > 5 ? "medium" : "small";
}
