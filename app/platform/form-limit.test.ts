import { expect, it } from "vitest";
import { isTooLongToSend, mostFormBytes } from "./form-limit";

function aForm(text: string): FormData {
  const form = new FormData();
  form.set("markdown", text);
  return form;
}

it("counts what is sent, not what is seen", () => {
  const rest = "markdown=".length;
  expect(isTooLongToSend(aForm("a".repeat(mostFormBytes - rest)))).toBe(false);
  expect(isTooLongToSend(aForm("a".repeat(mostFormBytes - rest + 1)))).toBe(true);
  // Six bytes each, as the address of a page would have them.
  expect(isTooLongToSend(aForm("ü".repeat(mostFormBytes / 6)))).toBe(true);
});

it("leaves files to forms that carry them", () => {
  const form = aForm("short");
  form.set("file", new File(["a".repeat(mostFormBytes)], "a.txt"));
  expect(isTooLongToSend(form)).toBe(false);
});
