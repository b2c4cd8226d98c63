import { markdownWords } from "~/components/markdown-words";
import { readAnnotations } from "~/domain/assessment/annotations";
import { scorePercent } from "~/domain/assessment/assessment-grade";
import { attemptRules } from "~/domain/assessment/attempt-start";
import { listAskedQuestions, listHandedIn, listMarks } from "~/domain/assessment/attempts.queries.server";
import { givenFiles } from "~/domain/assessment/given-files";
import { reviewOptions } from "~/domain/assessment/review-options";
import { reviewedQuestion } from "~/domain/assessment/reviewed-question";
import { renderQuestion } from "~/domain/questions/rendered-question.server";
import type { ReadDb } from "~/platform/database.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { type OwnAttempt, viewOf } from "./open-attempt.server";

const allSlots = { from: 1, to: 100_000 };

/** An attempt that has ended, with as much of its result as the trainer shows at this moment. */
export async function endedAttemptView(db: ReadDb, own: OwnAttempt, now: Date) {
  const { attempt, assessment, exception } = own;
  const { submittedAt, status, points, maxPoints } = attempt;
  const { settings } = assessment;
  const { closesAt } = attemptRules(settings, exception);
  const options = reviewOptions(settings, { submittedAt, closesAt }, now);
  const score = points !== null && options.marks ? scorePercent(points, maxPoints) : null;
  const isShown = Object.values(options).some(Boolean);
  return {
    state: "ended" as const,
    receipt: attempt.receipt,
    submittedAt,
    endedBy: attempt.endedBy,
    isWaiting: status === "submitted",
    result: score === null ? null : { score, points, maxPoints, isEnough: score >= settings.passingScore },
    questions: isShown ? await reviewedQuestions(db, own, { options, isGraded: status === "graded" }) : [],
  };
}

async function reviewedQuestions(db: ReadDb, own: OwnAttempt, shown: Parameters<typeof reviewedQuestion>[2]) {
  const attemptId = own.attempt.id;
  const [questions, marks, files] = await Promise.all([
    listAskedQuestions(db, { attemptId, ...allSlots }),
    listMarks(db, attemptId),
    listHandedIn(db, attemptId),
  ]);
  const words = markdownWords(own.attempt.language);
  const html = (markdown: string) => renderMarkdown(markdown, words);
  return questions.map((asked) => {
    const mark = marks.find(({ slot }) => slot === asked.slot) ?? null;
    const { feedback, comment, annotations, rightAnswer, ...review } = reviewedQuestion(asked, mark, shown);
    return {
      ...review,
      slot: asked.slot,
      outOf: asked.outOf,
      question: renderQuestion(viewOf(own, asked), words),
      files: givenFiles(files, asked.slot, review.answer),
      feedback: feedback.map(html),
      comment: comment && html(comment),
      annotations: readAnnotations(annotations),
      rightAnswer: Array.isArray(rightAnswer) ? rightAnswer.map(html) : rightAnswer,
    };
  });
}
