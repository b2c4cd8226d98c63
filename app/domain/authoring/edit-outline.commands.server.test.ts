import { describe, expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aDraft, outlineOf } from "../../../tests/support/draft-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { publishCourse } from "./course.commands.server";
import { duplicateLesson, updateLesson } from "./lesson.commands.server";
import { duplicateModule, updateModule } from "./module.commands.server";
import { addModule } from "./outline.commands.server";
import { findDraftLesson } from "./outline.queries.server";

const module = { title: "Basics", description: "First things.", durationHours: 1, required: false };
const lesson = { title: "Goggles", description: "", durationMinutes: 5, required: true };
const written = { contentType: "document" as const, markdown: "Wear them." };

describe("editing a draft", () => {
  test("saves a module over the version that was seen, and shows what is there otherwise", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, id } = await aDraft(db, [0], author);
    const seen = { viewer: author.viewer, code, moduleId: id("A"), version: 1 };
    expect(await updateModule(db, { ...seen, module })).toEqual({ outcome: "saved", version: 2 });
    const late = await updateModule(db, { ...seen, module: { ...module, title: "Late" } });
    expect(late).toMatchObject({ outcome: "conflict", current: { ...module, version: 2 } });
    const knowing = { ...seen, version: 2, module: { ...module, title: "Late" } };
    expect(await updateModule(db, knowing)).toEqual({ outcome: "saved", version: 3 });
  });

  test("saves a lesson likewise, with its content or without", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, revisionId, id } = await aDraft(db, [1], author);
    const lessonId = id("A1");
    const seen = { viewer: author.viewer, code, lessonId, version: 1 };
    expect(await updateLesson(db, { ...seen, lesson })).toEqual({ outcome: "saved", version: 2 });
    expect(await findDraftLesson(db, { revisionId, lessonId })).toMatchObject({
      title: "Goggles",
      content: { markdown: "Text of A1." },
    });
    expect(await updateLesson(db, { ...seen, lesson: { ...lesson, content: written } })).toMatchObject({
      outcome: "conflict",
      current: { version: 2 },
    });
    const second = { ...seen, version: 2 };
    const empty = { ...lesson, content: { ...written, markdown: "" } };
    expect(await updateLesson(db, { ...second, lesson: empty })).toEqual({ outcome: "bad-content" });
    await updateLesson(db, { ...second, lesson: { ...lesson, content: written } });
    expect(await findDraftLesson(db, { revisionId, lessonId })).toMatchObject({
      content: { markdown: "Wear them." },
      version: 3,
    });
  });

  test("tells of a change in between, also when it has been published since", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { code, courseId, id } = await aDraft(db, [1], await aPerson(db, { role: "trainer" }));
    const seen = { viewer, code, lessonId: id("A1"), version: 1 };
    await updateLesson(db, { ...seen, lesson });
    const published = await publishCourse(db, { viewer, courseId, now: new Date() });
    expect(published).toMatchObject({ outcome: "published" });
    const late = await updateLesson(db, { ...seen, lesson: { ...lesson, title: "Late" } });
    expect(late).toMatchObject({ outcome: "conflict", current: { title: "Goggles", version: 2 } });
  });

  test("finds the next draft when it waited for the publishing, and nobody waits for ever", async ({
    ownDatabase: { db },
  }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { code, courseId, id } = await aDraft(db, [1, 1], await aPerson(db, { role: "trainer" }));
    const round = (number: number) => [
      publishCourse(db, { viewer, courseId, now: new Date() }),
      updateModule(db, { viewer, code, moduleId: id("B"), version: number, module }),
      addModule(db, { viewer, courseId, module: { ...module, title: `Added ${number}` } }),
    ];
    const outcomes: string[] = [];
    for (let number = 1; number <= 10; number++)
      for (const { outcome } of await Promise.all(round(number))) outcomes.push(outcome);
    expect(new Set(outcomes)).toEqual(new Set(["published", "saved", "added"]));
  });

  test("of two who save at once one is told", async ({ ownDatabase: { db } }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, id } = await aDraft(db, [1], author);
    const saving = (title: string) =>
      updateLesson(db, {
        viewer: author.viewer,
        code,
        lessonId: id("A1"),
        version: 1,
        lesson: { ...lesson, title },
      });
    const outcomes = await Promise.all([saving("One"), saving("Two")]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
  });

  test("puts copies right after what they are of", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, revisionId, courseId, id } = await aDraft(db, [2, 0], author);
    const { viewer } = author;
    await duplicateLesson(db, { viewer, code, lessonId: id("A1") });
    expect(await outlineOf(db, revisionId)).toBe("A: A1 A1 (copy) A2 | B:");
    await duplicateModule(db, { viewer, code, moduleId: id("A") });
    expect(await outlineOf(db, revisionId)).toBe("A: A1 A1 (copy) A2 | A (copy): A1 A1 (copy) A2 | B:");
    const lessons = await db.selectFrom("lessons").select("id").where("courseId", "=", courseId).execute();
    expect(lessons).toHaveLength(6);
  });

  test("finds nothing of another course or for another trainer", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const other = await aPerson(db, { role: "trainer" });
    const own = await aDraft(db, [1], author);
    const foreign = await aDraft(db, [1], author);
    const none = { outcome: "not-found" };
    const asks = [
      { viewer: other.viewer, code: own.code, at: own },
      { viewer: author.viewer, code: own.code, at: foreign },
    ];
    for (const { viewer, code, at } of asks) {
      const [moduleId, lessonId] = [at.id("A"), at.id("A1")];
      expect(await updateModule(db, { viewer, code, moduleId, version: 1, module })).toEqual(none);
      expect(await updateLesson(db, { viewer, code, lessonId, version: 1, lesson })).toEqual(none);
      expect(await duplicateModule(db, { viewer, code, moduleId })).toEqual(none);
      expect(await duplicateLesson(db, { viewer, code, lessonId })).toEqual(none);
    }
  });
});
