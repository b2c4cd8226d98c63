import { once } from "node:events";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import onHeaders from "on-headers";
import { isDatabaseUnavailable } from "../database-failure";
import { type PlainPage, plainPageHtml, retryAfterSeconds, sendPlainPage } from "./plain-page";
import { cspNonceOf } from "./security-headers";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** For the `nonce` attribute of every script and style element. */
    cspNonce: string;
    /**
     * Resolves when what has been sent so far has left enough room for more, and rejects when the client has gone:
     * Remix by itself writes a body as fast as it can be read.
     */
    whenWritable?: () => Promise<void>;
  }
}

/** The pages, or what makes them afresh for each request in development. */
export type Pages = ServerBuild | (() => Promise<ServerBuild>);

const unavailable = new WeakSet<AppLoadContext>();

/**
 * Answers with Remix. Where a loader or action found the database away or without room, the answer becomes 503 with
 * `Retry-After`: a whole page for people, an unchanged body under that status for what scripts asked for.
 *
 * @param mode what Remix is to be: `production`, `development` or `test`
 */
export function remixPages(pages: Pages, mode: string): RequestHandler {
  const build = typeof pages === "function" ? async () => watchFailures(await pages()) : watchFailures(pages);
  const handle = createRequestHandler({
    build,
    mode,
    getLoadContext(_request, response) {
      const whenWritable = () => roomIn(response);
      const context: AppLoadContext = { cspNonce: cspNonceOf(response), whenWritable };
      settleAnswer(response, context);
      return context;
    },
  });
  return (request, response, next) => {
    replaceBareErrors(request, response);
    void handle(request, response, next);
  };
}

async function roomIn(response: Response): Promise<void> {
  if (response.writableNeedDrain && !response.destroyed) {
    const settled = new AbortController();
    const { signal } = settled;
    await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
    settled.abort();
  }
  if (response.destroyed) throw new Error("The client has gone.");
}

/** Documents (a PDF, say) have no screen, and Remix answers their errors in JSON: people get a page instead. */
function replaceBareErrors(request: Request, response: Response): void {
  if (request.path.endsWith(".data")) return;
  const original = { write: response.write, end: response.end };
  const isBare = () =>
    response.statusCode >= 400 && String(response.getHeader("Content-Type")).startsWith("application/json");
  response.write = (...piece: unknown[]) => isBare() || Reflect.apply(original.write, response, piece);
  response.end = (...piece: unknown[]) => {
    const page = isBare() ? pageForStatus(response.statusCode) : null;
    Object.assign(response, original);
    if (page === null) return Reflect.apply(original.end, response, piece);
    response.removeHeader("Content-Length");
    sendPlainPage(request, response, page);
    return response;
  };
}

function pageForStatus(status: number): PlainPage {
  if (status === 403) return "forbidden";
  if (status === 405) return "method";
  if (status === 503) return "busy";
  return status < 500 ? "missing" : "fault";
}

/** What is not said to be for everybody, or comes with a cookie, is for one person and for now. */
function settleAnswer(response: Response, context: AppLoadContext): void {
  onHeaders(response, () => {
    // Remix adds to the server's own policy; where a file says what may be done with it, that alone counts.
    const policies = response.getHeader("Content-Security-Policy");
    if (Array.isArray(policies)) response.setHeader("Content-Security-Policy", policies.at(-1) ?? "");
    const isPersonal = response.hasHeader("Set-Cookie") || !response.hasHeader("Cache-Control");
    if (isPersonal) response.setHeader("Cache-Control", "private, no-store");
    if (!unavailable.has(context)) return;
    response.statusCode = 503;
    response.setHeader("Retry-After", String(retryAfterSeconds));
    response.setHeader("Cache-Control", "no-store");
  });
}

function watchFailures(build: ServerBuild): ServerBuild {
  const { module } = build.entry;
  return {
    ...build,
    entry: {
      module: {
        ...module,
        handleError(error, args) {
          if (isDatabaseUnavailable(error)) unavailable.add(args.context);
          module.handleError?.(error, args);
        },
        default(request, status, headers, remixContext, context) {
          if (!unavailable.has(context)) {
            return module.default(request, status, headers, remixContext, context);
          }
          const html = plainPageHtml("busy", context.cspNonce);
          return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
        },
      },
    },
  };
}
