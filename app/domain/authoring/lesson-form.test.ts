import { describe, expect, test } from "vitest";
import { attachmentField, type ChoosableFile, pictureMarkdown } from "./lesson-files";
import { readLessonForm, type WrittenKind } from "./lesson-form";
import { lessonValues } from "./lesson-values";
import { moduleValues, readModuleForm } from "./module-form";

const facts = { title: "Goggles", description: "", durationMinutes: "5", required: "on" };

const file = (number: number, name: string, durationSeconds: number | null = null): ChoosableFile => ({
  fileId: `00000000-0000-7000-8000-00000000000${number}`,
  name,
  durationSeconds,
});
const [film, captions, pdf] = [file(1, "a.webm", 75), file(2, "a.vtt"), file(3, "a.pdf")];
const files = [film, captions, pdf];
const byFile = { file: film.fileId, url: "", durationSeconds: "75", captions: captions.fileId };

const contents: [WrittenKind, Record<string, string>][] = [
  ["document", { markdown: "# Wear them\n\nAlways." }],
  ["external", { url: "http://intranet.example/goggles", platform: "The intranet" }],
  [
    "video",
    {
      file: "",
      url: "https://example.com/a.webm",
      durationSeconds: "60",
      captions: "",
      transcript: "Hello.",
    },
  ],
  ["video", { ...byFile, transcript: "" }],
  ["pdf", { pdf: pdf.fileId }],
  ["presentation", { pdf: pdf.fileId, slideCount: "3" }],
  ["document", { markdown: "See below.", [attachmentField(pdf.fileId)]: "on" }],
  ["exercise", { task: "Put them on.", solution: "" }],
  ["simulation", { url: "https://example.com/lab", task: "" }],
];

describe("a lesson's form", () => {
  test.each(contents)("of the kind %s gives back what it was filled with", (kind, fields) => {
    const read = readLessonForm(kind, { ...facts, ...fields }, files);
    if ("problems" in read) throw new Error(JSON.stringify(read));
    const { contentType, ...content } = read.content;
    expect(lessonValues({ ...read.facts, contentType, content })).toEqual({
      kind,
      values: { ...facts, ...fields },
    });
  });

  test("names every field that is wrong", () => {
    const wrong = { title: " ", durationMinutes: "x", url: "http://a.b", durationSeconds: "" };
    expect(readLessonForm("video", wrong, files)).toEqual({
      problems: {
        title: "title-missing",
        durationMinutes: "minutes-malformed",
        url: "url-wrong",
        durationSeconds: "durationSeconds-wrong",
      },
    });
    const script = { ...facts, url: "javascript:alert(1)", platform: "" };
    expect(readLessonForm("external", script, files)).toEqual({
      problems: { url: "url-wrong", platform: "platform-wrong" },
    });
    expect(readLessonForm("document", facts, files)).toEqual({ problems: { markdown: "markdown-wrong" } });
  });

  test("of a video takes the length from its file where none is typed", () => {
    const read = readLessonForm("video", { ...facts, ...byFile, durationSeconds: "" }, files);
    expect(read).toMatchObject({ content: { media: { name: "a.webm" }, durationSeconds: 75 } });
  });

  test("takes files of the course only", () => {
    const elsewhere = file(9, "theirs.pdf").fileId;
    expect(readLessonForm("pdf", { ...facts, pdf: elsewhere }, files)).toEqual({
      problems: { pdf: "pdf-wrong" },
    });
    expect(readLessonForm("video", { ...facts, ...byFile, file: elsewhere }, files)).toEqual({
      problems: { file: "file-wrong" },
    });
    const text = { ...facts, markdown: "A", [attachmentField(elsewhere)]: "on" };
    expect(readLessonForm("document", text, files)).toMatchObject({
      content: { contentType: "document", markdown: "A" },
    });
  });

  test("is none where somebody is met", () => {
    const made = { title: "A", description: "", durationMinutes: null, required: false };
    expect(lessonValues({ ...made, contentType: "live_session", content: {} })).toBeNull();
  });
});

test("a picture's Markdown survives what stands in its name", () => {
  expect(pictureMarkdown({ href: "/files/1/a%20(1).png", name: "a [x] (1).png" })).toBe(
    "![a \\[x\\] (1)](/files/1/a%20%281%29.png)",
  );
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
