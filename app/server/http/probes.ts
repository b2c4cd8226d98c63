import type { Readiness } from "@db/readiness";
import { type RequestHandler, Router } from "express";

/** What a probe is told beside what the database says. */
export type ReadinessAnswer = Readiness | "draining";

/**
 * `/healthz`: the process is up (asks nothing). `/readyz`: it may be sent requests; else 503 with the reason.
 *
 * @param readiness must answer within a second or so
 */
export function probes(readiness: () => Promise<ReadinessAnswer>): RequestHandler {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain").send("ok\n");
  });
  router.get("/readyz", async (_request, response) => {
    const answer = await readiness();
    response.set("Cache-Control", "no-store").type("text/plain");
    if (answer === "ready") response.send("ready\n");
    else response.status(503).set("Retry-After", "5").send(`${answer}\n`);
  });
  return router;
}
