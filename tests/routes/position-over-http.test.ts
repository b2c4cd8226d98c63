import { beforeEach, describe, expect, test } from "vitest";
import { aCourse, anEnrolment } from "../support/course-factories";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { type Browser, serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const report = { active: "1000", watched: "0-9", position: "9", sequence: "3" };

let browser: Browser;
let address = "";

beforeEach(async () => {
  const { userId } = await aPerson(db);
  const content = { media: { url: "https://media.example/v.webm" }, durationSeconds: 60 };
  const course = await aCourse(db, { lessons: [{ contentType: "video", content }] });
  await anEnrolment(db, { userId, course, status: "in_progress" });
  browser = site.browser((await logIn(db, { userId })).cookie);
  address = `/learn/${course.code}/${course.lessonIds[0]}/position`;
});

const saved = async () => (await db.selectFrom("lessonStudy").select("watched").execute()).length;

test("a report of our page is answered with where the video stands", async () => {
  const answer = await browser.post(address, report, {
    "Sec-Fetch-Site": "same-origin",
    "Accept-Encoding": "gzip, br",
  });
  expect(answer.status).toBe(200);
  expect(answer.headers).not.toHaveProperty("content-encoding");
  expect(JSON.parse(answer.body)).toEqual({ seconds: 9, sequence: 3 });
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(answer.setCookies).toEqual([]);
});

test("the page of the lesson then goes on there, and lets the browser load what it shows", async () => {
  await browser.post(address, report);
  const page = await browser.get(address.replace("/position", ""));
  expect(page.status).toBe(200);
  expect(page.body).toContain('src="https://media.example/v.webm#t=9"');
  expect(page.headers["content-security-policy"]).toContain("media-src 'self' https:");
  expect(page.headers["content-security-policy"]).toContain("frame-src 'self'");
  expect(page.headers["referrer-policy"]).toBe("same-origin");
});

test("who has not pressed the button has begun the course with the first report", async () => {
  const { userId } = await aPerson(db);
  const course = await aCourse(db);
  const enrolmentId = await anEnrolment(db, { userId, course, status: "approved" });
  const learner = site.browser((await logIn(db, { userId })).cookie);
  for (const sequence of ["1", "2"])
    await learner.post(`/learn/${course.code}/${course.lessonIds[0]}/position`, { ...report, sequence });
  const enrolment = await db
    .selectFrom("enrolments")
    .select(["status", "startedAt"])
    .where("id", "=", enrolmentId)
    .executeTakeFirstOrThrow();
  expect(enrolment).toEqual({ status: "in_progress", startedAt: expect.any(Date) });
  const moves = await db
    .selectFrom("events")
    .select("detail")
    .where("userId", "=", userId)
    .where("type", "=", "enrolment_status_changed")
    .execute();
  expect(moves).toHaveLength(1);
});

describe("nothing is saved of", () => {
  test.for([
    ["another site's", { "Sec-Fetch-Site": "cross-site" }],
    ["a sister site's", { "Sec-Fetch-Site": "same-site" }],
    ["what does not say where it comes from", {}],
    ["a browser of old, from another site", { Origin: "https://evil.example" }],
  ] as const)("%s report: 403", async ([, headers]) => {
    const before = await saved();
    expect((await browser.post(address, report, headers)).status).toBe(403);
    expect(await saved()).toBe(before);
  });

  test.for([
    ["a negative position", { ...report, position: "-1" }, 400],
    ["a time beyond a minute", { ...report, active: "60001" }, 400],
    ["numbers that are none", { ...report, position: "Infinity" }, 400],
    ["markup", { ...report, watched: "<script>" }, 400],
    ["more ranges than a report may have", { ...report, watched: Array(41).fill("0-9").join(",") }, 400],
    ["half a megabyte of ranges", { ...report, watched: Array(100_000).fill("0-9").join(",") }, 400],
    ["more than a form may have", { ...report, watched: "9".repeat(1_100_000) }, 413],
  ] as const)("%s: %#", async ([, form, status]) => {
    const before = await saved();
    const answer = await browser.post(address, form).catch(() => null);
    expect(answer?.status ?? 413).toBe(status);
    expect(await saved()).toBe(before);
  });

  test("a lesson that one does not learn: 404", async () => {
    const { code, lessonIds } = await aCourse(db);
    const before = await saved();
    expect((await browser.post(`/learn/${code}/${lessonIds[0]}/position`, report)).status).toBe(404);
    expect((await browser.post("/learn/x/1/position", report)).status).toBe(404);
    expect(await saved()).toBe(before);
  });

  test("somebody who is not logged in", async () => {
    const before = await saved();
    expect((await site.browser().post(address, report)).location).toMatch(/^\/login/);
    expect(await saved()).toBe(before);
  });
});
