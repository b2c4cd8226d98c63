import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { findBinaries } from "./embedded/binaries";
import {
  type Cluster,
  findPostmaster,
  lastLogLine,
  launch,
  mustBeOfThisVersion,
  stopPostmaster,
} from "./embedded/cluster";
import { createClusterOnce } from "./embedded/create-cluster";
import { chooseHome } from "./embedded/home";
import { addressOf, connectOwner, createDatabaseOnce, takeOwnership } from "./embedded/owner";
import { chooseServerUser, EmbeddedDatabaseError } from "./embedded/server-user";

export { EmbeddedDatabaseError } from "./embedded/server-user";

export type EmbeddedOptions = {
  /** The cluster goes into `postgres` below it. Made when missing. */
  readonly dataDir: string;
  /** Faster, but what is in it may be lost when the machine stops: for tests. */
  readonly ephemeral?: boolean;
  /** Takes one sentence for everything out of the ordinary. */
  readonly log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  readonly connectionString: string;
  /** Whether the server was still there from a program that had been killed. */
  readonly adopted: boolean;
  /** Ends the server; connections still open are closed by it. */
  stop(): Promise<void>;
};

type Running = { owner: pg.Client; port: number; adopted: boolean };

const startLimitMs = 30_000;
const ownershipPatienceMs = 2500;

/**
 * Starts the default database server on 127.0.0.1 and a free port, making its cluster at first, and guards it:
 * should it end, it is started again on the same port. Works as root (its processes run as an unprivileged user
 * then) and as an ordinary user. One program at a time can have a data folder.
 *
 * @throws EmbeddedDatabaseError, whose message is one sentence for the person at the terminal
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const cluster = await openCluster(options, log);
  let stopping = false;
  const first = await startOrAdopt(cluster, null, () => stopping);
  if (!first) throw new EmbeddedDatabaseError("The start of the database was broken off.");
  const { port, adopted } = first;
  let { owner } = first;
  let care: Promise<void> = Promise.resolve();

  const restoreAndGuard = async () => {
    const restored = await restore(cluster, port, () => stopping, log);
    if (!restored) return;
    owner = restored.owner;
    guard();
  };
  const guard = () => {
    owner.once("end", () => {
      if (!stopping) care = restoreAndGuard();
    });
  };
  guard();

  return {
    connectionString: addressOf(port, cluster.password),
    adopted,
    async stop() {
      stopping = true;
      await care;
      await owner.end().catch(() => undefined);
      await stopPostmaster(cluster, 20);
    },
  };
}

/**
 * The address of the server that runs on a data folder at this moment, for a program that works beside the one which
 * started it; null when none runs.
 */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const home = await chooseHome(path.resolve(dataDir), () => {});
  const password = await readFile(path.join(home, "password"), "utf8").catch(() => null);
  if (password === null) return null;
  const found = await findPostmaster({ data: path.join(home, "data") });
  return found?.port ? addressOf(found.port, password) : null;
}

async function openCluster(options: EmbeddedOptions, log: (line: string) => void): Promise<Cluster> {
  const ephemeral = options.ephemeral ?? false;
  const home = await chooseHome(path.resolve(options.dataDir), log);
  const data = path.join(home, "data");
  const user = await chooseServerUser(data);
  const binaries = await findBinaries(user, log);
  await createClusterOnce(home, binaries, user, ephemeral);
  await mustBeOfThisVersion(data, binaries);
  const password = await readFile(path.join(home, "password"), "utf8");
  return { data, logFile: path.join(home, "server.log"), password, binaries, user, ephemeral };
}

/** Tries until there is a server of which we are the owner; null when cancelled. `port` null: any free one. */
async function startOrAdopt(
  cluster: Cluster,
  port: number | null,
  cancelled: () => boolean,
): Promise<Running | null> {
  let problem = "";
  for (const until = Date.now() + startLimitMs; Date.now() < until; await sleep(200)) {
    if (cancelled()) return null;
    const found = await findPostmaster(cluster);
    const at = found?.port || port || (await freePort());
    const exited = found ? null : launch(cluster, at).exited;
    const owner = await answer(cluster, at, exited, found ? 5000 : startLimitMs);
    if (owner) {
      const owned = await own(owner).catch(() => "lost" as const);
      if (owned === "taken") return { owner, port: at, adopted: found !== null };
      await owner.end().catch(() => undefined);
      if (owned !== "lost") throw alreadyRunning(cluster, owned.heldBy);
    } else if (found) {
      await stopPostmaster(cluster, 5);
    } else {
      problem = await lastLogLine(cluster);
    }
  }
  throw new EmbeddedDatabaseError(`The database in ${cluster.data} did not start: ${problem}`);
}

async function own(owner: pg.Client): Promise<"taken" | { heldBy: number | null }> {
  const owned = await takeOwnership(owner, ownershipPatienceMs);
  if (owned === "taken") await createDatabaseOnce(owner);
  return owned;
}

/** A connection as soon as the server takes one; null when it ends before or the time is over. */
async function answer(
  cluster: Cluster,
  port: number,
  exited: Promise<number | null> | null,
  limitMs: number,
): Promise<pg.Client | null> {
  let ended = false;
  exited?.then(() => {
    ended = true;
  });
  for (const until = Date.now() + limitMs; Date.now() < until; await sleep(30)) {
    const client = await connectOwner(port, cluster.password);
    if (client) return client;
    if (ended || (exited === null && !(await findPostmaster(cluster)))) return null;
  }
  return null;
}

/** After a crash: the same port, however long it takes, since that is the one which everybody knows. */
async function restore(
  cluster: Cluster,
  port: number,
  cancelled: () => boolean,
  log: (line: string) => void,
): Promise<Running | null> {
  log("The connection that guards the database has ended: looking after the database.");
  while (!cancelled()) {
    try {
      const running = await startOrAdopt(cluster, port, cancelled);
      if (running) log("The database answers again.");
      return running;
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
      await sleep(1000);
    }
  }
  return null;
}

function alreadyRunning(cluster: Cluster, pid: number | null): EmbeddedDatabaseError {
  const folder = path.dirname(path.dirname(cluster.data));
  const process = pid === null ? "" : ` (process ${pid})`;
  return new EmbeddedDatabaseError(
    `Another server is running on the data folder ${folder}${process}: stop it, or choose another folder by DATA_DIR.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
