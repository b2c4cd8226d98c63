import { AsyncLocalStorage } from "node:async_hooks";
import { processSingleton } from "./process-singleton";

/** What is known about the request at hand, wherever in the server's code it is asked for. */
export type RequestContext = {
  /** The id in the `X-Request-Id` answer header and in every log line of this request. */
  readonly requestId: string;
  /** The client's address, as far as `TRUST_PROXY` lets it be believed. */
  readonly ip: string;
  readonly userAgent: string;
  /** A language of the catalogues: `en` or `de`. */
  readonly locale: string;
  /** An IANA zone name. */
  readonly timeZone: string;
  /** The origin at which this site was asked, or that the settings give it: that of links in mails. */
  readonly origin: string;
  /** The moment at which what is recorded counts as having happened; not given: now, by the database's clock. */
  readonly occurredAt?: Date;
  /** The renewal token of a session that has ended, if the browser came with one. */
  readonly endedRenewalToken?: string;
};

const outsideOfRequests: RequestContext = Object.freeze({
  requestId: "-",
  ip: "",
  userAgent: "",
  locale: "en",
  timeZone: "UTC",
  origin: "",
});

function storage(): AsyncLocalStorage<RequestContext> {
  return processSingleton("request-context", () => new AsyncLocalStorage<RequestContext>());
}

/** Runs `fn`, and all that it starts, with `context` as the answer of `requestContext()`. Calls may be nested. */
export function runInRequestContext<T>(context: RequestContext, fn: () => T): T {
  return storage().run(context, fn);
}

/** The context of the request being answered; outside of any request: empty strings, English, UTC. */
export function requestContext(): RequestContext {
  return storage().getStore() ?? outsideOfRequests;
}
