import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { newStorageKey } from "~/platform/storage/storage-key";
import { test } from "../../../tests/support/database";
import { aFileOfCourse, captions, pieces } from "../../../tests/support/file-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { sweepFiles } from "./file-sweep.commands.server";

const day = 86_400_000;

test("what no row speaks of goes after a week, and what one speaks of stays", async ({ db }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "kestrel-sweep-"));
  try {
    const storage = diskStorage(folder);
    const { file } = await aFileOfCourse(db, await aPerson(db, { role: "trainer" }), { storage });
    const { storageKey } = await db
      .selectFrom("files")
      .select("storageKey")
      .where("id", "=", file.id)
      .executeTakeFirstOrThrow();
    const orphan = newStorageKey();
    await storage.write(orphan, pieces(captions), { maxBytes: 1_000 });
    const draft = path.join(folder, "incoming", "half");
    await mkdir(path.dirname(draft), { recursive: true });
    await writeFile(draft, "half of it");

    const now = new Date();
    expect(await sweepFiles(db, { storage, now })).toBe(0);
    const longAgo = new Date(now.getTime() - 8 * day);
    for (const each of [path.join(folder, storageKey), path.join(folder, orphan), draft])
      await utimes(each, longAgo, longAgo);
    expect(await sweepFiles(db, { storage, now })).toBe(1);
    expect(await storage.sizeOf(storageKey)).toBe(captions.length);
    expect(await storage.sizeOf(orphan)).toBeNull();
    await expect(rm(draft)).rejects.toThrow("ENOENT");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
