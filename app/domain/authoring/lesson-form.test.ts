import { describe, expect, test } from "vitest";
import { lessonValues, readLessonForm, type WrittenKind } from "./lesson-form";
import { moduleValues, readModuleForm } from "./module-form";

const facts = { title: "Goggles", description: "", durationMinutes: "5", required: "on" };

const contents: [WrittenKind, Record<string, string>][] = [
  ["document", { markdown: "# Wear them\n\nAlways." }],
  ["external", { url: "http://intranet.example/goggles", platform: "The intranet" }],
  ["video", { url: "https://example.com/a.webm", durationSeconds: "60", transcript: "Hello." }],
  ["exercise", { task: "Put them on.", solution: "" }],
  ["simulation", { url: "https://example.com/lab", task: "" }],
];

describe("a lesson's form", () => {
  test.each(contents)("of the kind %s gives back what it was filled with", (kind, fields) => {
    const read = readLessonForm(kind, { ...facts, ...fields });
    if ("problems" in read || !read.content) throw new Error(JSON.stringify(read));
    const { contentType, ...content } = read.content;
    expect(lessonValues({ ...read.facts, contentType, content })).toEqual({
      kind,
      values: { ...facts, ...fields },
    });
  });

  test("names every field that is wrong", () => {
    expect(
      readLessonForm("video", { title: " ", durationMinutes: "x", url: "http://a.b", durationSeconds: "" }),
    ).toEqual({
      problems: {
        title: "title-missing",
        durationMinutes: "minutes-malformed",
        url: "url-wrong",
        durationSeconds: "durationSeconds-wrong",
      },
    });
    expect(readLessonForm("external", { ...facts, url: "javascript:alert(1)", platform: "" })).toEqual({
      problems: { url: "url-wrong", platform: "platform-wrong" },
    });
    expect(readLessonForm("document", facts)).toEqual({ problems: { markdown: "markdown-wrong" } });
  });

  test("of a lesson made of a file leaves the file alone; an assessment has none", () => {
    const pdf = { fileId: "00000000-0000-7000-8000-000000000000", name: "a.pdf" };
    const made = { title: "A", description: "", durationMinutes: null, required: false };
    expect(lessonValues({ ...made, contentType: "document", content: { pdf } })?.kind).toBe("file");
    expect(readLessonForm("file", { title: "A" })).toEqual({ facts: made, content: null });
    expect(lessonValues({ ...made, contentType: "live_session", content: {} })).toBeNull();
  });
});

describe("a module's form", () => {
  test("gives back what it was filled with", () => {
    const values = { title: "Basics", description: "First.", durationHours: "1.5", required: "" };
    const read = readModuleForm({ ...values, durationHours: "1,5" }, { mostHours: 2 });
    if ("problems" in read) throw new Error(JSON.stringify(read));
    expect(moduleValues(read.module)).toEqual(values);
  });

  test("is no longer than its course", () => {
    const problemOf = (durationHours: string) =>
      readModuleForm({ title: "A", durationHours }, { mostHours: 2 });
    expect(problemOf("2.5")).toEqual({ problems: { durationHours: "hours-too-many" } });
    expect(problemOf("0")).toEqual({ problems: { durationHours: "hours-malformed" } });
    expect(problemOf("long")).toEqual({ problems: { durationHours: "hours-malformed" } });
  });
});
