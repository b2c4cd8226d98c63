import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { sweepUploads } from "~/domain/authoring/uploads.commands.server";
import { sweepFiles } from "~/domain/files/file-sweep.commands.server";
import { hashPassword } from "~/platform/passwords.server";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { Browser } from "../../scripts/bench/browser.mjs";
import { aDraft } from "../support/draft-factories";
import { aPerson } from "../support/people-factories";
import { ServedSite } from "./served-site";

const kills = 4;
const partBytes = 4 * 1024 * 1024;
const password = "the password of an author";

const site = await ServedSite.serve();

/** One request of a tus client; null: there was no answer, or one that asks for patience. */
async function tus(browser: Browser, address: string, method: string, headers = {}, body?: Uint8Array) {
  const { Cookie } = browser.headers;
  const said = { Cookie, "Sec-Fetch-Site": "same-origin", "Tus-Resumable": "1.0.0", ...headers };
  const sent = { method, headers: said, body: body ? new Uint8Array(body) : null };
  const answer = await fetch(site.url + address, sent).catch(() => null);
  return answer && answer.status !== 503 ? answer : null;
}

async function patiently<T>(ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
  throw new Error("No answer for a minute.");
}

test(`${kills} kills of the whole server in the middle of an upload: it goes on, and nothing of it is lost`, {
  timeout: 240_000,
}, async () => {
  const author = await aPerson(site.db, { role: "trainer", passwordHash: await hashPassword(password) });
  const draft = await aDraft(site.db, [], author);
  const browser = new Browser(site.url);
  await browser.logIn(author.email, password);
  const start = await readFile(new URL("../support/sample.webm", import.meta.url));
  const film = Buffer.concat([start, randomBytes(60 * 1024 * 1024)]);
  const uploads = `/teach/courses/${draft.code}/uploads`;
  const begun = await tus(browser, uploads, "POST", { "Upload-Length": String(film.length) });
  const upload = begun?.headers.get("Location") ?? "";
  const stands = () =>
    patiently(async () => {
      const answer = await tus(browser, upload, "HEAD");
      return answer?.ok ? Number(answer.headers.get("Upload-Offset")) : null;
    });

  const seen: number[] = [];
  let killed = 0;
  for (let offset = 0; offset < film.length; offset = await stands()) {
    seen.push(offset);
    const headers = { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
    const sending = tus(browser, upload, "PATCH", headers, film.subarray(offset, offset + partBytes));
    if (killed < kills && seen.length > 1) {
      await sleep(Math.random() * 40);
      await site.kill("primary first");
      site.startAgain();
      killed += 1;
    }
    await sending;
  }
  // What was acknowledged never goes back.
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  const finished = await patiently(() => tus(browser, upload, "POST"));
  expect(await finished.json()).toMatchObject({ file: { name: "file.webm" } });
  const file = await site.db
    .selectFrom("files")
    .select(["sha256", "sizeBytes"])
    .where("purpose", "=", "course");
  const rows = await file.where("ownerId", "=", author.userId).execute();
  expect(rows).toEqual([{ sizeBytes: film.length, sha256: createHash("sha256").update(film).digest() }]);

  const storage = diskStorage(path.join(site.dataDir, "files"));
  const later = new Date(Date.now() + 30 * 86_400_000);
  await sweepUploads(site.db, { storage, now: later });
  await sweepFiles(site.db, { storage, now: later });
  const known = await site.db.selectFrom("files").select("storageKey").execute();
  const kept: string[] = [];
  for await (const key of storage.listBefore(later)) kept.push(key);
  expect(kept.sort()).toEqual(known.map(({ storageKey }) => storageKey).sort());
});
