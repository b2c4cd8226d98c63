import { once } from "node:events";
import { mkdtemp, open, readdir, readFile, rm } from "node:fs/promises";
import { Agent, type IncomingMessage, request as send } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { removeCourseFile } from "~/domain/authoring/course-files.commands.server";
import { finishUpload } from "~/domain/authoring/finish-upload.commands.server";
import { beginUpload, receivePart } from "~/domain/authoring/uploads.commands.server";
import { listUnfinishedUploads } from "~/domain/authoring/uploads.queries.server";
import { readEnv } from "~/platform/env.server";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { openNew } from "~/platform/storage/new-file.server";
import { serveTestDatabase } from "../support/database";
import { aDraft } from "../support/draft-factories";
import { pieces } from "../support/file-factories";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-refused-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));
const { db } = await serveTestDatabase();
const site = await serveSite();

const agents: Agent[] = [];
afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
});

async function anAuthor() {
  const person = await aPerson(db, { role: "trainer" });
  const draft = await aDraft(db, [], person);
  return { person, draft, cookie: (await logIn(db, person)).cookie };
}

/** Asks as browsers do: they send everything before they listen, and ask again on the same connection. */
function aConnection(cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return async (method: string, address: string, headers: Record<string, string> = {}, body?: Buffer) => {
    const said = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", ...headers };
    const length = body ? { "Content-Length": String(body.length) } : {};
    const options = { agent, host: "127.0.0.1", port: site.port, path: address, method };
    const asking = send({ ...options, headers: { ...said, ...length }, timeout: 8_000 });
    asking.on("timeout", () => asking.destroy(new Error("No answer.")));
    const answered = once(asking, "response") as Promise<[IncomingMessage]>;
    answered.catch(() => {});
    await new Promise<void>((resolve, reject) => {
      asking.once("error", reject);
      asking.end(body, resolve);
    });
    const [answer] = await answered;
    answer.resume();
    await once(answer, "end");
    return { status: answer.statusCode, headers: answer.headers, socket: asking.socket };
  };
}

const tusHeaders = { "Tus-Resumable": "1.0.0" };
const partHeaders = {
  ...tusHeaders,
  "Upload-Offset": "0",
  "Content-Type": "application/offset+octet-stream",
};
const noFilm = Buffer.alloc(8 * 1024 * 1024, "MZ");

test("who sends a large file of a wrong type hears of it, and the connection is good for the next page", async () => {
  const { draft, cookie } = await anAuthor();
  const ask = aConnection(cookie);
  const headers = { ...tusHeaders, "Upload-Length": String(60_000_000) };
  const begun = await ask("POST", `/teach/courses/${draft.code}/uploads`, headers);
  const upload = String(begun.headers.location);
  const refused = await ask("PATCH", upload, partHeaders, noFilm);
  expect(refused.status).toBe(415);
  const next = await ask("GET", "/teach");
  expect(next.status).toBe(200);
  expect(next.socket).toBe(refused.socket);
});

test("whose session has ended is told so in the middle of an upload, with scripting or by a form", async () => {
  const { draft } = await anAuthor();
  const ask = aConnection("");
  const upload = `/teach/courses/${draft.code}/uploads/0197b0f4-0000-7000-8000-000000000000`;
  expect((await ask("PATCH", upload, partHeaders, noFilm)).status).toBe(401);
  expect((await ask("HEAD", upload, tusHeaders)).status).toBe(401);
  expect((await ask("POST", upload, tusHeaders)).status).toBe(401);
  const form = { "Content-Type": "multipart/form-data; boundary=x" };
  const large = Buffer.alloc(30 * 1024 * 1024, "a");
  const sent = await ask("POST", `/teach/courses/${draft.code}/files`, form, large);
  expect(sent.status).toBe(302);
  expect(sent.headers.location).toContain("/login");
  const login = await ask("GET", "/login");
  expect(login.status).toBe(200);
  expect(login.socket).toBe(sent.socket);
});

const film = await readFile(new URL("../support/sample.webm", import.meta.url));

test.each(["in the middle of it", "at its end"])(
  "a full disk %s leaves nothing of the upload",
  async (when) => {
    const { person, draft } = await anAuthor();
    const { viewer } = person;
    const folder = path.join(readEnv().dataDir, when.replaceAll(" ", "-"));
    const roomFor = when === "at its end" ? 2 : 1;
    let opened = 0;
    const storage = diskStorage(folder, async (file) => {
      opened += 1;
      // The kernel's own full disk.
      return opened > roomFor ? open("/dev/full", "w") : openNew(file);
    });
    const now = new Date();
    const begun = { viewer, code: draft.code, name: "a.webm", sizeBytes: film.length, now };
    const beginning = await beginUpload(db, begun);
    if (beginning.outcome !== "begun") throw new Error(beginning.outcome);
    const { uploadId } = beginning;
    const key = { viewer, code: draft.code, uploadId };
    const part = (from: number, to: number) =>
      receivePart(db, storage, { ...key, firstByte: from, source: pieces(film.subarray(from, to)), now });
    expect(await part(0, 10_000)).toMatchObject({ outcome: "received" });
    const last = await part(10_000, film.length);
    const end = when === "at its end" ? await finishUpload(db, storage, key) : last;
    expect(end).toEqual({ outcome: "no-room" });
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile())).toEqual([]);
    expect(await db.selectFrom("uploads").where("id", "=", uploadId).select("id").execute()).toEqual([]);
  },
);

test("uploads that nobody sends any more and files that were deleted are in nobody's way, and each can be given up", async () => {
  const { person, draft, cookie } = await anAuthor();
  const { viewer } = person;
  const storage = diskStorage(path.join(readEnv().dataDir, "many"));
  const begin = (now: Date) =>
    beginUpload(db, { viewer, code: draft.code, name: "a.webm", sizeBytes: film.length, now });
  const now = new Date();
  for (let done = 0; done < 3; done++) {
    const begun = await begin(now);
    if (begun.outcome !== "begun") throw new Error(begun.outcome);
    const key = { viewer, code: draft.code, uploadId: begun.uploadId };
    await receivePart(db, storage, { ...key, firstByte: 0, source: pieces(film), now });
    const end = await finishUpload(db, storage, key);
    const fileId = end.outcome === "stored" ? end.file.fileId : "";
    expect(await removeCourseFile(db, storage, { viewer, code: draft.code, fileId })).toMatchObject({
      outcome: "removed",
    });
  }
  expect(await listUnfinishedUploads(db, viewer)).toEqual([]);
  for (let begun = 0; begun < 20; begun++) expect(await begin(now)).toMatchObject({ outcome: "begun" });
  expect(await begin(now)).toEqual({ outcome: "too-many" });
  const [listed] = await listUnfinishedUploads(db, viewer);
  expect(listed).toMatchObject({ name: "a.webm", code: draft.code, receivedBytes: 0 });
  const ask = aConnection(cookie);
  const form = { intent: "give-up", upload: listed?.id ?? "", course: draft.code };
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  const body = Buffer.from(new URLSearchParams(form).toString());
  const answer = await ask("POST", `/teach/courses/${draft.code}/files`, type, body);
  expect(answer.headers.location).toContain("notice=given-up");
  expect(await listUnfinishedUploads(db, viewer)).toHaveLength(19);
  expect(await begin(now)).toMatchObject({ outcome: "begun" });
  expect(await begin(now)).toEqual({ outcome: "too-many" });
  expect(await begin(new Date(now.getTime() + 2 * 3_600_000))).toMatchObject({ outcome: "begun" });
});
