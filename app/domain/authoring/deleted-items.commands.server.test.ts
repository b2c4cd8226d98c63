import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aDraft, outlineOf } from "../../../tests/support/draft-factories";
import { aPerson } from "../../../tests/support/people-factories";
import {
  deleteLesson,
  deleteModule,
  restoreDeletedItem,
  sweepDeletedItems,
} from "./deleted-items.commands.server";
import { listDeletedItems } from "./deleted-items.queries.server";

async function aDraftToCut(db: Db, lessonCounts: number[]) {
  const author = await aPerson(db, { role: "trainer" });
  const { code, ...draft } = await aDraft(db, lessonCounts, author);
  const of = { viewer: author.viewer, code };
  const itemOf = (deletion: Awaited<ReturnType<typeof deleteLesson>>) => {
    if (deletion.outcome !== "deleted") throw new Error(deletion.outcome);
    return deletion.itemId;
  };
  return {
    ...draft,
    of,
    outline: () => outlineOf(db, draft.revisionId),
    cutLesson: async (title: string) => itemOf(await deleteLesson(db, { ...of, lessonId: draft.id(title) })),
    cutModule: async (title: string) => itemOf(await deleteModule(db, { ...of, moduleId: draft.id(title) })),
    restore: (itemId: string) => restoreDeletedItem(db, { ...of, itemId }),
  };
}

describe("deleting from an outline", () => {
  test("closes the gap, and puts a lesson back to its place under its id", async ({ db }) => {
    const { id, cutLesson, restore, outline } = await aDraftToCut(db, [3]);
    const itemId = await cutLesson("A2");
    expect(await outline()).toBe("A: A1 A3");
    expect(await restore(itemId)).toEqual({ outcome: "restored", kind: "lesson", id: id("A2") });
    expect(await outline()).toBe("A: A1 A2 A3");
    expect(await restore(itemId)).toEqual({ outcome: "not-found" });
  });

  test("puts a module back with its lessons", async ({ db }) => {
    const { cutModule, restore, outline } = await aDraftToCut(db, [1, 2, 1]);
    const itemId = await cutModule("B");
    expect(await outline()).toBe("A: A1 | C: C1");
    await restore(itemId);
    expect(await outline()).toBe("A: A1 | B: B1 B2 | C: C1");
  });

  test("puts a lesson whose module is gone into the last one, and refuses where there is none", async ({
    db,
  }) => {
    const { cutModule, cutLesson, restore, outline } = await aDraftToCut(db, [1, 1]);
    const lesson = await cutLesson("A1");
    const first = await cutModule("A");
    const second = await cutModule("B");
    expect(await restore(lesson)).toEqual({ outcome: "no-module" });
    await restore(second);
    await restore(lesson);
    expect(await outline()).toBe("B: B1 A1");
    await restore(first);
    expect(await outline()).toBe("A: | B: B1 A1");
  });

  test("knows what has come back with an edition, and adds what has not", async ({ db }) => {
    const { id, cutLesson, cutModule, restore, outline, revisionId, courseId } = await aDraftToCut(
      db,
      [2, 2],
    );
    const place = { revisionId, courseId };
    const bringBack = (title: string, module: string, position: number) =>
      db
        .insertInto("revisionLessons")
        .values({
          ...{ ...place, moduleId: id(module), lessonId: id(title), position, title },
          ...{ contentType: "document", content: { markdown: "Back." } },
        })
        .execute();
    const lesson = await cutLesson("A2");
    await bringBack("A2", "A", 2);
    expect(await restore(lesson)).toEqual({ outcome: "already-there", id: id("A2") });
    expect(await restore(lesson)).toEqual({ outcome: "not-found" });
    const module = await cutModule("B");
    const back = { ...place, moduleId: id("B"), position: 2, title: "B" };
    await db.insertInto("revisionModules").values(back).execute();
    await bringBack("B1", "B", 1);
    expect(await restore(module)).toMatchObject({ outcome: "restored" });
    expect(await outline()).toBe("A: A1 A2 | B: B1 B2");
  });

  test("is for the course's authors, and of this course", async ({ db }) => {
    const { id, of, cutLesson, outline } = await aDraftToCut(db, [2]);
    const other = await aDraftToCut(db, [1]);
    const none = { outcome: "not-found" };
    expect(await deleteLesson(db, { ...other.of, lessonId: id("A1") })).toEqual(none);
    expect(await deleteModule(db, { ...other.of, moduleId: id("A") })).toEqual(none);
    expect(await deleteLesson(db, { ...other.of, code: of.code, lessonId: id("A1") })).toEqual(none);
    const itemId = await cutLesson("A1");
    expect(await restoreDeletedItem(db, { ...other.of, itemId })).toEqual(none);
    expect(await restoreDeletedItem(db, { ...other.of, code: of.code, itemId })).toEqual(none);
    expect(await outline()).toBe("A: A2");
  });

  test("is listed for 30 days and then forgotten", async ({ db }) => {
    const { courseId, cutLesson } = await aDraftToCut(db, [2]);
    await cutLesson("A1");
    const afterDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await listDeletedItems(db, { courseId, now: afterDays(29) })).toMatchObject([{ title: "A1" }]);
    expect(await listDeletedItems(db, { courseId, now: afterDays(31) })).toEqual([]);
    expect(await sweepDeletedItems(db, afterDays(29))).toBe(0);
    expect(await sweepDeletedItems(db, afterDays(31))).toBe(1);
  });
});
