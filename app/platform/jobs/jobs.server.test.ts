import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { expect } from "vitest";
import { test as base, type TestDatabase } from "../../../tests/support/database";
import { inTransaction } from "../database.server";
import { addJob, areJobsLed, releaseAbandonedJobs, takeLeadership } from "./job-queue.store.server";
import { type JobsOptions, takePartInJobs } from "./jobs.server";

type Task = JobsOptions["tasks"][string];

/** A database, and processes that take part in its jobs until the test ends or they are told to. */
const test = base.extend("join", async ({ ownDatabase }, { onCleanup }) => {
  const ends: (() => Promise<void>)[] = [];
  onCleanup(async () => void (await Promise.all(ends.map((end) => end()))));
  return (work: Task, daily: Record<string, number> = {}) => {
    const { connectionString, db } = ownDatabase;
    const end = takePartInJobs({ connectionString, db, tasks: { work, every_day: work }, daily });
    ends.push(end);
    return end;
  };
});

async function ask({ db }: TestDatabase, numbers: readonly number[]): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const number of numbers)
      await addJob(trx, { task: "work", payload: { number }, key: `work:${number}`, mostAttempts: 5 });
  });
}

async function until(isSo: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  for (const end = Date.now() + limitMs; !(await isSo()); await sleep(20))
    if (Date.now() > end) throw new Error(`not after ${limitMs} ms`);
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);
const numberOf = (payload: unknown) => (payload as { number: number }).number;

test("of several processes one runs the jobs, each once, and another goes on when it ends", async ({
  ownDatabase,
  join,
}) => {
  const done: { who: string; number: number }[] = [];
  const worker = (who: string) => async (payload: unknown) => {
    await sleep(5);
    done.push({ who, number: numberOf(payload) });
  };
  const ends = [join(worker("a")), join(worker("b"))];
  await ask(ownDatabase, upTo(30));
  await until(() => done.length >= 30);
  const [first] = new Set(done.map(({ who }) => who));
  expect(new Set(done.map(({ who }) => who)).size).toBe(1);

  await ends[first === "a" ? 0 : 1]?.();
  await ask(ownDatabase, [30, 31]);
  await until(() => done.length >= 32);
  expect(done.slice(30).map(({ who }) => who)).toEqual(first === "a" ? ["b", "b"] : ["a", "a"]);
  expect(done.map(({ number }) => number).sort((a, b) => a - b)).toEqual(upTo(32));
});

test("a job of a transaction that is rolled back is none", async ({ ownDatabase, join }) => {
  const done: number[] = [];
  join(async (payload) => void done.push(numberOf(payload)));
  await inTransaction(ownDatabase.db, async (trx) => {
    await addJob(trx, { task: "work", payload: { number: 1 }, key: "1", mostAttempts: 5 });
    throw new Error("no");
  }).catch(() => undefined);
  await ask(ownDatabase, [2]);
  await until(() => done.length > 0);
  expect(done).toEqual([2]);
});

test("a job that fails again and again keeps no other from being done, and waits longer each time", async ({
  ownDatabase,
  join,
}) => {
  const done: number[] = [];
  join(async (payload) => {
    if (numberOf(payload) < 6) throw new Error("poison");
    done.push(numberOf(payload));
  });
  await ask(ownDatabase, upTo(20));
  await until(() => done.length === 14);
  const failed = () =>
    sql<{ attempts: number; pause: number }>`
      select attempts, extract(epoch from run_at - now())::float as pause
      from graphile_worker.jobs where attempts > 0 and locked_by is null`.execute(ownDatabase.db);
  const longest = { 1: 0, 2: 0 } as Record<number, number>;
  await until(async () => {
    const { rows } = await failed();
    for (const { attempts, pause } of rows) longest[attempts] = Math.max(longest[attempts] ?? 0, pause);
    return rows.some(({ attempts }) => attempts === 2);
  });
  expect(longest[1]).toBeLessThanOrEqual(Math.exp(1));
  expect(longest[2]).toBeGreaterThan(Math.exp(1));
});

test("what a killed process had begun is begun again by the next leader", async ({ ownDatabase, join }) => {
  const { db, connectionString } = ownDatabase;
  await ask(ownDatabase, [1]);
  // As a process leaves it that was killed in the middle.
  await sql`
    update graphile_worker._private_jobs
    set locked_by = 'worker-dead', locked_at = now(), attempts = 1`.execute(db);
  const leader = await takeLeadership(connectionString);
  const done: number[] = [];
  join(async (payload) => void done.push(numberOf(payload)));
  await sleep(500);
  expect(done).toEqual([]);
  await leader?.resign();
  await until(() => done.length === 1);
});

test("leadership is one's at a time, and ends with its connection", async ({ ownDatabase }) => {
  const { db, connectionString } = ownDatabase;
  const first = await takeLeadership(connectionString);
  expect(await areJobsLed(db)).toBe(true);
  expect(await takeLeadership(connectionString)).toBeNull();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'kestrel-jobs-leader' and datname = current_database()`.execute(db);
  await first?.lost;
  await until(async () => !(await areJobsLed(db)));
  const second = await takeLeadership(connectionString);
  expect(second).not.toBeNull();
  await second?.resign();
});

test("a leader that is cut off goes on as soon as it can", async ({ ownDatabase, join }) => {
  const done: number[] = [];
  join(async (payload) => void done.push(numberOf(payload)));
  await ask(ownDatabase, [1]);
  await until(() => done.length === 1);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name like 'kestrel-jobs%' and datname = current_database()`.execute(ownDatabase.db);
  await ask(ownDatabase, [2]);
  await until(() => done.length === 2);
});

test("no job is given back that nobody has", async ({ ownDatabase }) => {
  await ask(ownDatabase, [1]);
  await releaseAbandonedJobs(ownDatabase.db);
  const { rows } = await sql<{ attempts: number }>`select attempts from graphile_worker.jobs`.execute(
    ownDatabase.db,
  );
  expect(rows).toEqual([{ attempts: 0 }]);
});

test("what is due every day is known to the database, so that a missed day is made up for", async ({
  ownDatabase,
  join,
}) => {
  join(async () => {}, { every_day: 5 });
  const known = () =>
    sql<{ identifier: string }>`select identifier from graphile_worker._private_known_crontabs`.execute(
      ownDatabase.db,
    );
  await until(async () => (await known()).rows.length > 0);
  expect((await known()).rows).toEqual([{ identifier: "every_day" }]);
});
