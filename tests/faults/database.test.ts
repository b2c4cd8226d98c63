import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { aCourse } from "../support/course-factories";
import { logInLearners } from "./learners";
import { auditCourse } from "./ledger";
import { stopDatabase } from "./postgres-control";
import { ServedSite, until } from "./served-site";
import { Visitor } from "./visitors";

const rounds = 3;
const limitMs = 180_000;
const processes = 2;
/** Of each process, for reading. */
const connections = 12;
const site = await ServedSite.serve({ WEB_CONCURRENCY: String(processes) });

test.for(["fast", "immediate"] as const)(
  "a database that is stopped (%s) under load: 503 meanwhile, back within 5 s, nothing lost",
  { timeout: limitMs },
  async (mode) => {
    const course = await aCourse(site.db, { lessons: [{}, {}, {}, {}] });
    const learners = await logInLearners(site, 6);
    const workers = site.workers;
    const stop = new AbortController();
    const learning = Promise.all(learners.map((learner) => learner.learn(course, stop.signal)));
    const reader = new Visitor(site.url, "/courses", learners[0]?.browser.headers);
    const probe = new Visitor(site.url, "/healthz");
    await until("some pages", () => reader.answers.length > 5, 30_000);

    const stopped = performance.now();
    await stopDatabase(site.dataDir, mode);
    await until("the first page without a database", () => reader.answers.includes(503), 10_000);
    await until("a page again", () => reader.answers.at(-1) === 200, 20_000);
    const awayMs = performance.now() - stopped;
    await sleep(1_000);
    stop.abort();
    await Promise.all([learning, reader.leave(), probe.leave()]);

    console.log(`${mode}: away for ${Math.round(awayMs)} ms, longest answer ${longest(reader)} ms`);
    expect(awayMs).toBeLessThan(5_000);
    expect(new Set(reader.answers)).toEqual(new Set([200, 503]));
    expect(reader.withoutRetryAfter).toBe(0);
    expect([reader.failures, probe.failures, new Set(probe.answers)]).toEqual([[], [], new Set([200])]);
    expect(site.workers).toEqual(workers);
    expect(learners.flatMap((one) => one.problems)).toEqual([]);
    expect(await auditCourse(site.db, course, learners)).toEqual([]);
  },
);

test("with every connection taken, pages say so within a second and probes answer", {
  timeout: limitMs,
}, async () => {
  const [learner] = await logInLearners(site, 1);
  let slowest = { page: Number.POSITIVE_INFINITY, probe: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds && (slowest.page >= 1_000 || slowest.probe >= 500); round += 1) {
    const release = await holdCourses();
    const waiting = Array.from(
      { length: 20 },
      () => new Visitor(site.url, "/courses", learner?.browser.headers),
    );
    await until(
      "every connection to wait",
      async () => (await waitingForLocks()) === processes * connections,
      10_000,
    );
    const late = Array.from(
      { length: 12 },
      () => new Visitor(site.url, "/courses", learner?.browser.headers),
    );
    const probe = new Visitor(site.url, "/healthz");
    await Promise.all(late.map((one) => until("an answer", () => one.answers.length > 0, 10_000)));
    await release();
    await Promise.all([...waiting, ...late, probe].map((one) => one.leave()));
    expect(late.map((one) => one.answers[0])).toEqual(late.map(() => 503));
    expect([...waiting, ...late].reduce((sum, one) => sum + one.withoutRetryAfter, 0)).toBe(0);
    expect(new Set(probe.answers)).toEqual(new Set([200]));
    slowest = { page: Math.max(...late.map((one) => one.times[0] ?? 0)), probe: Math.max(...probe.times) };
  }
  console.log(`every connection taken: slowest page ${slowest.page} ms, slowest probe ${slowest.probe} ms`);
  expect(slowest.page).toBeLessThan(1_000);
  expect(slowest.probe).toBeLessThan(500);
  const after = await learner?.browser.get("/courses");
  expect(after?.status).toBe(200);
});

/** Keeps everybody from reading courses, until released. */
async function holdCourses(): Promise<() => Promise<unknown>> {
  const trx = await site.db.startTransaction().execute();
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
  await sql`lock table courses in access exclusive mode`.execute(trx);
  return () => trx.rollback().execute();
}

async function waitingForLocks(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where application_name = 'kestrel-read' and wait_event_type = 'Lock'`.execute(site.db);
  return rows[0]?.count ?? 0;
}

function longest({ times }: Visitor): number {
  return Math.round(Math.max(...times));
}
