import path from "node:path";
import type { Env } from "~/platform/env.server";
import type { Demo } from "./demo-data";

/** What the person at the terminal is told when the site is up. */
export function announcement(env: Env, demo: Demo | null, startedInMs: number): string {
  const address = env.publicUrl ?? `http://localhost:${env.port}`;
  const lines = ["", `Kestrel is ready after ${(startedInMs / 1000).toFixed(1)} s: ${address}`];
  if (env.metricsPort !== null) {
    lines.push(`Metrics for this machine: http://${env.metricsHost}:${env.metricsPort}/metrics`);
  }
  if (demo) lines.push("", ...demoLines(demo));
  lines.push("", "Ctrl-C ends it.", "");
  return lines.join("\n");
}

function demoLines({ accounts, password, passwordFile }: Demo): string[] {
  const width = Math.max(...accounts.map((account) => account.email.length));
  const list = accounts.map((account) => `  ${account.email.padEnd(width)}  ${account.role}`);
  const known = password === null ? "the DEMO_PASSWORD of when the data was loaded" : password;
  const isKept = password !== null && passwordFile !== null;
  const kept = isKept ? ` (${path.relative(process.cwd(), passwordFile)})` : "";
  return ["Demo accounts:", ...list, `  Password of each: ${known}${kept}`];
}
