import { markdownWords } from "~/components/markdown-words";
import type { QuestionBody } from "~/domain/questions/question-body";
import { questionView } from "~/domain/questions/question-view";
import { renderQuestion } from "~/domain/questions/rendered-question.server";
import { getLocale } from "~/messages/compiled/runtime";

/** A question as somebody sees who is asked it, in the author's order of choices. */
export function previewOf(body: QuestionBody) {
  const view = questionView(body, { seed: "preview", keepsChoiceOrder: true });
  return renderQuestion(view, markdownWords(getLocale()));
}
