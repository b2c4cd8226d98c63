import { expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { test } from "../../../tests/support/database";
import { aDraft, outlineOf } from "../../../tests/support/draft-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { publishCourse } from "./course.commands.server";
import { deleteLesson, sweepDeletedItems } from "./deleted-items.commands.server";
import { findEdition, listKeptDrafts } from "./edition-contents.queries.server";
import { updateLesson } from "./lesson.commands.server";
import { moveLesson } from "./reorder.commands.server";
import { restoreEdition } from "./restore-edition.commands.server";

const now = new Date("2026-11-25T09:00:00Z");

/** A course whose edition 1 is "A: A1 A2 | B: B1", and whose draft has been changed since. */
async function aChangedDraft(db: Db) {
  const author = await aPerson(db, { role: "trainer" });
  const { viewer } = author;
  const course = await aDraft(db, [2, 1], author);
  const { code, courseId, id } = course;
  await publishCourse(db, { viewer, courseId, now });
  await moveLesson(db, { viewer, code, lessonId: id("A1"), move: "down" });
  await deleteLesson(db, { viewer, code, lessonId: id("B1") });
  const lesson = { title: "Changed", description: "", durationMinutes: null, required: true };
  await updateLesson(db, { viewer, code, lessonId: id("A2"), version: 1, lesson });
  const draft = async () => (await findEdition(db, { courseId, edition: "draft" }))?.revisionId ?? "";
  return { viewer, code, courseId, id, lesson, outline: async () => outlineOf(db, await draft()) };
}

test("an edition takes the draft's place, and the draft can be brought back", async ({ db }) => {
  const { viewer, code, courseId, outline } = await aChangedDraft(db);
  expect(await outline()).toBe("A: Changed A1 | B:");
  const restore = (from: Parameters<typeof restoreEdition>[1]["from"]) =>
    restoreEdition(db, { viewer, code, from, now: new Date() });
  expect(await restore({ edition: 1 })).toEqual({ outcome: "restored" });
  expect(await outline()).toBe("A: A1 A2 | B: B1");
  const [kept, ...others] = await listKeptDrafts(db, { courseId, now: new Date() });
  expect(others).toEqual([]);
  expect(await restore({ keptId: kept?.id ?? "" })).toEqual({ outcome: "restored" });
  expect(await outline()).toBe("A: Changed A1 | B:");
  // What stood there meanwhile is the edition, so nothing had to be set aside.
  expect(await listKeptDrafts(db, { courseId, now: new Date() })).toEqual([]);
});

test("who had an editor open before is told that something else stands there", async ({ db }) => {
  const { viewer, code, id, lesson } = await aChangedDraft(db);
  await restoreEdition(db, { viewer, code, from: { edition: 1 }, now: new Date() });
  for (const [lessonId, version] of [
    [id("A2"), 2],
    [id("A2"), 1],
    [id("A1"), 1],
  ] as const)
    expect(await updateLesson(db, { viewer, code, lessonId, version, lesson })).toMatchObject({
      outcome: "conflict",
    });
});

test("there are only editions and drafts of the course itself, for who may author it", async ({ db }) => {
  const { viewer, code, courseId } = await aChangedDraft(db);
  const elsewhere = await aChangedDraft(db);
  const other = { viewer: elsewhere.viewer, code: elsewhere.code, now: new Date() };
  await restoreEdition(db, { viewer, code, from: { edition: 1 }, now: new Date() });
  const keptId = (await listKeptDrafts(db, { courseId, now: new Date() }))[0]?.id ?? "";
  const none = { outcome: "not-found" };
  expect(await restoreEdition(db, { ...other, from: { keptId } })).toEqual(none);
  expect(await restoreEdition(db, { ...other, from: { edition: 2 } })).toEqual(none);
  expect(await restoreEdition(db, { ...other, code, from: { edition: 1 } })).toEqual(none);
});

test("what was set aside is gone after 30 days", async ({ db }) => {
  const { viewer, code, courseId } = await aChangedDraft(db);
  await restoreEdition(db, { viewer, code, from: { edition: 1 }, now: new Date() });
  const later = new Date(Date.now() + 31 * 86_400_000);
  const keptId = (await listKeptDrafts(db, { courseId, now: new Date() }))[0]?.id ?? "";
  expect(await restoreEdition(db, { viewer, code, from: { keptId }, now: later })).toEqual({
    outcome: "not-found",
  });
  // The lesson that was deleted, and the draft.
  expect(await sweepDeletedItems(db, later)).toBe(2);
  expect(await listKeptDrafts(db, { courseId, now: new Date() })).toEqual([]);
});
