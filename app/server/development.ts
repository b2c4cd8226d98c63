import { once } from "node:events";
import type { Server } from "node:http";
import { createReadinessCheck } from "@db/readiness";
import type { RequestHandler } from "express";
import { readEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { watchAuthChanges } from "~/platform/session/auth-watch.server";
import { giveUp } from "../../scripts/steps.mjs";
import { announcement } from "./announcement";
import { createApp } from "./app";
import { takePartInBackgroundWork } from "./background-work";
import { loadDemo } from "./demo-data";
import type { Pages } from "./http/remix-pages";
import { sessionRenewal } from "./http/session-renewal";
import { onStopSignals } from "./signals";
import { sentencesOf } from "./start-error";
import { checkPort, migrate, openDatabase } from "./start-steps";

/** What the development server of Vite gives. */
export type DevelopmentParts = {
  /** Not listening yet: Vite's hot reload shares it. */
  readonly server: Server;
  readonly assets: RequestHandler;
  readonly pages: Pages;
  readonly close: () => Promise<void>;
};

/**
 * The site in one process, with pages that are compiled when they are asked for; otherwise as `npm start` has it:
 * the same way of a request, the embedded database, demo data.
 */
export async function startDevelopment(parts: DevelopmentParts): Promise<void> {
  const begun = performance.now();
  let stopDatabase = async () => {};
  const end = async (code: number) => {
    parts.server.closeAllConnections();
    await Promise.allSettled([parts.close(), stopDatabase()]);
    process.exit(code);
  };
  try {
    const env = readEnv();
    onStopSignals(
      () => void end(0),
      () => process.exit(130),
      env.startedByNpm,
    );
    await checkPort(env);
    const database = await openDatabase(env);
    stopDatabase = database.stop;
    await migrate(database.url);
    const demo = env.appMode === "demo" ? await loadDemo(env, database.url, "app/demo/assets") : null;
    await serve(parts, database.url);
    console.log(announcement({ ...env, metricsPort: null }, demo, performance.now() - begun));
  } catch (error) {
    await stopDatabase();
    giveUp(...sentencesOf(error));
  }
}

async function serve({ server, assets, pages }: DevelopmentParts, databaseUrl: string): Promise<void> {
  const settings = readEnv();
  await watchAuthChanges();
  takePartInBackgroundWork(settings);
  const app = createApp({
    pages,
    settings,
    log: log(),
    sessionMiddleware: sessionRenewal(),
    assets,
    readiness: createReadinessCheck(databaseUrl).check,
    mode: "development",
  });
  server.on("request", app);
  server.listen(settings.port, settings.host ?? undefined);
  await once(server, "listening");
}
