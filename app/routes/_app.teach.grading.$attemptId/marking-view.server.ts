import { markdownWords } from "~/components/markdown-words";
import { findAssessment } from "~/domain/assessment/assessments.queries.server";
import {
  type AskedQuestion,
  listAskedQuestions,
  listHandedIn,
} from "~/domain/assessment/attempts.queries.server";
import { givenFiles } from "~/domain/assessment/given-files";
import { type findGradedAttempt, listMarkHistory } from "~/domain/assessment/grading.queries.server";
import { type MarkedQuestion, rubricOf } from "~/domain/assessment/marking-form";
import { isMarkedByHand } from "~/domain/questions/question-body";
import { questionView } from "~/domain/questions/question-view";
import { renderQuestion } from "~/domain/questions/rendered-question.server";
import { rightAnswer } from "~/domain/questions/right-answer";
import type { ReadDb } from "~/platform/database.server";
import { renderMarkdown } from "~/platform/markdown.server";

export type GradedAttempt = NonNullable<Awaited<ReturnType<typeof findGradedAttempt>>>;
type History = Awaited<ReturnType<typeof listMarkHistory>>;

const allSlots = { from: 1, to: 100_000 };

/** The questions of an attempt as the form that marks them knows them. */
export async function markedQuestions(db: ReadDb, attemptId: string): Promise<MarkedQuestion[]> {
  const [questions, history] = await Promise.all([
    listAskedQuestions(db, { attemptId, ...allSlots }),
    listMarkHistory(db, attemptId),
  ]);
  return questions.map((asked) => markedQuestion(asked, history));
}

/** An attempt for who marks it: every question with its answer, what is right, and its marks so far. */
export async function markingView(db: ReadDb, attempt: GradedAttempt) {
  const { id: attemptId, revisionId, lessonId, seed, language } = attempt;
  const [questions, history, files, assessment] = await Promise.all([
    listAskedQuestions(db, { attemptId, ...allSlots }),
    listMarkHistory(db, attemptId),
    listHandedIn(db, attemptId),
    findAssessment(db, { revisionId, lessonId }),
  ]);
  const words = markdownWords(language);
  const keepsChoiceOrder = !assessment?.settings.shuffleAnswers;
  const shown = questions.map(({ slot, body, outOf, answer }) => ({
    slot,
    outOf,
    answer,
    isByHand: isMarkedByHand(body.type),
    question: renderQuestion(questionView(body, { seed: `${seed}/${slot}`, keepsChoiceOrder }), words),
    rubric: rubricOf(body),
    rightAnswer: rightHtml(rightAnswer(body), (markdown) => renderMarkdown(markdown, words)),
    files: givenFiles(files, slot, answer),
    history: history.filter((mark) => mark.slot === slot),
  }));
  return {
    title: assessment?.title ?? "",
    passingScore: assessment?.settings.passingScore ?? 0,
    questions: shown,
    marked: questions.map((asked) => markedQuestion(asked, history)),
  };
}

export type ShownMarking = Awaited<ReturnType<typeof markingView>>["questions"][number];

function rightHtml(right: boolean | string[], html: (markdown: string) => string) {
  return Array.isArray(right) ? right.map(html) : right;
}

function markedQuestion({ slot, body, outOf, answer }: AskedQuestion, history: History): MarkedQuestion {
  const text = answer && "text" in answer && body.type === "essay" ? answer.text : "";
  const mark = history.find((each) => each.slot === slot) ?? null;
  return { slot, body, outOf, text, mark };
}
