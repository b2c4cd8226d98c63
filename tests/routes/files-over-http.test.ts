import { mkdtemp, readdir, readlink, rm } from "node:fs/promises";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { fileHref } from "~/domain/files/file-name";
import { readEnv } from "~/platform/env.server";
import { serveTestDatabase } from "../support/database";
import { aFileOfCourse, captions } from "../support/file-factories";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

// A data folder of this file's own: what is open in it is looked at.
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-files-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));
const { db } = await serveTestDatabase();
const site = await serveSite();
const trainer = await aPerson(db, { role: "trainer" });
const { cookie } = await logIn(db, trainer);
const { file } = await aFileOfCourse(db, trainer);
const address = fileHref(file);

/** A film as far as anybody can tell who looks at its beginning; more than sockets on both ends hold. */
const filmBytes = 48 * 1024 * 1024;
const film = Buffer.concat([Buffer.from("000000186674797069736f6d", "hex"), Buffer.alloc(filmBytes - 12, 7)]);

test("a file is answered whole, typed, and with what a browser may do with it", async () => {
  const answer = await site.browser(cookie).get(address);
  expect(answer).toMatchObject({ status: 200, body: captions.toString() });
  expect(answer.headers).toMatchObject({
    "content-type": "text/vtt; charset=utf-8",
    "content-length": String(captions.length),
    "accept-ranges": "bytes",
    "cache-control": "private, no-cache, no-transform",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
  });
  expect(answer.headers["content-disposition"]).toMatch(/^inline; filename="Morning.vtt"/);
  expect(answer.headers).not.toHaveProperty("content-encoding");
  const policy = String(answer.headers["content-security-policy"]);
  expect(policy, "the file's own policy, and no other").toMatch(
    /^default-src 'none'; frame-ancestors 'self'/,
  );
  expect(policy).not.toContain("script-src");
});

test("a part, what is not there, what has not changed, and what has only a head", async () => {
  const browser = site.browser(cookie);
  const part = await browser.get(address, { Range: "bytes=0-5" });
  expect(part).toMatchObject({ status: 206, body: "WEBVTT" });
  expect(part.headers["content-range"]).toBe(`bytes 0-5/${captions.length}`);
  const beyond = await browser.get(address, { Range: "bytes=5000-" });
  expect(beyond).toMatchObject({ status: 416, body: "" });
  const etag = String(part.headers.etag);
  expect(await browser.get(address, { "If-None-Match": etag })).toMatchObject({ status: 304, body: "" });
  const fresh = await browser.get(address, { Range: "bytes=0-5", "If-Range": '"another"' });
  expect(fresh).toMatchObject({ status: 200, body: captions.toString() });
  const head = await site.ask(address, { method: "HEAD", headers: { Cookie: cookie } });
  expect(head).toMatchObject({ status: 200, body: "" });
  expect(head.headers["content-length"]).toBe(String(captions.length));
});

test.each([
  ["somebody else's", address, null],
  ["none", fileHref({ ...file, id: "019b0000-0000-7000-8000-000000000000" }), cookie],
  ["no id", "/files/1/a.vtt", cookie],
  ["another name", fileHref({ ...file, name: "other.vtt" }), cookie],
  ["a way out", `/files/${file.id}/..%2f..%2fsecrets.json`, cookie],
  ["a longer way", `${address}/../../secrets.json`, cookie],
])("%s is answered with a page that says 404", async (_, at, cookies) => {
  const visitor = cookies ?? (await logIn(db, await aPerson(db, { role: "manager" }))).cookie;
  const answer = await site.browser(visitor).get(at);
  expect(answer.status).toBe(404);
  expect(answer.headers["content-type"]).toMatch(/^text\/html/);
});

test("a name with a NUL is no address", async () => {
  expect((await site.browser(cookie).get(`/files/${file.id}/a%00.vtt`)).status).toBe(400);
});

test("a film is read no faster than it is watched, and no further when the watcher leaves", async () => {
  const { file: long } = await aFileOfCourse(db, trainer, { content: film });
  const before = process.memoryUsage().arrayBuffers;
  const outgoing = send({
    port: site.port,
    host: "127.0.0.1",
    path: fileHref(long),
    headers: { Cookie: cookie },
  });
  outgoing.end();
  const incoming = await new Promise<NodeJS.ReadableStream>((resolve) => outgoing.on("response", resolve));
  incoming.pause();
  await sleep(600);
  const held = process.memoryUsage().arrayBuffers - before;
  expect(held, "bytes that wait for a client who does not read").toBeLessThan(filmBytes / 4);
  expect(await openFilesOf(process.pid)).toHaveLength(1);
  outgoing.destroy();
  await expect.poll(() => openFilesOf(process.pid), { timeout: 5_000 }).toEqual([]);
});

test("a file whose bytes are gone is a fault of ours, and said so before anything is sent", async () => {
  const { file: lost } = await aFileOfCourse(db, trainer);
  const { storageKey } = await db
    .selectFrom("files")
    .select("storageKey")
    .where("id", "=", lost.id)
    .executeTakeFirstOrThrow();
  await rm(path.join(readEnv().dataDir, "files", storageKey));
  expect((await site.browser(cookie).get(fileHref(lost))).status).toBe(500);
});

/** What this process has open below its data folder. */
async function openFilesOf(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  const targets = await Promise.all(
    (await readdir(folder)).map((fd) => readlink(path.join(folder, fd)).catch(() => "")),
  );
  return targets.filter((target) => target.startsWith(readEnv().dataDir));
}
