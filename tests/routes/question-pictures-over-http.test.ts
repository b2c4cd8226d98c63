import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import { saveQuestion } from "~/domain/questions/questions.commands.server";
import { readEnv } from "~/platform/env.server";
import { aLearner, anAssessment, anAttempt } from "../support/assessment-factories";
import { aCourse } from "../support/course-factories";
import { serveTestDatabase } from "../support/database";
import { aPerson, type TestPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-question-pictures-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));
const { db } = await serveTestDatabase();
const site = await serveSite();
const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
  .png()
  .toBuffer();

const browserOf = async (person: TestPerson) => site.browser((await logIn(db, person)).cookie);
type Browser = Awaited<ReturnType<typeof browserOf>>;

async function upload(browser: Browser, address: string, content: Uint8Array, name = "valve.png") {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), name);
  const answer = await fetch(site.origin + address, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { Accept: "text/html", Cookie: browser.cookieHeader, "Sec-Fetch-Site": "same-origin" },
  });
  return { status: answer.status, body: await answer.text() };
}

/** An assessment with one question, and the page of the pictures of its category. */
async function aPicturedQuestion() {
  const assessment = await anAssessment(db);
  const [questionId = ""] = assessment.questionIds;
  const { categoryId } = await db
    .selectFrom("questions")
    .select("categoryId")
    .where("id", "=", questionId)
    .executeTakeFirstOrThrow();
  const browser = await browserOf(assessment.trainer);
  const address = `/teach/questions/categories/${categoryId}/pictures`;
  expect((await upload(browser, address, picture)).status).toBe(302);
  const file = await db
    .selectFrom("questionFiles")
    .select("fileId")
    .where("categoryId", "=", categoryId)
    .executeTakeFirstOrThrow();
  const href = `/files/${file.fileId}/valve.png`;
  return { assessment, questionId, categoryId, browser, address, href, fileId: file.fileId };
}

test("a picture is seen by authors, and by learners whose attempt asks a question that shows it", async () => {
  const { assessment, questionId, href } = await aPicturedQuestion();
  const { viewer } = assessment.trainer;
  const body = questionBodySchema.parse({ type: "true_false", prompt: `![A valve](${href})`, answer: true });
  const question = { name: "Valve", points: 1, tags: [], body };
  const saved = await saveQuestion(db, { viewer, questionId, number: 1, edit: 1, question });
  expect(saved.outcome).toBe("saved");
  const [asked, waiting] = [await aLearner(db, assessment), await aLearner(db, assessment)];
  const attemptId = await anAttempt(db, assessment, asked);
  const statusFor = async (person: TestPerson) => (await (await browserOf(person)).get(href)).status;
  expect(await statusFor(asked)).toBe(200);
  expect(await statusFor(waiting)).toBe(404);
  expect(await statusFor(await aPerson(db, { role: "trainer" }))).toBe(200);
  expect(await statusFor(await aPerson(db, { role: "manager" }))).toBe(404);
  const page = await (await browserOf(asked)).get(
    `/learn/${assessment.course.code}/assessments/${assessment.lessonId}/attempts/${attemptId}`,
  );
  expect(page.body).toContain(`src="${href}"`);
});

test("a picture of a course's own category is not for trainers of other courses", async () => {
  const { categoryId, href } = await aPicturedQuestion();
  const owner = await aPerson(db, { role: "trainer" });
  const { courseId } = await aCourse(db, { createdBy: owner.userId });
  await db.updateTable("questionCategories").set({ courseId }).where("id", "=", categoryId).execute();
  expect((await (await browserOf(owner)).get(href)).status).toBe(200);
  expect((await (await browserOf(await aPerson(db, { role: "trainer" }))).get(href)).status).toBe(404);
});

test("what a question shows stays, and what is no picture is refused without a trace", async () => {
  const { assessment, questionId, browser, address, href, fileId } = await aPicturedQuestion();
  const before = await readdir(readEnv().dataDir, { recursive: true });
  const hostile = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const refused = await upload(browser, address, hostile, "valve.png");
  expect(refused).toMatchObject({ status: 415, body: expect.stringContaining("no picture of a type") });
  expect((await upload(browser, address, Buffer.alloc(0))).status).toBe(400);
  expect((await upload(browser, address, Buffer.alloc(25 * 1024 * 1024))).status).toBe(413);
  expect(await readdir(readEnv().dataDir, { recursive: true })).toEqual(before);

  const { viewer } = assessment.trainer;
  const body = questionBodySchema.parse({ type: "true_false", prompt: `![A valve](${href})`, answer: true });
  const question = { name: "Valve", points: 1, tags: [], body };
  await saveQuestion(db, { viewer, questionId, number: 1, edit: 1, question });
  const remove = () => browser.post(address, { intent: "remove", file: fileId });
  expect(await remove()).toMatchObject({
    status: 409,
    body: expect.stringContaining("A question shows this picture"),
  });
  const plain = questionBodySchema.parse({ type: "true_false", prompt: "Is it?", answer: true });
  const other = { ...question, body: plain };
  await saveQuestion(db, { viewer, questionId, number: 1, edit: 2, question: other });
  expect((await remove()).status).toBe(302);
  expect((await browser.get(href)).status).toBe(404);
});
