import { expect, test } from "vitest";
import { readAnswer } from "./answer-form";
import { type NewQuestionBody, questionBodySchema } from "./question-body";
import { questionView } from "./question-view";

function read(body: NewQuestionBody, sent: Array<[string, string]>) {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  return readAnswer(questionView(questionBodySchema.parse(body), { seed: "x" }), form, "q");
}

const parts = ["a", "b", "c"].map((id) => ({ id, text: `Part ${id}` }));
const choices = parts.map((part) => ({ ...part, percent: 0 }));
const ordering: NewQuestionBody = { type: "ordering", prompt: "Sort", items: parts };

test("what the question does not offer is no answer", () => {
  expect(read({ type: "single_choice", prompt: "?", choices }, [["q.choice", "z"]])).toEqual({
    choice: null,
  });
  expect(
    read({ type: "multiple_choice", prompt: "?", choices }, [
      ["q.choices", "c"],
      ["q.choices", "z"],
      ["q.choices", "a"],
    ]),
  ).toEqual({ choices: ["a", "c"] });
  const pairs = parts.map(({ id, text }) => ({ id, left: text, right: id }));
  expect(
    read({ type: "matching", prompt: "?", pairs }, [
      ["q.match.a", "none of them"],
      ["q.match.b", "c"],
      ["q.match.z", "a"],
    ]),
  ).toEqual({ matches: { b: "c" } });
});

test("fields of another question, and files, are not read", () => {
  const form = new FormData();
  form.append("other.text", "no");
  form.append("q.text", new File(["no"], "no.txt"));
  const view = questionView(questionBodySchema.parse({ type: "essay", prompt: "?" }), { seed: "x" });
  expect(readAnswer(view, form, "q")).toEqual({ text: "" });
});

test("a text that is too long is no answer, rather than a part of one", () => {
  const accepted = [{ text: "x", percent: 100 }];
  const body: NewQuestionBody = { type: "short_text", prompt: "?", accepted, caseSensitive: false };
  expect(read(body, [["q.text", "x".repeat(501)]])).toBeNull();
});

/** The order that is made of the places chosen for the items a, b, c. */
function ordered(places: Record<string, string>) {
  const { items } = questionView(questionBodySchema.parse(ordering), { seed: "x" }) as {
    items: Array<{ id: string }>;
  };
  const shown = items.map(({ id }) => id);
  const sent = Object.entries(places).map(([id, place]): [string, string] => [`q.place.${id}`, place]);
  return { shown, answer: read(ordering, sent) };
}

test("places make an order, and one that is open stays so", () => {
  expect(ordered({ a: "3", b: "1", c: "2" }).answer).toEqual({ order: ["b", "c", "a"] });
  expect(ordered({ a: "3", b: "1" }).answer).toEqual({ order: ["b", "-", "a"] });
  expect(ordered({ b: "2" }).answer).toEqual({ order: ["-", "b"] });
  expect(ordered({ b: "7", a: "x" }).answer).toEqual({ order: [] });
});

test("of items that share a place the one shown first comes first, and none is lost", () => {
  const { shown, answer } = ordered({ a: "3", b: "3", c: "3" });
  expect(answer).toEqual({ order: shown });
  const [first] = shown.filter((id) => id !== "c");
  const last = first === "a" ? "b" : "a";
  expect(ordered({ a: "3", b: "3" }).answer).toEqual({ order: ["-", first, last] });
  expect(ordered({ a: "1", b: "1", c: "3" }).answer).toEqual({ order: [first, last, "c"] });
});
