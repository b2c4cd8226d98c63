import { unzipSync, zipSync } from "fflate";
import { afterAll, expect } from "vitest";
import { aCourseOfEverything, aTextStorage } from "../../../../tests/support/course-text-factories";
import { test } from "../../../../tests/support/database";
import { aPerson } from "../../../../tests/support/people-factories";
import { checkCourseText } from "./check-course-text.commands.server";
import { exportCourseText } from "./export-course-text.server";

const { folder, storage, remove } = await aTextStorage();
afterAll(remove);

test("a course as text is refused as a whole, with file and line, and nothing is added", async ({ db }) => {
  const { viewer, code, courseId, draftId } = await aCourseOfEverything(db, folder);
  const files = unzipSync(await exportCourseText(db, storage, { courseId, draftId }));
  const replaced = (name: string, from: string | RegExp, to: string) => {
    const whole = Buffer.from(files[name] ?? []).toString();
    const changed = whole.replace(from, to);
    expect(changed).not.toBe(whole);
    return { ...files, [name]: Buffer.from(changed) };
  };
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  const lineIn = (name: string, words: string) =>
    text(name)
      .split("\n")
      .findIndex((line) => line.includes(words)) + 1;
  const counts = async () => ({
    kept: (await db.selectFrom("keptDrafts").select("id").execute()).length,
    imports: (await db.selectFrom("textImports").select("id").execute()).length,
    questions: (await db.selectFrom("questions").select("id").execute()).length,
    files: (await db.selectFrom("files").select("id").execute()).length,
  });
  const before = await counts();
  const module = "001-basics/module.yaml";
  const quiz = "001-basics/008-final-check.md";
  const cases: [Record<string, Uint8Array>, object][] = [
    [replaced(module, "required: true", "required: maybe"), { file: module, line: 4, code: "value" }],
    [replaced(module, "title: Basics", "title: 'Basics"), { file: module, code: "yaml" }],
    [replaced(quiz, "gift: 1", "gift: 99"), { file: quiz, code: "gift-place" }],
    [
      replaced("001-basics/008-final-check.gift", "TRUE", "MAYBE ="),
      { file: "001-basics/008-final-check.gift", code: "gift" },
    ],
    [
      replaced("001-basics/001-the-video-lesson.md", /files\/[^\n]+/, "files/gone.webm"),
      { code: "file-missing", detail: "files/gone.webm" },
    ],
    [replaced(quiz, /- Bank of [^\n]+/, "- No such bank"), { file: quiz, code: "category-unknown" }],
    [replaced(module, "durationHours: null", "durationHours: 0"), { file: module, code: "value" }],
    [replaced(module, "durationHours: null", "durationHours: 999"), { file: module, code: "value" }],
    [replaced(module, "required: true", "required: true\na: &a [1]\nb: *a"), { file: module, code: "yaml" }],
    [
      { ...files, [module]: Buffer.from("[".repeat(50_000)) },
      { file: module, code: "yaml" },
    ],
    [replaced(module, "title: Basics", 'title: "Ba\\0sics"'), { file: module, code: "yaml" }],
    [replaced(quiz, "All of them.", "All\0."), { file: quiz, code: "value" }],
    [
      replaced("001-basics/001-the-video-lesson.md", /file: files\/[^\n]+/, `fileId: ${courseId}`),
      { code: "value", detail: "content: fileId" },
    ],
    [
      replaced(quiz, "maxAttempts: null", "maxAttempts: banana"),
      {
        file: quiz,
        line: lineIn(quiz, "maxAttempts"),
        code: "value",
        detail: expect.stringMatching(/^content\.maxAttempts: /),
      },
    ],
    [
      replaced(quiz, "passingScore", "passingSkore"),
      { file: quiz, line: lineIn(quiz, "passingScore"), code: "value" },
    ],
    [
      replaced(quiz, "gift: 1\n", "gift: one\n"),
      {
        file: quiz,
        line: lineIn(quiz, "gift: 1"),
        detail: expect.stringMatching(/^content\.items\.\d+\.gift: /),
      },
    ],
    [
      { ...files, [quiz]: Buffer.from(text(quiz).replace("All of them.", "Caf\u00e9."), "latin1") },
      { file: quiz, code: "encoding", line: lineIn(quiz, "All of them.") },
    ],
    [
      { ...files, "files/unused.png": Buffer.from("?") },
      { file: "files/unused.png", code: "unknown-file" },
    ],
    [
      { ...files, "001-basics/notes.txt": Buffer.from("?") },
      { file: "001-basics/notes.txt", code: "unknown-file" },
    ],
    [
      Object.fromEntries(Object.entries(files).filter(([name]) => name !== "course.yaml")),
      { file: "course.yaml", code: "missing" },
    ],
  ];
  for (const [wrong, problem] of cases) {
    const read = await checkCourseText(db, storage, {
      viewer,
      code,
      archive: Buffer.from(zipSync(wrong)),
    });
    expect(read).toMatchObject({ outcome: "wrong" });
    expect(read.outcome === "wrong" && read.problems).toContainEqual(expect.objectContaining(problem));
  }
  const climbing = Buffer.from(zipSync({ "../evil.md": Buffer.from("x") }));
  expect(await checkCourseText(db, storage, { viewer, code, archive: climbing })).toMatchObject({
    problem: "bad-name",
  });
  expect(await counts()).toEqual(before);
  const other = await aPerson(db, { role: "trainer" });
  expect(await checkCourseText(db, storage, { viewer: other.viewer, code, archive: climbing })).toEqual({
    outcome: "not-found",
  });
});
