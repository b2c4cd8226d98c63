import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Db } from "@db/client";
import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect } from "vitest";
import type { NewLessonContent } from "~/domain/catalog/lesson-content";
import { fileHref } from "~/domain/files/file-name";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import type { Viewer } from "~/platform/viewer.server";
import { oneOfEachType, someQuestions } from "../../../../tests/support/assessment-factories";
import { aCourse } from "../../../../tests/support/course-factories";
import { test } from "../../../../tests/support/database";
import { pieces } from "../../../../tests/support/file-factories";
import { aCourseOfEveryKind } from "../../../../tests/support/lesson-kinds";
import { aPerson, type TestPerson } from "../../../../tests/support/people-factories";
import { findAuthoredCourse } from "../authored-course.queries.server";
import { addCourseFile } from "../course-files.commands.server";
import { readEdition } from "../edition-contents.queries.server";
import { addLesson } from "../outline.commands.server";
import { restoreEdition } from "../restore-edition.commands.server";
import { exportCourseText } from "./export-course-text.server";
import { importCourseText } from "./import-course-text.commands.server";
import { markdownHref } from "./write-course-text";

const folder = await mkdtemp(path.join(tmpdir(), "kestrel-course-text-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const storage = diskStorage(path.join(folder, "files"));

async function authored(db: Db, viewer: Viewer, code: string) {
  const course = await findAuthoredCourse(db, { viewer, code });
  if (!course) throw new Error(`There is no course ${code}.`);
  return { ...course, courseId: course.id };
}

/** A course with a lesson of each type, an assessment with a question of each type among them; its author is an admin. */
async function everything(db: Db) {
  const admin = await aPerson(db, { role: "admin" });
  const { viewer } = admin;
  const { code } = await aCourseOfEveryKind(db, folder);
  const { courseId, draftId } = await authored(db, viewer, code);
  const [module] = (await readEdition(db, { revisionId: draftId })).modules;
  const add = (title: string, content: NewLessonContent) =>
    addLesson(db, {
      viewer,
      courseId,
      moduleId: module?.moduleId ?? "",
      lesson: { title, description: "Some: words", durationMinutes: 5, required: false, content },
    });
  await add("Try it", {
    contentType: "interactive",
    kind: "exercise",
    task: "Do --- this.\n\n---\n\nThen that.\n",
    solution: "Done.",
  });
  await add("Turn it", { contentType: "interactive", kind: "simulation", url: "https://example.com/valve" });
  await add("Final check", await quizOf(db, admin));
  return { viewer, code, courseId, draftId };
}

async function quizOf(db: Db, admin: TestPerson): Promise<NewLessonContent> {
  const { categoryId, questionIds } = await someQuestions(db, admin, oneOfEachType);
  const fixed = questionIds.map((questionId) => ({ kind: "fixed" as const, questionId, points: null }));
  const draw = { kind: "draw" as const, categoryId, tag: null, count: 2, points: 3 };
  return {
    contentType: "interactive",
    kind: "quiz",
    instructions: "All of them.",
    items: [...fixed, draw],
    passingScore: 75,
  };
}

describe("a course as text", () => {
  test("comes back as it was, into the same course and into an empty one", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await everything(db);
    const archive = await exportCourseText(db, storage, { courseId, draftId });
    const names = Object.keys(unzipSync(archive));
    expect(names).toContain("course.yaml");
    expect(names).toContain("001-basics/008-final-check.gift");
    expect(names.filter((name) => name.startsWith("files/")).length).toBeGreaterThan(2);

    const same = await importCourseText(db, storage, { viewer, code, archive });
    if (same.outcome !== "checked") throw new Error(JSON.stringify(same));
    const before = await readEdition(db, { revisionId: draftId });
    expect(await readEdition(db, { keptId: same.keptId })).toEqual(before);

    const empty = await aCourse(db, { createdBy: viewer.userId, state: "draft", lessons: [] });
    const other = await importCourseText(db, storage, { viewer, code: empty.code, archive });
    if (other.outcome !== "checked") throw new Error(JSON.stringify(other));
    const restored = { viewer, code: empty.code, from: { keptId: other.keptId }, now: new Date() };
    expect(await restoreEdition(db, restored)).toEqual({ outcome: "restored" });
    const copy = await authored(db, viewer, empty.code);
    expect((await exportCourseText(db, storage, copy)).equals(archive)).toBe(true);
  });

  test("changes nothing of the draft before its author says so, and keeps ids by titles", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await everything(db);
    const files = unzipSync(await exportCourseText(db, storage, { courseId, draftId }));
    const text = Buffer.from(files["001-basics/005-the-text-lesson.md"] ?? []).toString();
    files["001-basics/005-the-text-lesson.md"] = Buffer.from(`${text}More words.\n`);
    const before = await readEdition(db, { revisionId: draftId });
    const read = await importCourseText(db, storage, { viewer, code, archive: Buffer.from(zipSync(files)) });
    if (read.outcome !== "checked") throw new Error(JSON.stringify(read));
    expect(await readEdition(db, { revisionId: draftId })).toEqual(before);
    const after = await readEdition(db, { keptId: read.keptId });
    expect(after.lessons.map(({ lessonId }) => lessonId)).toEqual(
      before.lessons.map(({ lessonId }) => lessonId),
    );
    expect(JSON.stringify(after.lessons[4]?.content)).toContain("More words.");
  });

  test("is read as it comes from an operating system, and from an editor with addresses of its own", async ({
    db,
  }) => {
    const { viewer, code, courseId, draftId } = await everything(db);
    const files = unzipSync(await exportCourseText(db, storage, { courseId, draftId }));
    const picture = Object.keys(files).find((name) => name.startsWith("files/")) ?? "";
    const lesson = "001-basics/005-the-text-lesson.md";
    const added = `![One](../${picture})\n![Two](./${picture} "A title")\n`;
    files[lesson] = Buffer.concat([Buffer.from(files[lesson] ?? []), Buffer.from(added)]);
    const packed = Object.entries(files).map(([name, bytes]): [string, Uint8Array] => [
      `My course/${name}`,
      bytes,
    ]);
    const clutter = {
      "__MACOSX/My course/._course.yaml": Buffer.from("?"),
      "My course/.DS_Store": Buffer.from("?"),
    };
    const archive = Buffer.from(zipSync({ ...clutter, ...Object.fromEntries(packed) }));
    const read = await importCourseText(db, storage, { viewer, code, archive });
    if (read.outcome !== "checked") throw new Error(JSON.stringify(read));
    const { lessons } = await readEdition(db, { keptId: read.keptId });
    expect(JSON.stringify(lessons[4]?.content)).toMatch(
      /!\[One\]\(\/files\/[^)]+\)\\n!\[Two\]\(\/files\/[^)]+ \\"A title\\"\)/,
    );
  });

  test("finds files again whose names differ by capitals or have parentheses", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await everything(db);
    const contents: string[] = [];
    for (const name of ["Notes (1).vtt", "notes (1).vtt"]) {
      const source = pieces(Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\n${name}\n`));
      const added = await addCourseFile(db, storage, { viewer, courseId, name, source });
      if (added.outcome !== "stored") throw new Error(added.outcome);
      contents.push(`![it](${markdownHref(fileHref(added.file))})`);
    }
    const [module] = (await readEdition(db, { revisionId: draftId })).modules;
    const content = { contentType: "document" as const, markdown: contents.join("\n") };
    const facts = { title: "Pictures", description: "", durationMinutes: null, required: true };
    await addLesson(db, {
      viewer,
      courseId,
      moduleId: module?.moduleId ?? "",
      lesson: { ...facts, content },
    });
    const archive = await exportCourseText(db, storage, { courseId, draftId });
    const read = await importCourseText(db, storage, { viewer, code, archive });
    if (read.outcome !== "checked") throw new Error(JSON.stringify(read));
    expect(await readEdition(db, { keptId: read.keptId })).toEqual(
      await readEdition(db, { revisionId: draftId }),
    );
  });

  test("is refused as a whole, with file and line, and nothing is added", async ({ db }) => {
    const { viewer, code, courseId, draftId } = await everything(db);
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
      [
        replaced(module, "required: true", "required: true\na: &a [1]\nb: *a"),
        { file: module, code: "yaml" },
      ],
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
      const read = await importCourseText(db, storage, {
        viewer,
        code,
        archive: Buffer.from(zipSync(wrong)),
      });
      expect(read).toMatchObject({ outcome: "wrong" });
      expect(read.outcome === "wrong" && read.problems).toContainEqual(expect.objectContaining(problem));
    }
    const climbing = Buffer.from(zipSync({ "../evil.md": Buffer.from("x") }));
    expect(await importCourseText(db, storage, { viewer, code, archive: climbing })).toMatchObject({
      problem: "bad-name",
    });
    expect(await counts()).toEqual(before);
    const other = await aPerson(db, { role: "trainer" });
    expect(await importCourseText(db, storage, { viewer: other.viewer, code, archive: climbing })).toEqual({
      outcome: "not-found",
    });
  });
});
