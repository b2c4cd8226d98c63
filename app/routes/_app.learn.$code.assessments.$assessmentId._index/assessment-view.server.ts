import { markdownWords } from "~/components/markdown-words";
import { listDueAssessments } from "~/domain/assessment/assessment-due.queries.server";
import { assessmentFacts, dueAt } from "~/domain/assessment/assessment-facts";
import { gradeOfAttempts, scorePercent } from "~/domain/assessment/assessment-grade";
import { attemptRefusal, attemptRules, isAnswerInTime } from "~/domain/assessment/attempt-start";
import { findOwnAssessment, listAttempts } from "~/domain/assessment/attempts.queries.server";
import { reviewOptions } from "~/domain/assessment/review-options";
import { neighbours } from "~/domain/learning/course-progress";
import { isReadable } from "~/domain/learning/enrolment-status";
import { listOutline } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { renderMarkdown } from "~/platform/markdown.server";

type OwnAssessment = NonNullable<Awaited<ReturnType<typeof findOwnAssessment>>>;
type Attempt = Awaited<ReturnType<typeof listAttempts>>[number];

/**
 * An assessment as its page shows it to who is enrolled: what it is like, the attempts so far, and whether one may
 * begin another.
 *
 * @throws 404 when there is none, or not for them
 */
export async function assessmentView(
  db: ReadDb,
  own: { userId: string; code: string; lessonId: string },
  now: Date,
) {
  const found = await findOwnAssessment(db, own);
  if (!found || !isReadable(found.course.status)) throw notFound();
  const { course, assessment, exception, isGone } = found;
  const { settings } = assessment;
  const { enrolmentId } = course;
  const { lessonId } = own;
  const attempts = await listAttempts(db, { enrolmentId, lessonId });
  const rules = attemptRules(settings, exception);
  const ended = attempts.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt] : []));
  const open = attempts.find(({ status }) => status === "in_progress");
  const [outline, due] = await Promise.all([
    listOutline(db, course),
    listDueAssessments(db, { userId: own.userId, code: course.code, now }),
  ]);
  const shown = attempts.map((attempt) => attemptRow(attempt, { found, closesAt: rules.closesAt, now }));
  return {
    course: { code: course.code, title: course.title, language: course.language },
    lessonId,
    title: assessment.title,
    isGone,
    instructions:
      settings.instructions && renderMarkdown(settings.instructions, markdownWords(course.language)),
    facts: {
      ...assessmentFacts(settings, rules, attempts.length),
      dueAt: isGone ? null : dueAt(settings, course.beganAt),
      isOverdue: due.some((each) => each.lessonId === lessonId && each.due === "overdue"),
    },
    attempts: shown,
    open: open ? { id: open.id, isOver: !isAnswerInTime(open.deadline, open.graceSeconds, now) } : null,
    refusal: attemptRefusal(rules, ended, now),
    passed: passedBy(shown, settings),
    isDone: outline.some(({ id, completed }) => id === lessonId && completed),
    around: neighbours(outline, lessonId),
  };
}

function attemptRow(
  attempt: Attempt,
  { found, closesAt, now }: { found: OwnAssessment; closesAt: Date | null; now: Date },
) {
  const { id, number, status, startedAt, submittedAt, points, maxPoints } = attempt;
  const { marks } = reviewOptions(found.assessment.settings, { submittedAt, closesAt }, now);
  const score = marks && points !== null ? scorePercent(points, maxPoints) : null;
  return { id, number, status, startedAt, submittedAt, score };
}

/** Whether the marks that may be seen are enough; null: that is not to be told yet. */
function passedBy(
  attempts: ReadonlyArray<ReturnType<typeof attemptRow>>,
  { gradeOf, passingScore }: OwnAssessment["assessment"]["settings"],
): { score: number; isEnough: boolean } | null {
  const ended = attempts.filter(({ status }) => status !== "in_progress");
  const score = gradeOfAttempts(
    gradeOf,
    ended.map((attempt) => attempt.score),
  );
  return score === null ? null : { score, isEnough: score >= passingScore };
}
