import path from "node:path";
import { type Env, readEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { giveUp, note, step } from "../../scripts/steps.mjs";
import { announcement } from "./announcement";
import { loadDemo } from "./demo-data";
import { serveMetrics } from "./metrics-server";
import { onStopSignals, type StopReason } from "./signals";
import { sentencesOf } from "./start-error";
import { checkPort, migrate, openDatabase } from "./start-steps";
import { Supervision } from "./supervision";

/** Signals from a terminal or a killed npm need no notice; those of an orchestrator come with load behind them. */
const noticeMs: Record<StopReason, number> = { SIGINT: 0, SIGHUP: 0, orphaned: 0, SIGTERM: 1000 };

/** What has been started by now, and must be ended. */
type Site = {
  ending: boolean;
  workers: Supervision | null;
  stopDatabase: () => Promise<void>;
  closeMetrics: () => void;
};

/**
 * Runs the site: database, migrations, demo data, then as many processes as `WEB_CONCURRENCY` says, until a signal
 * ends it. What the person who starts it can mend is told in one sentence, with exit code 1.
 *
 * @param program the file that worker processes run
 */
export async function runPrimary(program: string): Promise<void> {
  const site: Site = {
    ending: false,
    workers: null,
    stopDatabase: async () => {},
    closeMetrics: () => {},
  };
  try {
    const env = readEnv();
    onStopSignals(
      (reason) => void end(site, reason),
      () => void endAtOnce(site),
      env.startedByNpm,
    );
    await start(env, program, site);
  } catch (error) {
    if (site.ending) return;
    site.ending = true;
    site.workers?.kill();
    await site.stopDatabase().catch(() => undefined);
    giveUp(...sentencesOf(error));
  }
}

async function start(env: Env, program: string, site: Site): Promise<void> {
  const begun = performance.now();
  console.log(`Kestrel, ${env.appMode} mode`);
  await checkPort(env);
  const database = await openDatabase(env);
  site.stopDatabase = database.stop;
  if (site.ending) return void (await database.stop());
  await migrate(database.url);
  const demo = env.appMode === "demo" ? await loadDemo(env, database.url, assetsBeside(program)) : null;
  if (site.ending) return;
  const variables = { DATABASE_URL: database.url, APP_MODE: env.appMode, NODE_ENV: "production" };
  const workers = new Supervision({ program, count: env.webConcurrency, variables, log: log() });
  site.workers = workers;
  await step(
    "Starting the web processes",
    () => workers.ready(),
    () => `${env.webConcurrency} running`,
  );
  const metricsPort = await openMetrics(env, site, workers);
  console.log(announcement({ ...env, metricsPort }, demo, performance.now() - begun));
}

/** The build has what the demo company's lessons show. */
function assetsBeside(program: string): string {
  return path.join(path.dirname(program), "demo-assets");
}

/** @returns the port; null when there are no metrics */
async function openMetrics(env: Env, site: Site, workers: Supervision): Promise<number | null> {
  if (env.metricsPort === null) return null;
  const close = await serveMetrics(env, workers);
  if (close) {
    site.closeMetrics = close;
    return env.metricsPort;
  }
  note(`Port ${env.metricsPort} is taken, so there are no metrics: choose another by METRICS_PORT.`);
  return null;
}

async function end(site: Site, reason: StopReason): Promise<void> {
  site.ending = true;
  note("Ending: open requests are answered first.");
  await site.workers?.drain(noticeMs[reason]);
  site.closeMetrics();
  await site.stopDatabase().catch((error) => log().error({ err: error }, "the database did not stop"));
  process.exit(0);
}

async function endAtOnce(site: Site): Promise<void> {
  site.workers?.kill();
  setTimeout(() => process.exit(130), 3000).unref();
  await site.stopDatabase().catch(() => undefined);
  process.exit(130);
}
