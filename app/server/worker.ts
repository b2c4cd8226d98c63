import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createReadinessCheck } from "@db/readiness";
import type { ServerBuild } from "@remix-run/node";
import { AggregatorRegistry } from "prom-client";
import { closeDatabase, openConnections, primaryUrl } from "~/platform/database.server";
import { readEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { watchAuthChanges } from "~/platform/session/auth-watch.server";
import { openFileStorage } from "~/platform/storage/file-storage.server";
import { createApp } from "./app";
import { takePartInBackgroundWork } from "./background-work";
import { createDrain, type Drain } from "./drain";
import { sessionRenewal } from "./http/session-renewal";
import { staticAssets } from "./http/static-assets";
import { type DrainOrder, drainLimitMs } from "./supervision";

/**
 * One of the processes that answer requests. It ends when the primary says so, or is gone.
 *
 * @param build the folder of the build, of which this program is part
 */
export async function runWorker(build: URL): Promise<void> {
  surviveOrEnd();
  // Until there is a server, there is nothing to finish. Listened for before anything else, or an early order is lost.
  let end = async (_noticeMs: number): Promise<void> => process.exit(0);
  onDrainOrder((noticeMs) => end(noticeMs));
  // Answers the primary when it collects everybody's measurements.
  new AggregatorRegistry();
  const settings = readEnv();
  const pages: ServerBuild = await import(new URL("server/index.js", build).href);
  const readiness = createReadinessCheck(primaryUrl());
  const [endWatch] = await Promise.all([watchAuthChanges(), openConnections(), openFileStorage()]);
  const endBackgroundWork = takePartInBackgroundWork(settings);
  const drain = createDrain();
  const app = createApp({
    pages,
    settings,
    log: log(),
    sessionMiddleware: sessionRenewal(),
    assets: staticAssets(fileURLToPath(new URL("client", build))),
    readiness: readiness.check,
    drain,
  });
  const server = limitTimes(createServer(app));
  end = async (noticeMs) => {
    await Promise.all([finish(server, drain, noticeMs), endBackgroundWork()]);
    await Promise.allSettled([endWatch(), readiness.end(), closeDatabase()]);
    process.exit(0);
  };
  server.listen(settings.port, settings.host ?? undefined);
  await once(server, "listening");
}

/**
 * Slow clients may not keep connections for ever; idle ones live longer than a load balancer keeps them. How long the
 * body of a request may take depends on the request: the app itself watches that.
 */
function limitTimes(server: Server): Server {
  server.headersTimeout = 15_000;
  server.requestTimeout = 0;
  server.keepAliveTimeout = 75_000;
  return server;
}

async function finish(server: Server, drain: Drain, noticeMs: number): Promise<void> {
  const isClean = await drain.drain(server, noticeMs, drainLimitMs);
  if (!isClean) log().warn("requests that took too long were broken off at the end");
}

function onDrainOrder(obey: (noticeMs: number) => Promise<void>): void {
  let ordered = false;
  const order = (noticeMs: number) => {
    if (!ordered) void obey(noticeMs);
    ordered = true;
  };
  process.on("message", (message: DrainOrder | { type?: unknown }) => {
    if (message.type === "drain" && "noticeMs" in message) order(message.noticeMs);
  });
  process.on("SIGTERM", () => order(1000));
  // A terminal sends these to everybody; the primary then says what to do.
  process.on("SIGINT", () => {});
  process.on("SIGHUP", () => {});
}

/** A forgotten promise is no reason to break off everybody's requests; an error that nothing caught is. */
function surviveOrEnd(): void {
  process.on("unhandledRejection", (reason) => log().error({ err: reason }, "a promise failed unheard"));
  process.on("uncaughtException", (error) => {
    log().fatal({ err: error }, "an error was not caught");
    process.exit(1);
  });
}
