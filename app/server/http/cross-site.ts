import type { RequestHandler } from "express";
import { sendPlainPage } from "./plain-page";

/** What a request says of where it comes from. Null: the header is not there. */
export type Provenance = {
  readonly method: string;
  /** `Sec-Fetch-Site` */
  readonly site: string | null;
  /** `Origin` */
  readonly origin: string | null;
  readonly expectedOrigin: string;
};

/**
 * Whether a request may change something here: those that only read may always come; others must be known to come
 * from our own pages, by the browser's `Sec-Fetch-Site`, or else, where it does not say, by an `Origin` that is ours.
 * A request that says neither is refused.
 */
export function mayCome(from: Provenance): boolean {
  if (from.method === "GET" || from.method === "HEAD") return true;
  if (from.site === "same-origin") return true;
  if (from.site !== null && from.site !== "none") return false;
  return from.origin !== null && from.origin === from.expectedOrigin;
}

/**
 * Refuses, with 403 and a page that says why, every request that could change something and does not come from
 * this site. Remix's own check would answer what passed with an empty 500 where it counts hosts differently (a
 * site known by two names), so the `Origin` that has been judged here is taken away.
 *
 * @param publicUrl the site's origin; null: that of the address which the request was sent to
 */
export function refuseCrossSite(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    const allowed = mayCome({
      method: request.method,
      site: request.get("sec-fetch-site") ?? null,
      origin: request.get("origin") ?? null,
      expectedOrigin: publicUrl ?? `${request.protocol}://${request.get("host") ?? ""}`,
    });
    if (!allowed) return sendPlainPage(request, response, "foreign");
    delete request.headers.origin;
    next();
  };
}
