import { unescaped, withoutFormat } from "./gift-text";
import { looksLikeHtml, markdownOf, markdownOfText, wordsOf } from "./html-markdown";
import type { Notice, Reader } from "./imported-question";

/** Reads the parts of a question as people do: as Markdown, or as words alone, for what is compared and chosen. */
export interface GiftReader {
  markdown: Reader;
  words: Reader;
}

/** A part is written as its mark says, else as what is asked is; without any mark HTML may be in it or Markdown. */
export function giftReader(asked: string, notice: Notice): GiftReader {
  const usual = withoutFormat(asked).format;
  const partOf = (written: string) => {
    const { text, format } = withoutFormat(written);
    const words = unescaped(text);
    const isAny = (format ?? usual ?? "moodle") === "moodle";
    return { words, format: isAny ? (looksLikeHtml(words) ? "html" : null) : (format ?? usual) };
  };
  return {
    markdown: (written) => {
      const { words, format } = partOf(written);
      if (format === null) return withTagsShown(words);
      if (format === "plain") return markdownOfText(words);
      return format === "html" ? markdownOf(words, notice) : words;
    },
    words: (written) => {
      const { words, format } = partOf(written);
      return format === "html" ? wordsOf(words, notice) : words;
    },
  };
}

/** Markdown in which what looks like a tag is shown as it reads. */
function withTagsShown(markdown: string): string {
  if (markdown.includes("`")) return markdown;
  return markdown.replace(/<(?=[a-z/!?])(?!(?:https?|mailto):)/gi, "\\<");
}
