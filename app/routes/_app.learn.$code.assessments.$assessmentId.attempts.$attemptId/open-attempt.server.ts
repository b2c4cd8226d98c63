import { markdownWords } from "~/components/markdown-words";
import {
  type AttemptPaging,
  askedPage,
  pageCount,
  pageOfSlot,
  partsSeed,
  slotsOfPage,
} from "~/domain/assessment/attempt-pages";
import { isAnswerInTime } from "~/domain/assessment/attempt-start";
import {
  type AskedQuestion,
  type findOwnAttempt,
  listAnswered,
  listAskedQuestions,
  listHandedIn,
} from "~/domain/assessment/attempts.queries.server";
import { givenFiles } from "~/domain/assessment/given-files";
import { type Answer, isAnswered } from "~/domain/questions/answer";
import { questionView } from "~/domain/questions/question-view";
import { renderQuestion } from "~/domain/questions/rendered-question.server";
import type { ReadDb } from "~/platform/database.server";
import { renderMarkdown } from "~/platform/markdown.server";

export type OwnAttempt = NonNullable<Awaited<ReturnType<typeof findOwnAttempt>>>;

/** An attempt that is under way, as one of its pages shows it: nothing that says what is right. */
export async function openAttemptView(
  db: ReadDb,
  own: OwnAttempt,
  { asked, now }: { asked: string | null; now: Date },
) {
  const { attempt } = own;
  const places = await listAnswered(db, attempt.id);
  const paging = pagingOf(own, places.length);
  const page = askedPage(paging, asked);
  return {
    state: "open" as const,
    page,
    pages: pageCount(paging),
    endsAt: attempt.deadline,
    now,
    isOver: !isAnswerInTime(attempt.deadline, attempt.graceSeconds, now),
    places: places.map(({ slot, answer }) => ({
      slot,
      page: pageOfSlot(paging, slot),
      // Written by `saveAnswer` alone.
      isAnswered: isAnswered(answer as Answer | null),
    })),
    questions: page === "summary" ? [] : await shownQuestions(db, own, slotsOfPage(paging, page)),
  };
}

export function pagingOf({ assessment }: OwnAttempt, questionCount: number): AttemptPaging {
  return { questionCount, questionsPerPage: assessment.settings.questionsPerPage };
}

async function shownQuestions(db: ReadDb, own: OwnAttempt, slots: { from: number; to: number }) {
  const attemptId = own.attempt.id;
  const [questions, files] = await Promise.all([
    listAskedQuestions(db, { attemptId, ...slots }),
    listHandedIn(db, attemptId),
  ]);
  const words = markdownWords(own.attempt.language);
  return questions.map(({ slot, body, outOf, answer, sequence, hintsShown }) => ({
    ...{ slot, outOf, answer, sequence },
    question: renderQuestion(viewOf(own, { slot, body }), words),
    hints: body.hints.slice(0, hintsShown).map((hint) => renderMarkdown(hint, words)),
    files: givenFiles(files, slot, answer),
  }));
}

/** A question in the order of parts that this attempt gives it. */
export function viewOf(
  { attempt, assessment }: OwnAttempt,
  { slot, body }: Pick<AskedQuestion, "slot" | "body">,
) {
  const keepsChoiceOrder = !assessment.settings.shuffleAnswers;
  return questionView(body, { seed: partsSeed(attempt.seed, slot), keepsChoiceOrder });
}
