import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskStorage } from "./disk-storage.server";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kestrel-incoming-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const longAgo = new Date("2026-01-01");

test("what a killed process left of a form goes with its folder, and what is still coming stays", async () => {
  const incoming = path.join(folder, "incoming");
  for (const form of ["form-killed", "form-coming"]) {
    await mkdir(path.join(incoming, form), { recursive: true });
    await writeFile(path.join(incoming, form, "film"), "bytes");
  }
  await writeFile(path.join(incoming, "draft"), "bytes");
  await utimes(path.join(incoming, "form-killed", "film"), longAgo, longAgo);
  // The folder of a long upload is as old as its beginning.
  for (const entry of ["draft", "form-killed", "form-coming"])
    await utimes(path.join(incoming, entry), longAgo, longAgo);
  await diskStorage(folder).removeUnfinished(new Date(Date.now() - 86_400_000));
  expect(await readdir(incoming)).toEqual(["form-coming"]);
});
