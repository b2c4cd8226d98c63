import type { RequestHandler } from "express";

/**
 * Reads what still comes of a request that has its answer, and forgets it: browsers hear no answer before they have
 * sent everything, and what they ask next comes on the same connection. How much that is and how long it may take
 * is limited as it is for what is read.
 */
export function readToTheEnd(): RequestHandler {
  return (request, response, next) => {
    response.once("finish", () => {
      if (request.complete || request.destroyed) return;
      // Who read it before may have stopped in the middle, and would stop again.
      request.removeAllListeners("data");
      request.removeAllListeners("readable");
      request.resume();
    });
    next();
  };
}
