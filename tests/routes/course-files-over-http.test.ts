import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { courseFileLimit } from "~/domain/authoring/course-file-limits";
import { readEnv } from "~/platform/env.server";
import { serveTestDatabase } from "../support/database";
import { aDraft } from "../support/draft-factories";
import { captions } from "../support/file-factories";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

// A data folder of this file's own: what lies in it is looked at.
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-course-files-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));
const { db } = await serveTestDatabase();
const site = await serveSite();
const film = await readFile(new URL("../support/sample.webm", import.meta.url));

async function anAuthor() {
  const person = await aPerson(db, { role: "trainer" });
  const draft = await aDraft(db, [1], person);
  const browser = site.browser((await logIn(db, person)).cookie);
  return { draft, browser, address: `/teach/courses/${draft.code}/files` };
}

type Author = Awaited<ReturnType<typeof anAuthor>>;

async function upload(
  { browser, address }: Pick<Author, "browser" | "address">,
  name: string,
  content: Uint8Array,
) {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), name);
  form.append("intent", "add");
  const answer = await fetch(site.origin + address, {
    method: "POST",
    body: form,
    headers: { Cookie: browser.cookieHeader, "Sec-Fetch-Site": "same-origin", Accept: "text/html" },
    redirect: "manual",
  });
  const text = (await answer.text()).replaceAll("&#x27;", "'").replaceAll("&gt;", ">");
  return { status: answer.status, location: answer.headers.get("Location"), text };
}

async function filesOf({ draft }: Author) {
  return db
    .selectFrom("courseFiles")
    .innerJoin("files", "files.id", "fileId")
    .select(["files.id", "name", "mediaType", "durationSeconds", "storageKey"])
    .where("courseId", "=", draft.courseId)
    .orderBy("name")
    .execute();
}

/** What lies below the data folder that no file's row knows. */
async function leftBehind(): Promise<string[]> {
  const folder = path.join(readEnv().dataDir, "files");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const known = (await db.selectFrom("files").select("storageKey").execute()).map((row) => row.storageKey);
  return entries
    .filter((entry) => entry.isFile() || entry.name.startsWith("form-"))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !known.includes(file));
}

test("a film, its captions and a picture come into the course, with the film's length", async () => {
  const author = await anAuthor();
  const added = { status: 302, location: `${author.address}?notice=added` };
  expect(await upload(author, "../../Über uns.exe", film)).toMatchObject(added);
  expect(await upload(author, "a.vtt", captions)).toMatchObject(added);
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  expect(await upload(author, "plan (1).png", picture)).toMatchObject(added);
  expect(await filesOf(author)).toMatchObject([
    { name: "a.vtt", mediaType: "text/vtt", durationSeconds: null },
    { name: "plan (1).png", mediaType: "image/png", durationSeconds: null },
    { name: "Über uns.webm", mediaType: "video/webm", durationSeconds: 12 },
  ]);
  const { body } = await author.browser.get(author.address);
  expect(body).toMatch(/!\[plan \(1\)\]\(\/files\/[^)]+plan%20%281%29\.png\)/);
  expect(await leftBehind()).toEqual([]);
});

describe("what cannot be taken is refused, with a reason and nothing left:", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const large = Buffer.concat([png, Buffer.alloc(courseFileLimit("image/png"))]);
  const broken = Buffer.from("WEBVTT\n\n00:00,000 --> 00:02,000\nx\n");
  const endless = Buffer.concat([captions, Buffer.alloc(courseFileLimit("text/vtt"), "\n")]);
  test.each([
    ["SVG with a script", "a.png", Buffer.from(svg), 415, "none of these kinds"],
    [
      "a program by the name of a film",
      "a.mp4",
      Buffer.from("\x7fELF\x02\x01\x01"),
      415,
      "none of these kinds",
    ],
    ["an archive", "a.pdf", Buffer.from("PK\x03\x04\x14\0\0\0"), 415, "none of these kinds"],
    ["nothing", "", Buffer.alloc(0), 400, "Choose a file first"],
    ["a picture that is too large", "a.png", large, 413, "Picture may have 20 MB at most"],
    ["captions that browsers do not understand", "a.vtt", broken, 400, "Line 3 of the captions"],
    ["captions that are too large", "a.vtt", endless, 413, "Captions may have 2 MB at most"],
  ] as const)("%s", async (_, name, content, status, reason) => {
    const author = await anAuthor();
    const answer = await upload(author, name, content);
    expect(answer.status).toBe(status);
    expect(answer.text.includes(reason), reason).toBe(true);
    expect(await filesOf(author)).toEqual([]);
    expect(await leftBehind()).toEqual([]);
  });

  test("one for somebody else's course", async () => {
    const { address } = await anAuthor();
    const { browser } = await anAuthor();
    expect((await upload({ address, browser }, "a.vtt", captions)).status).toBe(404);
    const employee = await aPerson(db);
    const other = site.browser((await logIn(db, employee)).cookie);
    expect((await upload({ address, browser: other }, "a.vtt", captions)).status).toBe(403);
    expect(await leftBehind()).toEqual([]);
  });

  test("more than any film may have, before it is sent", async () => {
    const { address, browser } = await anAuthor();
    const answer = await new Promise<number>((resolve, reject) => {
      const outgoing = send(
        {
          port: site.port,
          host: "127.0.0.1",
          path: address,
          method: "POST",
          headers: headersFor(browser, 3e9),
        },
        ({ statusCode }) => {
          resolve(statusCode ?? 0);
          outgoing.destroy();
        },
      );
      outgoing.on("error", reject).flushHeaders();
    });
    expect(answer).toBe(413);
  });
});

function headersFor(browser: Author["browser"], length: number) {
  return {
    Cookie: browser.cookieHeader,
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "multipart/form-data; boundary=x",
    "Content-Length": String(length),
  };
}

test("a film of which the connection is cut in the middle leaves nothing", async () => {
  const author = await anAuthor();
  const outgoing = send({
    port: site.port,
    host: "127.0.0.1",
    path: author.address,
    method: "POST",
    headers: headersFor(author.browser, 1_900_000_000),
  });
  outgoing.on("error", () => {});
  outgoing.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.webm"\r\n\r\n');
  outgoing.write(film);
  await expect.poll(leftBehind, { timeout: 5_000 }).not.toEqual([]);
  outgoing.destroy();
  await expect.poll(leftBehind, { timeout: 5_000 }).toEqual([]);
  expect(await filesOf(author)).toEqual([]);
});

test("a file goes again, unless a lesson shows it", async () => {
  const author = await anAuthor();
  await upload(author, "a.vtt", captions);
  const [file] = await filesOf(author);
  const removal = { intent: "remove", file: file?.id ?? "" };
  const content = { markdown: `[Captions](/files/${file?.id}/a.vtt)` };
  const inDraft = () => db.updateTable("revisionLessons").where("revisionId", "=", author.draft.revisionId);
  await inDraft().set({ content }).execute();
  expect(await author.browser.post(author.address, removal)).toMatchObject({
    status: 409,
    body: expect.stringContaining("This file is in use"),
  });
  await inDraft()
    .set({ content: { markdown: "Nothing." } })
    .execute();
  expect(await author.browser.post(author.address, removal)).toMatchObject({
    status: 302,
    location: `${author.address}?notice=removed`,
  });
  expect(await author.browser.post(author.address, removal)).toMatchObject({ status: 409 });
  expect(await leftBehind()).toEqual([]);
});
