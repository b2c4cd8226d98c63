import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { addCourseFile } from "~/domain/authoring/course-files.commands.server";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { captions, pieces } from "../../../tests/support/file-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { forgetFiles, type NewFiles, storeFiles } from "./files.commands.server";

let folder = "";
let storage: FileStorage;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kestrel-files-"));
  storage = diskStorage(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function keptFiles(): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

const trap = "<script>alert(1)</script>";
const html = `<!doctype html><html><body>${trap}</body></html>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${trap}</svg>`;

/** One small file of captions, for nothing in particular. */
function captionsFrom(
  viewer: NewFiles["viewer"],
  source: AsyncIterable<Uint8Array>,
  attach: NewFiles["attach"] = async () => true,
): NewFiles {
  const files = [{ name: "a", source, maxBytes: 1000 }];
  return { viewer, purpose: "course", accept: ["text/vtt"], files, attach };
}

describe("a file of a course", () => {
  test("is kept with what its content says that it is", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "trainer" });
    const { courseId } = await aCourse(db, { createdBy: userId });
    const source = pieces(captions);
    const storing = await addCourseFile(db, storage, { viewer, courseId, name: "../good.exe", source });
    expect(storing).toMatchObject({
      outcome: "stored",
      file: { name: "good.vtt", mediaType: "text/vtt", sizeBytes: captions.length },
    });
    const row = await db
      .selectFrom("files")
      .innerJoin("courseFiles", "fileId", "files.id")
      .select(["files.id", "ownerId", "purpose", "courseId", "storageKey"])
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ownerId: userId, purpose: "course", courseId });
    expect(await storage.sizeOf(row.storageKey)).toBe(captions.length);
    const { type, detail } = await db
      .selectFrom("events")
      .select(["type", "detail"])
      .executeTakeFirstOrThrow();
    expect({ type, detail }).toMatchObject({ type: "file_added", detail: { fileId: row.id } });
  });

  test.for([
    ["HTML by the name of a PDF", "handout.pdf", html],
    ["SVG with a script", "drawing.png", svg],
    ["nothing", "empty.vtt", ""],
    ["a program", "film.mp4", "\x7fELF\x02\x01\x01"],
    ["a program of Windows", "film.mp4", "MZ\x90\0\x03"],
    ["an archive", "film.webm", "PK\x03\x04\x14\0\0\0\0\0"],
  ] as const)("is refused when it is %s", async ([, name, content], { db }) => {
    const { viewer, userId } = await aPerson(db, { role: "trainer" });
    const { courseId } = await aCourse(db, { createdBy: userId });
    const source = pieces(Buffer.from(content, "latin1"));
    const storing = await addCourseFile(db, storage, { viewer, courseId, name, source });
    expect(storing.outcome).toBe("wrong-type");
    expect(await keptFiles()).toBe(0);
  });

  test("is one of two things at once only as that which is checked: a picture that is HTML as well", async ({
    db,
  }) => {
    const { viewer, userId } = await aPerson(db, { role: "trainer" });
    const { courseId } = await aCourse(db, { createdBy: userId });
    const polyglot = Buffer.concat([
      await sharp({ create: { width: 2, height: 2, channels: 3, background: "navy" } })
        .png()
        .toBuffer(),
      Buffer.from(html),
    ]);
    const added = { viewer, courseId, name: "page.html", source: pieces(polyglot) };
    const storing = await addCourseFile(db, storage, added);
    expect(storing).toMatchObject({ file: { name: "page.png", mediaType: "image/png" } });
  });

  test("is not another's course's, and then leaves nothing behind", async ({ db }) => {
    const { courseId } = await aCourse(db);
    for (const role of ["trainer", "admin"] as const) {
      const { viewer } = await aPerson(db, { role });
      const source = pieces(captions);
      const storing = await addCourseFile(db, storage, { viewer, courseId, name: "a.vtt", source });
      expect(storing.outcome).toBe(role === "admin" ? "stored" : "not-found");
    }
    expect(await keptFiles()).toBe(1);
  });

  test("is not added by who may no longer write courses", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "trainer" });
    const { courseId } = await aCourse(db, { createdBy: userId });
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", userId).execute();
    const source = pieces(captions);
    const storing = addCourseFile(db, storage, { viewer, courseId, name: "a.vtt", source });
    await expect(storing).rejects.toMatchObject({ init: { status: 403 } });
    expect(await keptFiles()).toBe(0);
  });
});

describe("nothing is left, neither bytes nor row,", () => {
  test("of what is too large", async ({ db }) => {
    const { viewer } = await aPerson(db);
    const source = pieces(Buffer.concat([captions, Buffer.alloc(1000, "a")]));
    const storing = await storeFiles(db, storage, captionsFrom(viewer, source));
    expect(storing).toEqual({ outcome: "too-large", maxBytes: 1000 });
    expect(await keptFiles()).toBe(0);
    expect(await db.selectFrom("files").select("id").execute()).toEqual([]);
  });

  test("of what is a good file of another type than is wanted", async ({ db }) => {
    const { viewer } = await aPerson(db);
    const wanted: NewFiles = { ...captionsFrom(viewer, pieces(captions)), accept: ["application/pdf"] };
    expect(await storeFiles(db, storage, wanted)).toEqual({
      outcome: "wrong-type",
      accept: ["application/pdf"],
    });
    expect(await keptFiles()).toBe(0);
    expect(await db.selectFrom("files").select("id").execute()).toEqual([]);
  });

  test("of what finds no room", async ({ db }) => {
    const { viewer } = await aPerson(db);
    const full = diskStorage(folder, () => open("/dev/full", "w"));
    const source = pieces(captions);
    const storing = await storeFiles(db, full, captionsFrom(viewer, source));
    expect(storing).toEqual({ outcome: "no-room" });
    expect(await keptFiles()).toBe(0);
    expect(await db.selectFrom("files").select("id").execute()).toEqual([]);
  });

  test("of what breaks off, or whose row cannot be written", async ({ db }) => {
    const { viewer } = await aPerson(db);
    async function* cut() {
      yield captions;
      throw new Error("gone");
    }
    const store = (source: AsyncIterable<Uint8Array>, attach: () => Promise<boolean>) =>
      storeFiles(db, storage, captionsFrom(viewer, source, attach));
    await expect(store(cut(), async () => true)).rejects.toThrow("gone");
    const failing = store(pieces(captions), () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(await keptFiles()).toBe(0);
    expect(await db.selectFrom("files").select("id").execute()).toEqual([]);
  });

  test("of what is forgotten", async ({ db }) => {
    const { viewer } = await aPerson(db);
    const source = pieces(captions);
    const storing = await storeFiles(db, storage, captionsFrom(viewer, source));
    const ids = storing.outcome === "stored" ? storing.files.map(({ id }) => id) : [];
    for (const key of await forgetFiles(db, ids)) await storage.remove(key);
    expect(await keptFiles()).toBe(0);
    expect(await forgetFiles(db, [])).toEqual([]);
  });
});
