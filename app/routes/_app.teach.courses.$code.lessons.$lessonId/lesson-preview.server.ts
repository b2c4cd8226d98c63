import { markdownWords } from "~/components/markdown-words";
import { renderMarkdown } from "~/platform/markdown.server";

const longestText = 200_000;

/** A lesson's texts as learners will see them, as HTML that is safe; empty when nothing has been written. */
export function previewOf(values: Record<string, string>, language: string): string {
  const texts = [values.markdown, values.task, values.solution, values.transcript];
  const source = texts
    .filter((text) => text?.trim())
    .join("\n\n---\n\n")
    .slice(0, longestText);
  return renderMarkdown(source, markdownWords(language));
}
