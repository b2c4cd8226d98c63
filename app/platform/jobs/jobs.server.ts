import { setTimeout as sleep } from "node:timers/promises";
import { createPool } from "@db/client";
import { jobsSchema } from "@db/migrate";
import { Logger, parseCronItems, type Runner, run, type Task } from "graphile-worker";
import type { Db } from "../database.server";
import { log } from "../log.server";
import { areJobsLed, type Leadership, releaseAbandonedJobs, takeLeadership } from "./job-queue.store.server";

const candidacyEveryMs = 2_000;
const jobsAtOnce = 3;
/** One listens, and each job may need one to be fetched or finished. */
const connections = jobsAtOnce + 2;
const dayMs = 24 * 60 * 60 * 1_000;

export interface JobsOptions {
  /** The primary. */
  connectionString: string;
  db: Db;
  /** What is done, by the name that jobs have it under. May be done twice, when a process dies at the end of it. */
  tasks: Record<string, Task>;
  /** Tasks that are due every day, by their hour (UTC). One that was missed is made up for. */
  daily: Record<string, number>;
  /** Tasks that are due every minute. */
  everyMinute?: readonly string[];
  /** Done by each new leader before it begins. */
  onLead?: () => Promise<void>;
}

/**
 * Takes part in running the background jobs. Of all processes one leads and runs them; when it dies, the next is found
 * within seconds, begins with what the dead one left, and nothing is lost.
 *
 * @returns a function that ends it, after the jobs at hand
 */
export function takePartInJobs(options: JobsOptions): () => Promise<void> {
  const ending = new AbortController();
  const over = candidate(options, ending.signal);
  return async () => {
    ending.abort();
    await over;
  };
}

async function candidate(options: JobsOptions, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    const leadership = await apply(options).catch((error) => {
      log().warn({ err: error }, "it is not known who runs the background jobs");
      return null;
    });
    if (leadership) {
      await lead(leadership, options, ending).catch((error) =>
        log().error({ err: error }, "the background jobs stopped"),
      );
      await leadership.resign().catch(() => undefined);
    }
    await sleep(candidacyEveryMs * (0.75 + Math.random() / 2), undefined, { signal: ending }).catch(() => {});
  }
}

async function apply({ db, connectionString }: JobsOptions): Promise<Leadership | null> {
  return (await areJobsLed(db)) ? null : takeLeadership(connectionString);
}

async function lead(leadership: Leadership, options: JobsOptions, ending: AbortSignal): Promise<void> {
  await releaseAbandonedJobs(options.db);
  await options.onLead?.();
  const pool = createPool({
    connectionString: options.connectionString,
    max: connections,
    statementTimeoutMs: 10_000,
    waitMs: 10_000,
    applicationName: "kestrel-jobs",
  });
  try {
    const runner = await run({
      pgPool: pool,
      schema: jobsSchema,
      concurrency: jobsAtOnce,
      noHandleSignals: true,
      pollInterval: 2_000,
      logger: new Logger(({ taskIdentifier, jobId }) => (level, message) => {
        if (level === "error" || level === "warning")
          log()[level === "error" ? "error" : "warn"]({ task: taskIdentifier, jobId }, message);
      }),
      taskList: options.tasks,
      parsedCronItems: cronItems(options),
    });
    const ended = new Promise<void>((resolve) => {
      if (ending.aborted) resolve();
      else ending.addEventListener("abort", () => resolve());
    });
    await untilOneOf(runner, ended, leadership.lost);
  } finally {
    await pool.end();
  }
}

/** Runs until the process is to end, the leadership is lost, or the runner has given up. */
async function untilOneOf(runner: Runner, ...ends: Promise<void>[]): Promise<void> {
  const gaveUp = runner.promise.then(() => "gave up" as const);
  gaveUp.catch(() => {});
  const why = await Promise.race([gaveUp, ...ends]);
  if (why !== "gave up") await runner.stop();
}

function cronItems({ daily, everyMinute = [] }: JobsOptions) {
  const dayItems = Object.entries(daily).map(([task, hour]) => ({
    task,
    match: `0 ${hour} * * *`,
    options: { backfillPeriod: dayMs, maxAttempts: 10, jobKey: `daily:${task}` },
  }));
  // What a minute failed to do, the next one does.
  const minuteItems = everyMinute.map((task) => ({
    task,
    match: "* * * * *",
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: `every-minute:${task}` },
  }));
  return parseCronItems(
    [...dayItems, ...minuteItems].map(({ options, ...item }) => ({
      ...item,
      identifier: item.task,
      options: { ...options, jobKeyMode: "replace" as const },
    })),
  );
}
