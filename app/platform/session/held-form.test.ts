import { describe, expect, test } from "vitest";
import { holdableFields, writtenValues } from "./held-form";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("what is kept of a form", () => {
  test("is every field in its order, also of one name", () => {
    const fields: [string, string][] = [
      ["title", "Fire safety"],
      ["tag", "a"],
      ["tag", "b"],
      ["intent", "save"],
    ];
    expect(holdableFields(form(...fields))).toEqual(fields);
  });

  test("is no password", () => {
    const given = form(["email", "a@example.com"], ["password", "Secret!"], ["newPassword", "Secret!"]);
    expect(holdableFields(given)).toEqual([["email", "a@example.com"]]);
  });

  test("is a single word, too", () => {
    expect(holdableFields(form(["reason", "sick"], ["intent", "decline"]))).toHaveLength(2);
  });

  test("is saved by a button the next time", () => {
    expect(holdableFields(form(["title", "Fire safety"], ["intent", "autosave"]))).toEqual([
      ["title", "Fire safety"],
      ["intent", "save"],
    ]);
  });

  test.each([
    ["a press of a button", form(["intent", "delete"], ["lesson", crypto.randomUUID()], ["version", "3"])],
    ["nothing", form()],
    ["too much", form(["text", "x ".repeat(300_000)])],
  ])("is nothing of %s", (_, given) => {
    expect(holdableFields(given)).toBeNull();
  });

  test("is nothing of one with files", () => {
    const given = form(["title", "Fire safety"]);
    given.append("file", new File(["x"], "a.txt"));
    expect(holdableFields(given)).toBeNull();
  });
});

test("what a person has written is shown, not what stands in hidden fields", () => {
  expect(
    writtenValues([
      ["version", "3"],
      ["required", "on"],
      ["title", "Fire safety"],
      ["text", "Leave.\n\nAt once."],
      ["intent", "save"],
      ["empty", ""],
    ]),
  ).toEqual(["Fire safety", "Leave.\n\nAt once."]);
});
