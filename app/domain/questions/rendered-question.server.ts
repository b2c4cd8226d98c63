import { type MarkdownWords, renderMarkdown } from "~/platform/markdown.server";
import type { QuestionView } from "./question-view";

export type RenderedQuestion = ReturnType<typeof renderQuestion>;

/**
 * A question as a page shows it: the author's Markdown as safe HTML. The text with gaps stays text, for controls stand
 * in the middle of it, and the prompt is left out where it only says that text once more.
 */
export function renderQuestion(view: QuestionView, words: MarkdownWords) {
  const { prompt, hintCount } = view;
  const block = (source: string) => renderMarkdown(source, words);
  const inline = (source: string) => withoutParagraph(block(source));
  const shown = { hintCount, prompt: isSaidByGaps(view) ? "" : block(prompt) };
  switch (view.type) {
    case "single_choice":
    case "multiple_choice":
      return {
        ...shown,
        type: view.type,
        choices: view.choices.map(({ id, text }) => ({ id, html: inline(text) })),
      };
    case "matching": {
      const lefts = view.lefts.map(({ id, text }) => ({ id, html: inline(text) }));
      return { ...shown, type: view.type, lefts, rights: view.rights };
    }
    default:
      return { ...view, ...shown };
  }
}

/** What files have for a gap where only the text around it is asked. */
const blanks = /_{3,}/g;

function isSaidByGaps(view: QuestionView): boolean {
  if (view.type !== "gaps") return false;
  const plain = (text: string) =>
    text
      .replace(/\[\[[a-z0-9]{1,12}\]\]/g, "_")
      .replace(blanks, "_")
      .trim();
  return plain(view.prompt) === plain(view.text);
}

/** A text of one paragraph can stand in a line with others. */
function withoutParagraph(html: string): string {
  const one = /^\s*<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1];
  return one === undefined || one.includes("<p>") ? html : one;
}
