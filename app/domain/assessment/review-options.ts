import type { AssessmentSettings, ReviewOptions } from "./assessment-settings";

/** For so long after an attempt it has "just" ended; the field's usual two minutes. */
const atOnceMinutes = 2;

/** Which of the review options hold: just after the attempt, later while the assessment is open, or after it has closed. */
export function reviewPhase(
  { submittedAt, closesAt }: { submittedAt: Date; closesAt: Date | null },
  now: Date,
): keyof AssessmentSettings["review"] {
  if (closesAt && now >= closesAt) return "afterClosing";
  return now.getTime() < submittedAt.getTime() + atOnceMinutes * 60_000 ? "atOnce" : "whileOpen";
}

/**
 * What a learner may see of an attempt; nothing at all while it is under way (`submittedAt` null). Marks, feedback and
 * right answers tell what was right, so they are shown as the trainer chose, each by itself; what a trainer has still
 * to mark has no marks to show yet.
 */
export function reviewOptions(
  settings: Pick<AssessmentSettings, "review">,
  attempt: { submittedAt: Date | null; closesAt: Date | null },
  now: Date,
): ReviewOptions {
  const { submittedAt, closesAt } = attempt;
  return submittedAt === null ? nothing : settings.review[reviewPhase({ submittedAt, closesAt }, now)];
}

const nothing: ReviewOptions = {
  ownAnswers: false,
  correctness: false,
  marks: false,
  feedback: false,
  rightAnswers: false,
};
