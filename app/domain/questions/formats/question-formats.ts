export const questionFormats = ["gift", "moodle-xml", "aiken"] as const;
export type QuestionFormat = (typeof questionFormats)[number];

/** What a file of each format is called and sent as. */
export const questionFileNames: Record<QuestionFormat, { name: string; mediaType: string }> = {
  gift: { name: "questions.gift", mediaType: "text/plain; charset=utf-8" },
  "moodle-xml": { name: "questions.xml", mediaType: "application/xml; charset=utf-8" },
  aiken: { name: "questions.aiken.txt", mediaType: "text/plain; charset=utf-8" },
};

/** The most bytes that a file to import may have. */
export const importMaxBytes = 2_000_000;

/** The most characters that a form may carry along: a pasted text, or a file of the most bytes, packed, in base64. */
export const importFormMaxCharacters = Math.ceil(importMaxBytes * 1.4);

/** The format of a file by its name, and where that does not say by what is in it. */
export function formatOf({ name, text }: { name: string; text: string }): QuestionFormat {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (end === "xml" || end === "gift") return end === "xml" ? "moodle-xml" : "gift";
  if (/^\s*<(\?xml|quiz|!--|!DOCTYPE)/i.test(text)) return "moodle-xml";
  return /^[ \t]*ANSWER:[ \t]*[A-Z][ \t\r]*$/m.test(text) && !/^::|\{[^{}]*[=~]/m.test(text)
    ? "aiken"
    : "gift";
}

export type UnreadableFile = "empty" | "archive" | "utf-16" | "not-utf-8" | "not-text";

/** The text of a file in UTF-8, or why it cannot be read. */
export function textOfFile(bytes: Uint8Array): { text: string } | { unreadable: UnreadableFile } {
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) return { unreadable: "empty" };
  if (begins(0x50, 0x4b, 3, 4) || begins(0x1f, 0x8b)) return { unreadable: "archive" };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return { unreadable: "utf-16" };
  if (bytes.includes(0)) return { unreadable: "not-text" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? { unreadable: "empty" } : { text };
  } catch {
    return { unreadable: "not-utf-8" };
  }
}
