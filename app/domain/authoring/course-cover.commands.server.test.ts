import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect } from "vitest";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aDraft } from "../../../tests/support/draft-factories";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { diskStorage } from "../../platform/storage/disk-storage.server";
import { coverAudience } from "../catalog/course-cover.queries.server";
import { findFileFor } from "../files/files.queries.server";
import { changeCover, describeCover, removeCover } from "./course-cover.commands.server";
import { duplicateCourse } from "./duplicate-course.commands.server";

const folder = await mkdtemp(path.join(tmpdir(), "kestrel-cover-"));
const storage = diskStorage(path.join(folder, "kept"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = path.join(folder, "sent");
await sharp({ create: { width: 1000, height: 900, channels: 3, background: "red" } })
  .withExif({ IFD0: { Copyright: "Canary" } })
  .jpeg()
  .toFile(picture);
const drawing = path.join(folder, "drawing");
await writeFile(
  drawing,
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
);

type OwnDb = Parameters<typeof aPerson>[0];

async function coverOf(db: OwnDb, courseId: string) {
  return db
    .selectFrom("courses as c")
    .leftJoin("files as f", "f.id", "c.coverFileId")
    .select(["f.id", "f.mediaType", "f.storageKey", "c.coverAlt"])
    .where("c.id", "=", courseId)
    .executeTakeFirstOrThrow();
}

async function sees(db: OwnDb, person: TestPerson, id: string) {
  return (await findFileFor(db, { viewer: person.viewer, id, audiences: [coverAudience] })) !== null;
}

describe("the picture of a course", () => {
  test("is drawn anew, replaced, described and removed", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { viewer } = author;
    const { code, courseId } = await aDraft(db, [1], author);
    const cover = { viewer, code, alt: "A forge", file: picture };
    expect(await describeCover(db, { viewer, code, alt: "Nothing" })).toEqual({ outcome: "not-found" });
    expect(await changeCover(db, storage, cover)).toEqual({ outcome: "changed" });
    const first = await coverOf(db, courseId);
    expect(first).toMatchObject({ mediaType: "image/webp", coverAlt: "A forge" });
    const kept = path.join(folder, "kept", first.storageKey ?? "");
    const bytes = await sharp(kept).metadata();
    expect(bytes).toMatchObject({ width: 800, height: 450, format: "webp" });
    expect(bytes.exif).toBeUndefined();

    await changeCover(db, storage, { ...cover, alt: "Another" });
    expect(await storage.sizeOf(first.storageKey ?? ""), "the earlier one is gone").toBeNull();
    await describeCover(db, { viewer, code, alt: "A smithy" });
    expect((await coverOf(db, courseId)).coverAlt).toBe("A smithy");
    expect(await removeCover(db, storage, { viewer, code })).toEqual({ outcome: "changed" });
    expect(await coverOf(db, courseId)).toMatchObject({ id: null, coverAlt: "" });
  });

  test("is no drawing with a program in it, and no one else's to change", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const other = await aPerson(db, { role: "trainer" });
    const { code, courseId } = await aDraft(db, [1], author);
    const cover = { viewer: author.viewer, code, alt: "" };
    expect(await changeCover(db, storage, { ...cover, file: drawing })).toEqual({ outcome: "wrong-type" });
    const foreign = { ...cover, viewer: other.viewer };
    expect(await changeCover(db, storage, { ...foreign, file: picture })).toEqual({ outcome: "not-found" });
    expect(await describeCover(db, foreign)).toEqual({ outcome: "not-found" });
    expect(await removeCover(db, storage, foreign)).toEqual({ outcome: "not-found" });
    expect((await coverOf(db, courseId)).id).toBeNull();
  });

  test("is seen by who may see the course", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const other = await aPerson(db, { role: "trainer" });
    const employee = await aPerson(db);
    const { code, courseId } = await aCourse(db, { createdBy: author.userId, state: "draft" });
    await changeCover(db, storage, { viewer: author.viewer, code, alt: "", file: picture });
    const { id } = await coverOf(db, courseId);
    const seenBy = async () => [
      await sees(db, author, id ?? ""),
      await sees(db, other, id ?? ""),
      await sees(db, employee, id ?? ""),
    ];
    expect(await seenBy()).toEqual([true, false, false]);
    const closed = await aCourse(db, { createdBy: author.userId, state: "archived" });
    await db.updateTable("courses").set({ coverFileId: id }).where("id", "=", closed.courseId).execute();
    expect(await seenBy()).toEqual([true, false, false]);
    await anEnrolment(db, { userId: employee.userId, course: closed, status: "completed" });
    expect(await seenBy()).toEqual([true, false, true]);
    const shown = await aCourse(db, { createdBy: author.userId });
    await db.updateTable("courses").set({ coverFileId: id }).where("id", "=", shown.courseId).execute();
    expect(await seenBy()).toEqual([true, true, true]);
  });

  test("stays for a copy of the course when the course gets another", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { viewer } = author;
    const { code, courseId } = await aDraft(db, [1], author);
    await changeCover(db, storage, { viewer, code, alt: "Shared", file: picture });
    const { storageKey } = await coverOf(db, courseId);
    const copy = { code: `${code}-2`.slice(0, 20), title: "Copy" };
    const copying = await duplicateCourse(db, { viewer, code, copy });
    if (copying.outcome !== "duplicated") throw new Error(copying.outcome);
    await removeCover(db, storage, { viewer, code });
    expect(await coverOf(db, copying.courseId)).toMatchObject({ storageKey, coverAlt: "Shared" });
    expect(await storage.sizeOf(storageKey ?? "")).toBeGreaterThan(0);
    await removeCover(db, storage, { viewer, code: copy.code });
    expect(await storage.sizeOf(storageKey ?? "")).toBeNull();
  });
});
