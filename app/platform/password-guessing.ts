/** What everybody here would try. */
const ownWords = ["kestrel"];

/**
 * Whether a password is among the first that anyone would try: a listed one, as it is, with figures or signs around
 * it, or repeated; a row such as "123456789012"; or little more than what is known of its person.
 *
 * @param isListed whether a word, in lower case, is on the list of common passwords
 * @param about what others know of the person: address and names
 */
export function isEasilyGuessed(
  password: string,
  { isListed, about = [] }: { isListed: (word: string) => boolean; about?: readonly string[] },
): boolean {
  const lower = password.toLowerCase();
  const unit = repeatedPart(lower);
  if (isListed(lower) || unit.length <= 3 || isListed(unit) || isRow(lower)) return true;
  const word = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (word !== "" && lower.length - word.length <= 8 && isListed(repeatedPart(word))) return true;
  return without(lower, [...ownWords, ...about.flatMap(partsOf)]).length < 6;
}

/** The shortest text of which the whole consists, repeated; the last time it may be cut off. */
function repeatedPart(text: string): string {
  for (let length = 1; length < text.length; length++) {
    const part = text.slice(0, length);
    if (text === part.repeat(Math.ceil(text.length / length)).slice(0, text.length)) return part;
  }
  return text;
}

/** Each character follows the one before it at the same distance: "abcdef", "123456789012", "97531". */
function isRow(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => step(codes[index] ?? 0, code));
  return new Set(steps).size <= 1;
}

function step(from: number, to: number): number {
  const areDigits = [from, to].every((code) => code >= 48 && code <= 57);
  return areDigits ? (to - from + 10) % 10 : to - from;
}

function partsOf(known: string): string[] {
  const lower = known.toLowerCase();
  return lower.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3);
}

function without(text: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ""), text);
}
