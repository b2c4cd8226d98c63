import { randomBytes } from "node:crypto";
import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photoMaxBytes } from "~/domain/people/photo";
import { readEnv } from "~/platform/env.server";
import { withUploads } from "~/platform/storage/uploads.server";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

// A data folder of this file's own: what lies in it is looked at.
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-photo-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));
const { db } = await serveTestDatabase();
const site = await serveSite();

async function someone() {
  const person = await aPerson(db);
  return { ...person, browser: site.browser((await logIn(db, person)).cookie) };
}

type Someone = Awaited<ReturnType<typeof someone>>;

async function upload({ browser }: Someone, ...files: { name: string; content: Uint8Array }[]) {
  const form = new FormData();
  for (const { name, content } of files) form.append("photo", new Blob([new Uint8Array(content)]), name);
  form.append("intent", "photo");
  const answer = await fetch(`${site.origin}/my/profile`, {
    method: "POST",
    body: form,
    headers: { Cookie: browser.cookieHeader, "Sec-Fetch-Site": "same-origin", Accept: "text/html" },
    redirect: "manual",
  });
  const text = (await answer.text()).replaceAll("&#x27;", "'");
  return { status: answer.status, location: answer.headers.get("Location"), text };
}

async function photosOf({ userId }: { userId: string }) {
  return db
    .selectFrom("files")
    .select(["id", "mediaType", "storageKey"])
    .where("ownerId", "=", userId)
    .orderBy("sizeBytes")
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

/** Noise, which compresses to nothing less: about 10 MB as a JPEG. */
async function noise(width: number, height: number): Promise<Buffer> {
  const raw = { width, height, channels: 3 } as const;
  return sharp(randomBytes(width * height * 3), { raw })
    .withExif({ IFD0: { Copyright: "Where I live" } })
    .jpeg({ quality: 98 })
    .toBuffer();
}

let photo: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  photo = await noise(3400, 2400);
  expect(photo.length).toBeGreaterThan(9 * 1024 * 1024);
  expect(photo.length).toBeLessThan(photoMaxBytes);
});

test("a photo of 10 MB becomes two small pictures without what the camera wrote, seen by all, at once", async () => {
  const person = await someone();
  const start = performance.now();
  const answer = await upload(person, { name: "me.jpg", content: photo });
  const ms = performance.now() - start;
  expect(answer).toMatchObject({ status: 302, location: "/my/profile?notice=photo" });
  console.info(`uploading ${photo.length} bytes took ${Math.round(ms)} ms`);
  const [small, large] = await photosOf(person);
  const page = await person.browser.get("/dashboard");
  expect(
    page.body.includes(`src="/files/${small?.id}/photo.webp"`),
    `src="/files/${small?.id}/photo.webp"`,
  ).toBe(true);
  const { browser: colleague } = await someone();
  const seen = await fetch(`${site.origin}/files/${large?.id}/photo.webp`, {
    headers: { Cookie: colleague.cookieHeader },
  });
  expect(seen.headers.get("Cache-Control")).toMatch(/immutable/);
  const metadata = await sharp(Buffer.from(await seen.arrayBuffer())).metadata();
  expect(metadata).toMatchObject({ format: "webp", width: 384, height: 384 });
  expect(metadata.exif).toBeUndefined();
  expect(await leftBehind()).toEqual([]);
});

test("a new photo takes the place of the earlier one, and the initials that of a removed one", async () => {
  const person = await someone();
  const content = await noise(300, 200);
  await upload(person, { name: "me.jpg", content });
  const [first] = await photosOf(person);
  await upload(person, { name: "me too.jpg", content });
  const photos = await photosOf(person);
  expect(photos).toHaveLength(2);
  expect(photos.map(({ id }) => id)).not.toContain(first?.id);
  await person.browser.post("/my/profile", { intent: "remove-photo" });
  expect(await photosOf(person)).toEqual([]);
  expect((await person.browser.get("/dashboard")).body.includes("photo.webp")).toBe(false);
  expect(await leftBehind()).toEqual([]);
});

describe("what is no photo is refused, with a reason and nothing left:", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const html = "<!doctype html><script>alert(1)</script>";
  const bomb = () =>
    sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: "red" } })
      .png()
      .toBuffer();
  const animation = async () => Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1");
  test.each([
    ["SVG by the name of a PNG", "me.png", async () => Buffer.from(svg), 415, "not a JPEG"],
    ["HTML by the name of a JPEG", "me.jpg", async () => Buffer.from(html), 415, "not a JPEG"],
    ["a GIF", "me.gif", animation, 415, "not a JPEG"],
    ["the beginning of a photo", "me.jpg", async () => photo.subarray(0, 20_000), 400, "damaged"],
    ["a small file of a huge picture", "me.png", bomb, 413, "80 megapixels"],
    ["one that is too large", "me.jpg", async () => Buffer.concat([photo, photo]), 413, "larger than 12 MB"],
    ["none", "", async () => Buffer.alloc(0), 400, "Choose a photo first"],
  ] as const)("%s", async (_, name, content, status, reason) => {
    const person = await someone();
    const answer = await upload(person, { name, content: await content() });
    expect(answer.status).toBe(status);
    expect(answer.text.includes(reason), reason).toBe(true);
    expect(await photosOf(person)).toEqual([]);
    expect(await leftBehind()).toEqual([]);
  });

  test("two at once, and far too much", async () => {
    const person = await someone();
    const content = await noise(30, 30);
    const two = await upload(person, { name: "a.jpg", content }, { name: "b.jpg", content });
    expect(two).toMatchObject({ status: 400, text: expect.stringContaining("one photo only") });
    const much = { name: "a.jpg", content: Buffer.alloc(2 * photoMaxBytes) };
    expect((await upload(person, much)).status).toBe(413);
    expect(await photosOf(person)).toEqual([]);
    expect(await leftBehind()).toEqual([]);
  });
});

test("a connection that is cut in the middle leaves nothing", async () => {
  const person = await someone();
  const head = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
  const outgoing = send({
    port: site.port,
    host: "127.0.0.1",
    path: "/my/profile",
    method: "POST",
    headers: {
      Cookie: person.browser.cookieHeader,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "multipart/form-data; boundary=x",
      "Content-Length": String(photo.length),
    },
  });
  outgoing.on("error", () => {});
  outgoing.write(head);
  outgoing.write(photo.subarray(0, 2_000_000));
  await expect.poll(leftBehind, { timeout: 5_000 }).not.toEqual([]);
  outgoing.destroy();
  await expect.poll(leftBehind, { timeout: 5_000 }).toEqual([]);
  expect(await photosOf(person)).toEqual([]);
});

test("a full disk is said so, and leaves nothing", async () => {
  const form = new FormData();
  form.append("photo", new Blob([new Uint8Array(photo)]), "a.jpg");
  const request = new Request("http://127.0.0.1/", { method: "POST", body: form });
  const limits = { maxBytes: photoMaxBytes, maxFiles: 1 };
  const full = () => open("/dev/full", "w");
  expect(await withUploads(request, limits, async ({ outcome }) => outcome, full)).toBe("no-room");
  expect(await leftBehind()).toEqual([]);
});
