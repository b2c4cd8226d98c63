import { once } from "node:events";
import { createServer } from "node:http";
import { AggregatorRegistry, Gauge, Registry } from "prom-client";
import type { Env } from "~/platform/env.server";
import type { Supervision } from "./supervision";

/**
 * Serves what all processes have measured, added up, at `/metrics` of the internal port.
 *
 * @returns a function that ends it; null when the port is taken
 */
export async function serveMetrics(
  settings: Pick<Env, "metricsPort" | "metricsHost">,
  workers: Supervision,
): Promise<(() => void) | null> {
  const ofWorkers = new AggregatorRegistry();
  const own = ownMetrics(workers);
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    try {
      const parts = await Promise.all([ofWorkers.clusterMetrics(), own.metrics()]);
      response.writeHead(200, { "Content-Type": own.contentType }).end(`${parts.join("\n")}\n`);
    } catch {
      response.writeHead(503).end("The web processes do not answer.\n");
    }
  });
  server.listen(settings.metricsPort ?? 0, settings.metricsHost);
  try {
    await once(server, "listening");
  } catch {
    return null;
  }
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

function ownMetrics(workers: Supervision): Registry {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: "kestrel_web_processes",
    help: "Web processes alive",
    registers,
    collect() {
      this.set(workers.processes());
    },
  });
  new Gauge({
    name: "kestrel_web_process_restarts",
    help: "Web processes that ended and were replaced",
    registers,
    collect() {
      this.set(workers.restarts);
    },
  });
  return registry;
}
