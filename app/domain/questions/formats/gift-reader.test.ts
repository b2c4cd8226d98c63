import { expect, test } from "vitest";
import type { BodyOf, QuestionType } from "../question-body";
import { parseGift } from "./gift";

function only<T extends QuestionType>(file: string, type: T): BodyOf<T> {
  const { questions, problems } = parseGift(file);
  expect(problems).toEqual([]);
  const body = questions[0]?.body;
  if (body?.type !== type) throw new Error(body?.type);
  return body as BodyOf<T>;
}

test("what is marked as HTML is converted, its answers too; without a mark tags are shown where they are not HTML", () => {
  const html = only("[html]<p>Who <b>is</b> it?</p>{=<p>Grant</p> ~<p>a &lt;br&gt;</p>}", "single_choice");
  expect(html.prompt).toBe("Who **is** it?");
  expect(html.choices.map(({ text }) => text)).toEqual(["Grant", "a \\<br>"]);
  expect(only("[html]<p>It {=<p>sat</p> ~ran} here.</p>", "gaps")).toMatchObject({
    text: "It [[g1]] here.",
    gaps: [{ accepted: ["sat"], options: ["sat", "ran"] }],
  });
  const plain = only("Which *one*?{=<br> ~<i>word</i> ~[plain]*x*}", "single_choice");
  expect(plain.prompt).toBe("Which *one*?");
  expect(plain.choices.map(({ text }) => text)).toEqual(["\\<br>", "*word*", "\\*x\\*"]);
  expect(only("[markdown]Which?{=`<br>` ~<i>}", "single_choice").choices[1]?.text).toBe("<i>");
});

test("each part that is left out is named, not only the first of its kind; long tags and categories too", () => {
  const long = "t".repeat(101);
  const file = `$CATEGORY: ${"c".repeat(101)}\n// [tag:${long}]\n[html]H<sub>2</sub>O<sup>+</sup> {T}`;
  const { problems } = parseGift(file);
  expect(problems.map(({ code }) => code)).toEqual(["markup-left-out", "markup-left-out", "cut", "cut"]);
});
