import { expect, test } from "vitest";
import { readSelection, seenValue } from "./question-selection";

const one = { id: "00000000-0000-7000-8000-000000000001", state: "draft", number: 2, edit: 3 };
const two = { ...one, id: "00000000-0000-7000-8000-000000000002" };

function form(fields: readonly [string, string][]) {
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, value);
  return sent;
}

test("the questions that are ticked are meant, or all that the page shows", () => {
  const fields: [string, string][] = [
    ["state", "ready"],
    ["listed", seenValue(one)],
    ["listed", seenValue(two)],
    ["question", seenValue(two)],
  ];
  const seen = (id: string) => ({ id, version: "draft.2.3" });
  expect(readSelection(form(fields))).toMatchObject({ scope: "chosen", questions: [seen(two.id)] });
  const page = readSelection(form([...fields, ["scope", "page"]]));
  expect(page).toMatchObject({ state: "ready", questions: [seen(one.id), seen(two.id)] });
});

test("nothing is meant by what no list has sent", () => {
  expect(readSelection(form([]))).toBeNull();
  expect(readSelection(form([["state", "gone"]]))).toBeNull();
  const fields: [string, string][] = [
    ["state", "ready"],
    ["question", "-".repeat(36)],
  ];
  expect(readSelection(form(fields))).toBeNull();
});
