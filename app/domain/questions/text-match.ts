/** Whether two texts say the same: apart from white space, and from upper and lower case unless they matter. */
export function isSameText(
  one: string,
  other: string,
  { caseSensitive }: { caseSensitive: boolean },
): boolean {
  return foldedText(one, caseSensitive) === foldedText(other, caseSensitive);
}

/**
 * Whether a text is what a pattern says, where `*` stands for any text (`\*` for an asterisk). Each piece between
 * asterisks is looked for once, from left to right; no pattern makes that slow.
 */
export function matchesPattern(
  text: string,
  pattern: string,
  { caseSensitive }: { caseSensitive: boolean },
): boolean {
  const typed = foldedText(text, caseSensitive);
  const [first = "", ...rest] = pieces(foldedText(pattern, caseSensitive));
  const last = rest.pop();
  if (last === undefined) return typed === first;
  if (!typed.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = typed.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return typed.length - last.length >= at && typed.endsWith(last);
}

/** A text as it is compared: without what white space does, and without case unless that matters. */
export function foldedText(text: string, caseSensitive: boolean): string {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return caseSensitive ? plain : plain.toLowerCase();
}

/** What stands between the asterisks. */
function pieces(pattern: string): string[] {
  const found: string[] = [];
  let piece = "";
  for (let at = 0; at < pattern.length; at += 1) {
    const escaped = pattern[at] === "\\" && pattern[at + 1] === "*";
    if (pattern[at] === "*") {
      found.push(piece);
      piece = "";
    } else piece += escaped ? "*" : pattern[at];
    if (escaped) at += 1;
  }
  return [...found, piece];
}
