/** Puts words into a text where the cursor stands in it, as if they had been typed. */
export function insertIntoText(id: string, words: string): void {
  const text = document.getElementById(id);
  if (!(text instanceof HTMLTextAreaElement)) return;
  text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
}
