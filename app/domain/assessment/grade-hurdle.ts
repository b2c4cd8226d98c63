import { courseGrade, gradeOfAttempts, scorePercent } from "./assessment-grade";
import type { AssessmentSettings } from "./assessment-settings";
import { type AssessmentException, attemptRefusal, attemptRules } from "./attempt-start";
import { reviewOptions } from "./review-options";

/** An assessment of a course with what one learner has made of it. */
export interface TakenAssessment {
  lessonId: string;
  title: string;
  settings: AssessmentSettings;
  exception: AssessmentException | null;
  /** In their order. */
  attempts: readonly {
    status: "in_progress" | "submitted" | "graded";
    submittedAt: Date | null;
    points: number | null;
    maxPoints: number;
  }[];
}

/** What can still raise the grade: an attempt to begin or to go on with, one that can begin later, or marks to come. */
export interface GradeWay {
  lessonId: string;
  title: string;
  way: "begin" | "again" | "go-on" | "later" | "marks";
  /** When it can begin, of `later`. */
  from: Date | null;
}

/** Why a course in which everything required is done is not completed. */
export interface GradeHurdle {
  /** Percent. */
  minimumGrade: number;
  /** Percent, by the marks that the learner may see; null: some that count may not be seen, or there are none yet. */
  grade: number | null;
  ways: GradeWay[];
}

/**
 * What a learner is told whose grade is too low to complete the course. It says nothing that they may not see: a grade
 * only where all marks that make it are shown, and the ways by the rules and those marks alone.
 */
export function gradeHurdle(
  minimumGrade: number,
  assessments: readonly TakenAssessment[],
  now: Date,
): GradeHurdle {
  const counted = assessments.filter(({ settings }) => settings.weight > 0);
  const shown = counted.map((assessment) => ({ assessment, ...shownGrade(assessment, now) }));
  const isAllShown = shown.every(({ isShown }) => isShown);
  const grades = shown.map(({ assessment, grade }) => ({ weight: assessment.settings.weight, grade }));
  return {
    minimumGrade,
    grade: isAllShown ? courseGrade(grades) : null,
    ways: shown.flatMap(({ assessment, isShown, grade }) => {
      const isFull = isShown && grade === 100;
      return isFull ? [] : wayOf(assessment, now);
    }),
  };
}

/** What is shown of an assessment's grade; `isShown`: that is all that there is. */
function shownGrade(
  { settings, exception, attempts }: TakenAssessment,
  now: Date,
): { grade: number | null; isShown: boolean } {
  const { closesAt } = attemptRules(settings, exception);
  const ended = attempts.filter(({ status }) => status !== "in_progress");
  const marked = ended.filter(({ status }) => status === "graded");
  const isShown = marked.every(
    ({ submittedAt }) => reviewOptions(settings, { submittedAt, closesAt }, now).marks,
  );
  const scores = ended.map(({ points, maxPoints }) =>
    points === null ? null : scorePercent(points, maxPoints),
  );
  return { isShown, grade: isShown ? gradeOfAttempts(settings.gradeOf, scores) : null };
}

function wayOf({ lessonId, title, settings, exception, attempts }: TakenAssessment, now: Date): GradeWay[] {
  const way = (name: GradeWay["way"], from: Date | null = null) => [{ lessonId, title, way: name, from }];
  const isOnlyFirst = settings.gradeOf === "first" && attempts.length > 0;
  const [first] = attempts;
  if (isOnlyFirst && first?.status === "submitted") return way("marks");
  if (isOnlyFirst && first?.status === "graded") return [];
  if (attempts.some(({ status }) => status === "in_progress")) return way("go-on");
  if (attempts.some(({ status }) => status === "submitted")) return way("marks");
  const ended = attempts.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt] : []));
  const refusal = attemptRefusal(attemptRules(settings, exception), ended, now);
  if (!refusal) return way(attempts.length === 0 ? "begin" : "again");
  if (refusal.reason === "too-soon") return way("later", refusal.from);
  return refusal.reason === "not-open-yet" ? way("later", refusal.opensAt) : [];
}
