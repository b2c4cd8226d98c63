import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { sweepUploads } from "~/domain/authoring/uploads.commands.server";
import { sweepFiles } from "~/domain/files/file-sweep.commands.server";
import { readEnv } from "~/platform/env.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { serveTestDatabase } from "../support/database";
import { aDraft } from "../support/draft-factories";
import { captions } from "../support/file-factories";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { type Browser, serveSite } from "./served-site";

// A data folder of this file's own: what lies in it is looked at.
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-tus-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));
const { db } = await serveTestDatabase();
const site = await serveSite();
const film = await readFile(new URL("../support/sample.webm", import.meta.url));

async function anAuthor() {
  const person = await aPerson(db, { role: "trainer" });
  const draft = await aDraft(db, [], person);
  const browser = site.browser((await logIn(db, person)).cookie);
  return { draft, browser, address: `/teach/courses/${draft.code}/uploads` };
}

type Asked = { method: string; headers?: Record<string, string>; body?: Uint8Array };

/** One request of a tus client. */
async function tus(browser: Browser, address: string, { method, headers, body }: Asked) {
  const answer = await fetch(site.origin + address, {
    method,
    headers: {
      Cookie: browser.cookieHeader,
      "Sec-Fetch-Site": "same-origin",
      "Tus-Resumable": "1.0.0",
      ...headers,
    },
    body: body ? new Uint8Array(body) : null,
    redirect: "manual",
  });
  const text = await answer.text();
  const said = (name: string) => answer.headers.get(name);
  return {
    status: answer.status,
    text,
    offset: said("Upload-Offset"),
    location: said("Location") ?? "",
    said,
  };
}

async function begin(browser: Browser, address: string, length: number, name = "Film.webm") {
  const filename = Buffer.from(name).toString("base64");
  const headers = { "Upload-Length": String(length), "Upload-Metadata": `filename ${filename}` };
  return tus(browser, address, { method: "POST", headers });
}

const patchHeaders = (offset: number) => ({
  "Upload-Offset": String(offset),
  "Content-Type": "application/offset+octet-stream",
});

function patch(browser: Browser, address: string, offset: number, body: Uint8Array) {
  return tus(browser, address, { method: "PATCH", headers: patchHeaders(offset), body });
}

async function filesOf(courseId: string) {
  return db
    .selectFrom("courseFiles")
    .innerJoin("files", "files.id", "fileId")
    .select(["name", "mediaType", "sizeBytes", "durationSeconds"])
    .where("courseId", "=", courseId)
    .execute();
}

/** What lies below the data folder that no file's row knows. */
async function leftBehind(): Promise<string[]> {
  const folder = path.join(readEnv().dataDir, "files");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const known = (await db.selectFrom("files").select("storageKey").execute()).map((row) => row.storageKey);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !known.includes(file));
}

test("a film that comes in parts becomes a file of the course, once, however often that is asked", async () => {
  const { browser, address, draft } = await anAuthor();
  const begun = await begin(browser, address, film.length, "../Übung.exe");
  expect(begun.status).toBe(201);
  expect(begun.said("Tus-Resumable")).toBe("1.0.0");
  const half = Math.floor(film.length / 2);
  const upload = begun.location;
  expect(await patch(browser, upload, 0, film.subarray(0, half))).toMatchObject({
    status: 204,
    offset: String(half),
  });
  expect(await tus(browser, upload, { method: "HEAD" })).toMatchObject({ status: 200, offset: String(half) });
  expect(JSON.parse((await tus(browser, upload, { method: "POST" })).text)).toMatchObject({
    problem: { outcome: "gone" },
  });
  expect(await patch(browser, upload, 0, film)).toMatchObject({ status: 409, offset: String(half) });
  expect(await patch(browser, upload, half, film.subarray(half))).toMatchObject({ status: 204 });
  const finish = () => tus(browser, upload, { method: "POST" });
  const [first, second] = await Promise.all([finish(), finish()]);
  const third = await finish();
  expect(JSON.parse(first.text)).toMatchObject({ file: { name: "Übung.webm" } });
  expect([second.text, third.text]).toEqual([first.text, first.text]);
  expect(await filesOf(draft.courseId)).toEqual([
    { name: "Übung.webm", mediaType: "video/webm", sizeBytes: film.length, durationSeconds: 12 },
  ]);
  expect(await leftBehind()).toEqual([]);
});

test("of a part that is cut off what has come is kept, and the rest goes on from there", async () => {
  const { browser, address, draft } = await anAuthor();
  const whole = Buffer.concat([film, Buffer.alloc(3_000_000)]);
  const upload = (await begin(browser, address, whole.length)).location;
  const headers = { ...patchHeaders(0), "Content-Length": String(whole.length), "Tus-Resumable": "1.0.0" };
  const outgoing = send({
    port: site.port,
    host: "127.0.0.1",
    path: upload,
    method: "PATCH",
    headers: { ...headers, Cookie: browser.cookieHeader, "Sec-Fetch-Site": "same-origin" },
  });
  outgoing.on("error", () => {});
  outgoing.write(whole.subarray(0, 200_000), () => setTimeout(() => outgoing.destroy(), 300));
  const stands = async () => Number((await tus(browser, upload, { method: "HEAD" })).offset);
  await expect.poll(stands, { timeout: 5_000 }).toBe(200_000);
  expect(await patch(browser, upload, 200_000, whole.subarray(200_000))).toMatchObject({ status: 204 });
  await tus(browser, upload, { method: "POST" });
  expect(await filesOf(draft.courseId)).toMatchObject([{ sizeBytes: whole.length }]);
  expect(await leftBehind()).toEqual([]);
});

test("of two who send the same part at once one is told where the upload stands", async () => {
  const { browser, address } = await anAuthor();
  const upload = (await begin(browser, address, film.length)).location;
  const answers = await Promise.all([0, 0, 0].map((offset) => patch(browser, upload, offset, film)));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  expect(await tus(browser, upload, { method: "DELETE" })).toMatchObject({ status: 204 });
  expect(await tus(browser, upload, { method: "HEAD" })).toMatchObject({ status: 404 });
  expect(await leftBehind()).toEqual([]);
});

test("what is no film is refused with its first part, what is too long before it, and nothing is left", async () => {
  const { browser, address } = await anAuthor();
  const upload = (await begin(browser, address, 100_000, "film.mp4")).location;
  expect(await patch(browser, upload, 0, Buffer.alloc(50_000, "<script>"))).toMatchObject({ status: 415 });
  expect(await tus(browser, upload, { method: "HEAD" })).toMatchObject({ status: 404 });
  expect(await begin(browser, address, 3_000_000_000)).toMatchObject({ status: 413 });
  const small = (await begin(browser, address, captions.length)).location;
  expect(await patch(browser, small, 0, Buffer.concat([captions, captions]))).toMatchObject({ status: 413 });
  const broken = Buffer.from("WEBVTT\n\n00:00,000 --> 00:02,000\nx\n");
  const bad = (await begin(browser, address, broken.length)).location;
  await patch(browser, bad, 0, broken);
  expect(JSON.parse((await tus(browser, bad, { method: "POST" })).text)).toMatchObject({
    problem: { outcome: "bad-captions", line: 3 },
  });
  expect(await tus(browser, bad, { method: "HEAD" })).toMatchObject({ status: 404 });
  expect(await leftBehind()).toEqual([]);
});

test("what is not understood is said so", async () => {
  const { browser, address } = await anAuthor();
  expect(
    (await tus(browser, address, { method: "POST", headers: { "Tus-Resumable": "0.2.2" } })).status,
  ).toBe(412);
  expect((await tus(browser, address, { method: "POST" })).status).toBe(400);
  const upload = (await begin(browser, address, 10)).location;
  const form = { "Upload-Offset": "0", "Content-Type": "application/x-www-form-urlencoded" };
  expect((await tus(browser, upload, { method: "PATCH", headers: form, body: captions })).status).toBe(415);
  expect((await tus(browser, "/dashboard", { method: "PATCH" })).status).toBe(405);
});

test("an upload is its author's alone", async () => {
  const { browser, address, draft } = await anAuthor();
  const upload = (await begin(browser, address, film.length)).location;
  const colleague = await aPerson(db, { role: "trainer" });
  await db
    .insertInto("courseInstructors")
    .values({ courseId: draft.courseId, userId: colleague.userId })
    .execute();
  const others = [colleague, await aPerson(db, { role: "trainer" }), await aPerson(db, { role: "admin" })];
  for (const person of others) {
    const other = site.browser((await logIn(db, person)).cookie);
    expect((await tus(other, upload, { method: "HEAD" })).status).toBe(404);
    expect((await patch(other, upload, 0, film)).status).toBe(404);
    expect((await tus(other, upload, { method: "DELETE" })).status).toBe(404);
    expect((await tus(other, upload, { method: "POST" })).status).toBe(404);
  }
  const stranger = await anAuthor();
  expect((await begin(stranger.browser, address, 10)).status).toBe(404);
  const elsewhere = upload.replace(draft.code, stranger.draft.code);
  expect((await tus(browser, elsewhere, { method: "HEAD" })).status).toBe(404);
});

test("what nobody goes on with is swept away after a day, and what is going on is not", async () => {
  const { browser, address } = await anAuthor();
  const upload = (await begin(browser, address, film.length)).location;
  await patch(browser, upload, 0, film.subarray(0, 10_000));
  const storage = fileStorage();
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  // The sweep of unknown files knows the parts, however old they are.
  await sweepFiles(db, { storage, now: inHours(24 * 30) });
  await sweepUploads(db, { storage, now: inHours(23) });
  expect((await tus(browser, upload, { method: "HEAD" })).offset).toBe("10000");
  expect(await sweepUploads(db, { storage, now: inHours(25) })).toBeGreaterThan(0);
  expect((await tus(browser, upload, { method: "HEAD" })).status).toBe(404);
  expect(await leftBehind()).toEqual([]);
});
