import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import {
  anAssessment,
  type TestAssessment,
  type TestQuestion,
  trueOrFalse,
} from "../support/assessment-factories";
import { anEnrolment } from "../support/course-factories";
import { logInLearners } from "./learners";
import { seededRandom } from "./seeded-random";
import { ServedSite } from "./served-site";
import { TestTaker } from "./test-taker";

const kills = Number(process.env.FAULT_ATTEMPT_KILLS ?? 10);
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const people = 4;
const slots = 3;
/** Whatever is written is right. */
const anything: TestQuestion = {
  body: {
    type: "short_text",
    prompt: "Say anything.",
    accepted: [{ text: "*", percent: 100 }],
    caseSensitive: false,
  },
};

const site = await ServedSite.serve({ WEB_CONCURRENCY: "2" });

test("of 50 starts at once at a limit of one there is one attempt, and of 20 submissions one", {
  timeout: 60_000,
}, async () => {
  const assessment = await anAssessment(site.db, { maxAttempts: 1, questions: [trueOrFalse()] });
  const [person] = await takersOf(assessment, 1);
  const address = addressOf(assessment);
  const press = (path: string, intent: string, count: number) =>
    Promise.all(Array.from({ length: count }, () => person?.browser.post(path, { intent })));
  const starts = await press(address, "start", 50);
  const pages = new Set(starts.map((answer) => answer?.headers.location));
  expect([...pages], JSON.stringify(starts.map((answer) => answer?.status))).toHaveLength(1);
  const [page = ""] = pages;
  const submissions = await press(page, "submit", 20);
  expect(new Set(submissions.map((answer) => `${answer?.status} ${answer?.headers.location}`)).size).toBe(1);
  expect(await countsOf(assessment)).toEqual({ attempts: 1, started: 1, submitted: 1, graded: 1, marks: 1 });
  expect(new Set((await press(address, "start", 10)).map((answer) => answer?.status))).toEqual(
    new Set([409]),
  );
});

test(`${kills} kills between answers and submissions (FAULT_SEED=${seed}): no answer said to be saved is lost`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  const random = seededRandom(seed);
  const questions = Array.from({ length: slots }, () => anything);
  const assessment = await anAssessment(site.db, { questions });
  const takers = await takersOf(assessment, people);
  const stop = new AbortController();
  const taking = Promise.all(takers.map((one) => one.take(addressOf(assessment), slots, stop.signal)));
  for (let kill = 0; kill < kills; kill += 1) {
    await site.ready();
    await sleep(random() * 400);
    await site.kill(random() < 0.5 ? "primary first" : "workers first");
    site.startAgain();
  }
  await site.ready();
  await sleep(500);
  stop.abort();
  await taking;

  const attempts = takers.flatMap((one) => one.attempts);
  const saved = takers.reduce((sum, one) => sum + one.savedAnswers, 0);
  console.log(
    `${kills} kills, seed ${seed}: ${saved} answers in ${attempts.length} attempts said to be saved`,
  );
  expect(takers.flatMap(({ problems }) => problems)).toEqual([]);
  expect(saved).toBeGreaterThan(0);
  for (const attempt of attempts) {
    const stored = await listStored(attempt.id);
    for (const [slot, text] of attempt.answers) expect(stored.get(slot)).toBe(text);
    const { status, points } = await findAttempt(attempt.id);
    if (attempt.isSubmitted) expect({ status, points }).toEqual({ status: "graded", points: slots });
  }
  const submitted = attempts.filter(({ isSubmitted }) => isSubmitted).length;
  const counts = await countsOf(assessment);
  expect(counts).toEqual({
    attempts: attempts.length,
    started: attempts.length,
    submitted: counts.graded,
    graded: counts.graded,
    marks: counts.graded * slots,
  });
  expect(counts.graded).toBeGreaterThanOrEqual(submitted);
});

function addressOf({ course, lessonId }: TestAssessment): string {
  return `/learn/${course.code}/assessments/${lessonId}`;
}

async function takersOf({ course }: TestAssessment, count: number): Promise<TestTaker[]> {
  const learners = await logInLearners(site, count);
  for (const { userId } of learners) await anEnrolment(site.db, { userId, course, status: "in_progress" });
  return learners.map(({ userId, browser }) => new TestTaker(userId, browser));
}

async function countsOf({ lessonId }: TestAssessment) {
  const { rows } = await sql<Record<"attempts" | "started" | "submitted" | "graded" | "marks", number>>`
    select (select count(*)::int from attempts where lesson_id = ${lessonId}) as attempts,
      (select count(*)::int from attempts where lesson_id = ${lessonId} and status = 'graded') as graded,
      (select count(*)::int from events
        where type = 'attempt_started' and detail ->> 'lessonId' = ${lessonId}) as started,
      (select count(*)::int from events
        where type = 'assessment_submitted' and detail ->> 'lessonId' = ${lessonId}) as submitted,
      (select count(*)::int from attempt_marks k join attempts a on a.id = k.attempt_id
        where a.lesson_id = ${lessonId}) as marks`.execute(site.db);
  return rows[0] ?? { attempts: 0, started: 0, submitted: 0, graded: 0, marks: 0 };
}

async function listStored(attemptId: string): Promise<Map<number, string>> {
  const rows = await site.db
    .selectFrom("attemptAnswers")
    .select(["slot", sql<string>`answer ->> 'text'`.as("text")])
    .where("attemptId", "=", attemptId)
    .execute();
  return new Map(rows.map(({ slot, text }) => [slot, text]));
}

async function findAttempt(attemptId: string) {
  return site.db
    .selectFrom("attempts")
    .select((eb) => ["status", eb.cast<number | null>("points", "float8").as("points")])
    .where("id", "=", attemptId)
    .executeTakeFirstOrThrow();
}
