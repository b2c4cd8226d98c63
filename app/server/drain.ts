import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestHandler } from "express";

/** A kept connection may have a request on its way to us, until it has been silent for so long. */
const lingerMs = 1000;
const sweepMs = 100;
/** The other processes stop listening at about the same time; until they have, nobody is sent to a new connection. */
const togetherMs = 200;

/** How a process stops taking requests without failing any. */
export type Drain = {
  readonly isDraining: () => boolean;
  /** Once nobody new is taken, every answer is the last of its connection. */
  readonly middleware: RequestHandler;
  /**
   * Goes on as before for `noticeMs`, so that load balancers can see `/readyz`; then takes no new connections, lets
   * kept ones end with their next answer or by silence, and waits for open requests for at most `limitMs`.
   *
   * @returns whether every request had its answer
   */
  drain(server: Server, noticeMs: number, limitMs: number): Promise<boolean>;
};

export function createDrain(): Drain {
  let draining = false;
  let closing = false;
  return {
    isDraining: () => draining,
    middleware(_request, response, next) {
      if (closing) response.setHeader("Connection", "close");
      next();
    },
    async drain(server, noticeMs, limitMs) {
      draining = true;
      await sleep(noticeMs);
      const close = setTimeout(() => {
        closing = true;
      }, togetherMs);
      const isClean = await closeGently(server, limitMs);
      clearTimeout(close);
      return isClean;
    },
  };
}

async function closeGently(server: Server, limitMs: number): Promise<boolean> {
  const closed = new Promise<true>((resolve) => {
    // An HTTP server's own `close` would cut off kept connections at once.
    NetServer.prototype.close.call(server, () => resolve(true));
  });
  const begun = Date.now();
  const sweep = setInterval(() => {
    if (Date.now() - begun >= lingerMs) server.closeIdleConnections();
  }, sweepMs);
  const limit = new AbortController();
  const cut = sleep(limitMs, false, { signal: limit.signal }).catch(() => false);
  const isClean = await Promise.race([closed, cut]);
  limit.abort();
  clearInterval(sweep);
  server.closeAllConnections();
  return isClean;
}
