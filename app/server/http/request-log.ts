import type { Request, RequestHandler } from "express";
import type { Logger } from "pino";
import { requestMetrics } from "~/platform/metrics.server";
import { requestContext } from "~/platform/request-context.server";
import { loggablePath } from "./loggable-path";

export type RequestKind = "asset" | "probe" | "data" | "page";

/** Logs and measures each answer when it is over: method, path without values, status, milliseconds. */
export function requestLog(log: Logger): RequestHandler {
  const metrics = requestMetrics();
  return (request, response, next) => {
    const start = performance.now();
    const kind = kindOf(request);
    const { requestId, ip, userAgent } = requestContext();
    metrics.open.inc();
    response.once("close", () => {
      const ms = performance.now() - start;
      const status = response.statusCode;
      metrics.open.dec();
      metrics.seconds.observe({ method: request.method, status, kind }, ms / 1000);
      const level = kind === "asset" || kind === "probe" ? "debug" : status >= 500 ? "error" : "info";
      const path = loggablePath(request.originalUrl);
      const cut = response.writableFinished ? undefined : true;
      log[level](
        { requestId, method: request.method, path, status, ms: Math.round(ms), ip, userAgent, cut },
        "request",
      );
    });
    next();
  };
}

function kindOf(request: Request): RequestKind {
  if (request.path.startsWith("/assets/")) return "asset";
  if (request.path === "/healthz" || request.path === "/readyz") return "probe";
  return request.path.endsWith(".data") ? "data" : "page";
}
