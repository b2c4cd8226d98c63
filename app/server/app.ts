import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Env } from "~/platform/env.server";
import { createDrain, type Drain } from "./drain";
import { acceptedRequests } from "./http/accepted-requests";
import { normaliseHost, trustProxies } from "./http/client-address";
import { refuseCrossSite } from "./http/cross-site";
import { failures } from "./http/failures";
import { probes, type ReadinessAnswer } from "./http/probes";
import { readToTheEnd } from "./http/read-to-the-end";
import { limitReceivingTimes } from "./http/receiving-times";
import { type Pages, remixPages } from "./http/remix-pages";
import { requestLog } from "./http/request-log";
import { requestScope } from "./http/request-scope";
import { securityHeaders } from "./http/security-headers";

export type AppOptions = {
  readonly pages: Pages;
  readonly settings: Pick<Env, "appMode" | "publicUrl" | "trustProxy" | "defaultLocale" | "defaultTimeZone">;
  readonly log: Logger;
  /** Renews the session once per request, before routing. */
  readonly sessionMiddleware: RequestHandler;
  /** Answers for files of the browser's build. None: there are no files. */
  readonly assets?: RequestHandler;
  /** What `/readyz` says while the process is not draining. */
  readonly readiness?: () => Promise<ReadinessAnswer>;
  readonly drain?: Drain;
  /** `production` unless said otherwise. */
  readonly mode?: "production" | "development" | "test";
};

/**
 * The way of every request, in this order: time limits, id and log, probes, files, compression, security headers, refusal of
 * other sites' posts, session, Remix; and failures of all of them at the end.
 */
export function createApp(options: AppOptions): Express {
  const { settings, log, mode = "production" } = options;
  const drain = options.drain ?? createDrain();
  const readiness = async (): Promise<ReadinessAnswer> =>
    drain.isDraining() ? "draining" : ((await options.readiness?.()) ?? "ready");

  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  trustProxies(app, settings.trustProxy);

  app.use(drain.middleware);
  app.use(limitReceivingTimes());
  app.use(readToTheEnd());
  app.use(requestScope(settings));
  app.use(requestLog(log));
  app.use(probes(readiness));
  if (options.assets) app.use(options.assets);
  app.use(compression());
  app.use(securityHeaders(settings, mode === "development"));
  app.use(normaliseHost(settings.trustProxy, settings.publicUrl));
  app.use(acceptedRequests());
  app.use(refuseCrossSite(settings.publicUrl));
  app.use(options.sessionMiddleware);
  app.use(remixPages(options.pages, mode));
  app.use(failures(log));
  return app;
}
