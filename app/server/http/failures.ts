import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { isDatabaseUnavailable } from "../database-failure";
import { sendPlainPage } from "./plain-page";

/**
 * The last stop of what is thrown on the way to Remix or by it: 503 when the database is away, 400 for an address
 * that is none, else 500. The process lives on.
 */
export function failures(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    if (isDatabaseUnavailable(error)) return sendPlainPage(request, response, "busy");
    if (isMalformedAddress(error)) return sendPlainPage(request, response, "malformed");
    log.error({ err: error, requestId: response.locals.requestId }, "request failed");
    sendPlainPage(request, response, "fault");
  };
}

function isMalformedAddress(error: unknown): boolean {
  if (error instanceof URIError) return true;
  return error instanceof Error && "code" in error && error.code === "ERR_INVALID_URL";
}
