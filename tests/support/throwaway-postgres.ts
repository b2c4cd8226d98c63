import { readFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../db/embedded";

const prefix = "kestrel-tests-";

/** A server for one run of tests; `url` leads to a database on it, beside which others can be created. */
export type ThrowawayPostgres = { url: string; stop: () => Promise<void> };

/**
 * Starts an embedded PostgreSQL whose data is in the system's temporary folder and goes when it is stopped.
 * With TEST_DATABASE_URL the server at that address is used instead (its user must be able to create databases).
 */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  await endLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // As root the server runs as another user, who must be able to get there.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, ephemeral: true });
  const endAtOnce = () => endServer(dataDir);
  process.once("exit", endAtOnce);
  return {
    url: server.connectionString,
    stop: async () => {
      process.off("exit", endAtOnce);
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends the servers of runs that were killed: starting one's folder again adopts what still runs on it. */
async function endLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    const server = await startEmbeddedPostgres({ dataDir, ephemeral: true }).catch(() => undefined);
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** For a run that is interrupted and has no time to stop it; the next run removes its folder. */
function endServer(dataDir: string): void {
  try {
    const pid = Number(readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGQUIT");
  } catch {
    // It has ended already.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
