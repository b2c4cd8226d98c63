import { describe, expect, it } from "vitest";
import { compareEditions } from "./compare-editions.server";
import type { EditionContents } from "./edition-contents.queries.server";
import { changedLines } from "./field-changes.server";

/** An edition written as "A: a b | B: c"; titles are ids unless named. */
function edition(outline: string, titles: Record<string, string> = {}): EditionContents {
  const modules = outline.split(" | ").map((part) => {
    const [moduleId = "", lessons = ""] = part.split(":");
    return { moduleId, lessonIds: lessons.trim().split(" ").filter(Boolean) };
  });
  return {
    minimumGrade: null,
    minimumAttendancePercent: null,
    modules: modules.map(({ moduleId }) => ({
      ...{ moduleId, title: moduleId, description: "", durationHours: null, required: true },
    })),
    lessons: modules.flatMap(({ moduleId, lessonIds }) =>
      lessonIds.map((lessonId) => ({
        ...{ lessonId, moduleId, title: titles[lessonId] ?? lessonId, description: "", required: true },
        ...{ contentType: "document", content: { markdown: "One.\nTwo." }, durationMinutes: null },
      })),
    ),
  };
}

function said(before: EditionContents, after: EditionContents): string[] {
  return compareEditions(before, after).map(({ kind, id, change, moved, fields }) =>
    [kind, id, change, moved ? "moved" : "", ...fields.map(({ field }) => field)].filter(Boolean).join(" "),
  );
}

describe("what is different between two editions", () => {
  it("is nothing between one and itself", () => {
    expect(said(edition("A: a b"), edition("A: a b"))).toEqual([]);
  });

  it("is what was added and removed, in a place of its own", () => {
    expect(said(edition("A: a b | B: c"), edition("A: new a b"))).toEqual([
      "module B removed",
      "lesson new added",
      "lesson c removed",
    ]);
  });

  it("is the one that moved, not all that stand behind it, and what went to another module", () => {
    expect(said(edition("A: a b c d"), edition("A: d a b c"))).toEqual(["lesson d changed moved"]);
    expect(said(edition("A: a b | B: c"), edition("A: a | B: b c"))).toEqual(["lesson b changed moved"]);
    expect(said(edition("A: | B: | C:"), edition("C: | A: | B:"))).toEqual(["module C changed moved"]);
  });

  it("is each field that says something else", () => {
    const before = edition("A: a");
    const after = edition("A: a", { a: "Other" });
    const [lesson] = after.lessons;
    if (lesson) lesson.content = { markdown: "One.\nThree." };
    after.minimumGrade = 70;
    const [course, changed] = compareEditions(before, after);
    expect(course?.fields).toEqual([{ field: "minimumGrade", before: "", after: "70" }]);
    expect(changed?.fields).toEqual([
      { field: "title", before: "a", after: "Other" },
      {
        field: "markdown",
        lines: [
          { sign: "same", text: "One." },
          { sign: "removed", text: "Two." },
          { sign: "added", text: "Three." },
        ],
      },
    ]);
  });
});

describe("the lines of two texts", () => {
  it("leave out what is far from a change", () => {
    const before = Array.from({ length: 10 }, (_, index) => `Line ${index}`);
    const after = before.map((line, index) => (index === 5 ? "Other" : line));
    const lines = changedLines(`${before.join("\n")}\n`, `${after.join("\n")}\n`);
    expect(lines.map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      "gap 3",
      "same Line 3",
      "same Line 4",
      "removed Line 5",
      "added Other",
      "same Line 6",
      "same Line 7",
      "gap 2",
    ]);
  });

  it("are all of both, where comparing would take too long", () => {
    const text = (word: string) => Array.from({ length: 6_000 }, (_, index) => `${word} ${index}\n`).join("");
    expect(changedLines(text("old"), text("new"))).toHaveLength(12_000);
  });
});
