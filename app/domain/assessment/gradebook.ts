import { type EnrolmentStatus, isLive } from "~/domain/learning/enrolment-status";
import { gradeStanding } from "./assessment-grade";

/** An enrolment as the gradebook takes it. */
export interface GradedEnrolment {
  id: string;
  status: EnrolmentStatus;
  /** Percent, as it was kept when the enrolment was last brought up to date. */
  grade: number | null;
  /** Of its edition, percent; null: none is asked for. */
  minimumGrade: number | null;
}

export interface AttemptInGradebook {
  id: string;
  enrolmentId: string;
  lessonId: string;
  number: number;
  status: "in_progress" | "submitted" | "graded";
}

interface ScoreInGradebook {
  enrolmentId: string;
  lessonId: string;
  weight: number;
  /** Percent. */
  grade: number | null;
}

/** How somebody stands in one assessment; `absent`: their edition does not have it. */
export interface GradebookCell {
  state: "absent" | "none" | "under-way" | "waiting" | "graded";
  /** Percent, of all attempts together. */
  grade: number | null;
  /** That have ended, in their order. */
  attempts: readonly { id: string; number: number }[];
}

export interface GradebookRow<Enrolment extends GradedEnrolment = GradedEnrolment> {
  enrolment: Enrolment;
  /** In the order of the assessments. */
  cells: GradebookCell[];
  /** Of the course, percent. */
  grade: number | null;
  /** Null: none is asked for. */
  isMinimumMet: boolean | null;
}

/**
 * The rows of a gradebook: of who still learns by the rules by which courses are completed, of who has ended as it was
 * then.
 *
 * @param lessonIds of the assessments that are columns
 */
export function gradebookRows<Enrolment extends GradedEnrolment>(
  enrolments: readonly Enrolment[],
  lessonIds: readonly string[],
  found: { scores: readonly ScoreInGradebook[]; attempts: readonly AttemptInGradebook[] },
): GradebookRow<Enrolment>[] {
  return enrolments.map((enrolment) => {
    const { id, status, minimumGrade } = enrolment;
    const scores = found.scores.filter(({ enrolmentId }) => enrolmentId === id);
    const attempts = found.attempts.filter(({ enrolmentId }) => enrolmentId === id);
    const { grade, isHighEnough } = isLive(status)
      ? gradeStanding(scores, minimumGrade)
      : { grade: enrolment.grade, isHighEnough: status === "completed" };
    return {
      enrolment,
      cells: lessonIds.map((lessonId) =>
        cellOf(
          scores.find((score) => score.lessonId === lessonId),
          attempts.filter((attempt) => attempt.lessonId === lessonId),
        ),
      ),
      grade,
      isMinimumMet: minimumGrade === null ? null : isHighEnough,
    };
  });
}

function cellOf(score: ScoreInGradebook | undefined, attempts: readonly AttemptInGradebook[]): GradebookCell {
  const ended = attempts.filter(({ status }) => status !== "in_progress");
  return {
    state: score ? stateOf(attempts) : "absent",
    grade: score?.grade ?? null,
    attempts: ended.map(({ id, number }) => ({ id, number })),
  };
}

/** What waits for somebody comes first. */
function stateOf(attempts: readonly AttemptInGradebook[]): GradebookCell["state"] {
  const has = (wanted: AttemptInGradebook["status"]) => attempts.some(({ status }) => status === wanted);
  if (has("submitted")) return "waiting";
  if (has("in_progress")) return "under-way";
  return has("graded") ? "graded" : "none";
}
