import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { aCourse, aSkill } from "../../../../tests/support/course-factories";
import {
  aCourseOfEverything,
  aTextStorage,
  authored,
  broughtIn,
  checkedImport,
  planKey,
} from "../../../../tests/support/course-text-factories";
import { test } from "../../../../tests/support/database";
import { aPerson } from "../../../../tests/support/people-factories";
import { readEdition } from "../edition-contents.queries.server";
import { bringInCourseText } from "./bring-in-course-text.commands.server";
import { checkCourseText, sweepTextImports } from "./check-course-text.commands.server";
import { exportCourseText } from "./export-course-text.server";
import { findTextFacts } from "./text-facts.queries.server";

const { folder, storage, remove } = await aTextStorage();
afterAll(remove);

const now = () => new Date();

async function counts(db: Db) {
  const tables = [
    "files",
    "courseFiles",
    "questions",
    "questionCategories",
    "modules",
    "lessons",
    "keptDrafts",
  ] as const;
  const found = tables.map(
    async (table) => (await db.selectFrom(table).select("createdAt").execute()).length,
  );
  return Promise.all(found);
}

async function unpacked(db: Db) {
  const everything = await aCourseOfEverything(db, folder);
  const files = unzipSync(await exportCourseText(db, storage, everything));
  const text = (path: string) => Buffer.from(files[path] ?? []).toString();
  const packed = (changed: Record<string, string> = {}) => {
    const bytes = Object.entries(changed).map(([path, words]) => [path, Buffer.from(words)] as const);
    return Buffer.from(zipSync({ ...files, ...Object.fromEntries(bytes) }));
  };
  return { ...everything, text, packed };
}

describe("a course as text that is brought in", () => {
  test("adds nothing anywhere until its author says so, and then all", async ({ db }) => {
    const { viewer, packed } = await unpacked(db);
    const empty = await aCourse(db, { createdBy: viewer.userId, state: "draft", lessons: [] });
    // Somebody else's course: nothing of the one that the archive is of may be used.
    await db
      .updateTable("questionCategories")
      .set({ name: "Elsewhere" })
      .where("courseId", "is", null)
      .execute();
    const before = await counts(db);
    const archive = packed();
    const importId = await checkedImport(db, storage, { viewer, code: empty.code, archive });
    expect(await counts(db)).toEqual(before);
    const seen = await planKey(db, { viewer, code: empty.code, archive });
    const bringing = { viewer, code: empty.code, importId, seen, now: now() };
    expect(await bringInCourseText(db, storage, bringing)).toEqual({ outcome: "restored" });
    const after = await counts(db);
    expect(after.every((count, place) => count >= (before[place] ?? 0))).toBe(true);
    expect(after[2]).toBeGreaterThan(before[2] ?? 0);
    const again = await exportCourseText(db, storage, await authored(db, viewer, empty.code));
    expect(Object.keys(unzipSync(again))).toContain("questions.gift");
    expect(unzipSync(again)).toEqual(unzipSync(archive));
    expect(await bringInCourseText(db, storage, bringing)).toEqual({ outcome: "not-found" });
  });

  test("is its author's alone, and for a day", async ({ db }) => {
    const { viewer, code, packed } = await unpacked(db);
    const importId = await checkedImport(db, storage, { viewer, code, archive: packed() });
    const other = await aPerson(db, { role: "admin" });
    const seen = await planKey(db, { viewer, code, archive: packed() });
    const bringing = { viewer, code, importId, seen, now: now() };
    expect(await bringInCourseText(db, storage, { ...bringing, viewer: other.viewer })).toEqual({
      outcome: "not-found",
    });
    const later = new Date(Date.now() + 25 * 3_600_000);
    expect(await bringInCourseText(db, storage, { ...bringing, now: later })).toEqual({
      outcome: "not-found",
    });
    expect(await sweepTextImports(db, storage, now())).toBe(0);
    expect(await sweepTextImports(db, storage, later)).toBe(1);
  });

  test("keeps a lesson whose title was changed in its file", async ({ db }) => {
    const { viewer, code, draftId, text, packed } = await unpacked(db);
    const path = "001-basics/005-the-text-lesson.md";
    const before = await readEdition(db, { revisionId: draftId });
    const archive = packed({ [path]: text(path).replace(/title: .*/, "title: Called anew") });
    const after = await broughtIn(db, storage, { viewer, code, archive });
    expect(after.lessons.map(({ lessonId }) => lessonId)).toEqual(
      before.lessons.map(({ lessonId }) => lessonId),
    );
    expect(after.lessons[4]?.title).toBe("Called anew");
  });

  test("says about the course what its text says", async ({ db }) => {
    const { viewer, code, courseId, text, packed } = await unpacked(db);
    const other = await aCourse(db, { createdBy: viewer.userId, lessons: [{ markdown: "x" }] });
    const course = text("course.yaml")
      .replace(/^title: .*/m, "title: A new title")
      .replace(/^durationWeeks: .*/m, "durationWeeks: 7")
      .replace(/^prerequisites: .*/m, `prerequisites: [${other.code}]`);
    await broughtIn(db, storage, { viewer, code, archive: packed({ "course.yaml": course }) });
    expect(await findTextFacts(db, courseId)).toMatchObject({
      ...{ title: "A new title", durationWeeks: 7, prerequisites: [other.code] },
    });
  });

  test.for([
    [/^prerequisites: .*/m, "prerequisites: [NOPE-1]", "course-unknown"],
    [/^taughtSkills: .*/m, "taughtSkills: [{ skill: Juggling, level: expert }]", "skill-unknown"],
    [/^durationHours: .*/m, "durationHours: none", "value"],
    [/^prerequisites: .*/m, "prerequisites: [NOPE-1, NOPE-1]", "value"],
    [
      /^taughtSkills: .*/m,
      "taughtSkills: [{ skill: A, level: expert }, { skill: a, level: beginner }]",
      "value",
    ],
  ] as const)("is refused where a fact cannot be: %s", async ([from, to, code], { db }) => {
    const everything = await unpacked(db);
    const whole = everything.text("course.yaml");
    const changed = whole.replace(from, to);
    expect(changed).not.toBe(whole);
    const { viewer, code: of, packed } = everything;
    const checked = await checkCourseText(db, storage, {
      viewer,
      code: of,
      archive: packed({ "course.yaml": changed }),
    });
    const line = changed.split("\n").indexOf(to) + 1;
    expect(checked).toMatchObject({ outcome: "wrong", problems: [{ file: "course.yaml", line, code }] });
  });

  test("names a circle of prerequisites before anything is brought in", async ({ db }) => {
    const { viewer, code, courseId, text, packed } = await unpacked(db);
    const other = await aCourse(db, { createdBy: viewer.userId, lessons: [{ markdown: "x" }] });
    await db
      .insertInto("coursePrerequisites")
      .values({ courseId: other.courseId, prerequisiteId: courseId })
      .execute();
    const course = text("course.yaml").replace(/^prerequisites: .*/m, `prerequisites: [${other.code}]`);
    const archive = packed({ "course.yaml": course });
    expect(await checkCourseText(db, storage, { viewer, code, archive })).toMatchObject({
      problems: [{ code: "prerequisite-cycle", detail: other.code }],
    });
  });

  test("leaves no file where something that it needs has gone meanwhile", async ({ db }) => {
    const { viewer, text, packed } = await unpacked(db);
    const empty = await aCourse(db, { createdBy: viewer.userId, state: "draft", lessons: [] });
    const skillId = await aSkill(db, "Passing fad");
    const named = "taughtSkills: [{ skill: passing fad, level: expert }]";
    const course = text("course.yaml").replace(/^taughtSkills: .*/m, named);
    const archive = packed({ "course.yaml": course });
    const importId = await checkedImport(db, storage, { viewer, code: empty.code, archive });
    await db.deleteFrom("skills").where("id", "=", skillId).execute();
    const before = await counts(db);
    const seen = await planKey(db, { viewer, code: empty.code, archive });
    const bringing = { viewer, code: empty.code, importId, seen, now: now() };
    expect(await bringInCourseText(db, storage, bringing)).toMatchObject({
      ...{ outcome: "wrong", problems: [{ code: "skill-unknown", detail: "passing fad" }] },
    });
    expect(await counts(db)).toEqual(before);
  });

  test("changes nothing that somebody has saved since it was shown", async ({ db }) => {
    const { viewer, code, courseId, draftId, text, packed } = await unpacked(db);
    const archive = packed({
      "course.yaml": text("course.yaml").replace(/^title: .*/m, "title: Of the archive"),
    });
    const importId = await checkedImport(db, storage, { viewer, code, archive });
    const seen = await planKey(db, { viewer, code, archive });
    const bringing = { viewer, code, importId, now: now() };
    await db.updateTable("courses").set({ title: "Saved meanwhile" }).where("id", "=", courseId).execute();
    expect(await bringInCourseText(db, storage, { ...bringing, seen })).toEqual({ outcome: "changed" });
    expect((await findTextFacts(db, courseId)).title).toBe("Saved meanwhile");
    await db.updateTable("revisionLessons").set({ title: "New" }).where("revisionId", "=", draftId).execute();
    const again = await planKey(db, { viewer, code, archive });
    expect(again).not.toBe(seen);
    const brought = await bringInCourseText(db, storage, { ...bringing, seen: again });
    expect(brought).toEqual({ outcome: "restored" });
  });

  test("says all that is wrong in one round, and takes files of Windows", async ({ db }) => {
    const { viewer, code, draftId, text, packed } = await unpacked(db);
    const course = text("course.yaml")
      .replace(/^certificateProvided: .*/m, "certificateProvided: perhaps")
      .replace(/^prerequisites: .*/m, "prerequisites: [NOPE-1]");
    const lesson = "001-basics/005-the-text-lesson.md";
    const quiz = "001-basics/008-final-check.gift";
    const wrong = { "course.yaml": course, [quiz]: `${text(quiz)}\n::Unused::So?{T}\n` };
    const checked = await checkCourseText(db, storage, { viewer, code, archive: packed(wrong) });
    const codes = checked.outcome === "wrong" ? checked.problems.map((problem) => problem.code) : [];
    expect(codes.sort()).toEqual(["course-unknown", "gift-unasked", "value"]);
    const windows = Object.fromEntries(
      [lesson, "course.yaml"].map((path) => [path, text(path).replaceAll("\n", "\r\n")]),
    );
    const before = await readEdition(db, { revisionId: draftId });
    expect(await broughtIn(db, storage, { viewer, code, archive: packed(windows) })).toEqual(before);
  });
});
