import { execFile, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries";
import { childOptions, EmbeddedDatabaseError, type ServerUser } from "./server-user";

const run = promisify(execFile);

/** A folder with a cluster in `data` and its password, and how to run PostgreSQL on it. */
export type Cluster = {
  readonly data: string;
  readonly logFile: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly ephemeral: boolean;
};

/** The major version of PostgreSQL that made the cluster must be that of the programs. */
export async function mustBeOfThisVersion(data: string, binaries: Binaries): Promise<void> {
  const made = (await readFile(path.join(data, "PG_VERSION"), "utf8")).trim();
  const { stdout } = await run(binaries.postgres, ["--version"]);
  const ours = /\d+/.exec(stdout)?.[0];
  if (made === ours) return;
  throw new EmbeddedDatabaseError(
    `The database in ${data} was made by PostgreSQL ${made} and this is ${ours}: choose another folder by DATA_DIR, or move it over by a dump.`,
  );
}

/**
 * Starts a server in a session of its own, so that Ctrl-C at our terminal does not reach it. Does not wait until
 * it answers.
 *
 * @returns a promise of its exit code, should it end
 */
export function launch(cluster: Cluster, port: number): { exited: Promise<number | null> } {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(cluster.ephemeral ? ["fsync=off", "full_page_writes=off", "synchronous_commit=off"] : []),
  ];
  const log = openSync(cluster.logFile, "a", 0o600);
  const child = spawn(
    cluster.binaries.postgres,
    ["-D", cluster.data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...childOptions(cluster.user), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.unref();
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(null));
  });
  return { exited };
}

/**
 * The server that runs on this cluster, by its `postmaster.pid`. A file that a crash left behind is removed, even
 * when its process number has since been given to another program: PostgreSQL itself would refuse to start then.
 */
export async function findPostmaster(
  cluster: Pick<Cluster, "data">,
): Promise<{ pid: number; port: number } | null> {
  const file = path.join(cluster.data, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const [pid, , , port] = text.split("\n").map(Number);
  if (pid && (await isServing(pid, cluster.data))) return { pid, port: port ?? 0 };
  await rm(file, { force: true });
  return null;
}

/** Ends the server on this cluster: orderly within `seconds`, else at once. */
export async function stopPostmaster(cluster: Cluster, seconds: number): Promise<void> {
  const stop = (mode: string, limit: number) =>
    run(
      cluster.binaries.pgCtl,
      ["stop", "-D", cluster.data, "-m", mode, "-w", "-t", String(limit)],
      childOptions(cluster.user),
    );
  if (!(await findPostmaster(cluster))) return;
  const ended = await stop("fast", seconds).then(
    () => true,
    () => false,
  );
  if (!ended) await stop("immediate", 5).catch(() => undefined);
  const left = await findPostmaster(cluster);
  if (left) process.kill(left.pid, "SIGKILL");
  while (await findPostmaster(cluster)) await sleep(50);
}

/** The last words of the server's log: why it did not start. */
export async function lastLogLine(cluster: Cluster): Promise<string> {
  const text = await readFile(cluster.logFile, "utf8").catch(() => "");
  const lines = text.trimEnd().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "";
}

async function isServing(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await commandOf(pid);
  return command === null || (/postgres/.test(command) && command.includes(data));
}

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process; null where it cannot be told. */
async function commandOf(pid: number): Promise<string | null> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  if (fromProc !== null) return fromProc;
  if (process.platform === "win32") return null;
  return run("ps", ["-o", "command=", "-p", String(pid)]).then(
    ({ stdout }) => stdout,
    () => null,
  );
}
