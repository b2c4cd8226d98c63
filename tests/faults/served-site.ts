import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { createDb, createPool, type Db } from "@db/client";
import { afterAll } from "vitest";
import {
  type BuiltSite,
  embeddedDatabaseUrl,
  freePort,
  removeDataDir,
  startBuiltSite,
  temporaryDataDir,
} from "../../scripts/bench/built-site.mjs";
import { processTree } from "../../scripts/bench/processes.mjs";

/** The built server on its own data folder and embedded database, and what can happen to it. */
export class ServedSite {
  readonly dataDir: string;
  readonly #env: Record<string, string>;
  readonly #port: number;
  #site: BuiltSite;
  #db: Db | undefined;

  private constructor(dataDir: string, port: number, env: Record<string, string>) {
    this.dataDir = dataDir;
    this.#port = port;
    this.#env = env;
    this.#site = this.#launch();
  }

  /**
   * Starts a site for the tests of a file; it is ready, and goes after the last of them.
   *
   * @param env settings beside a port, a data folder and quiet logs
   */
  static async serve(env: Record<string, string> = {}): Promise<ServedSite> {
    const settings = { LOG_LEVEL: "warn", DEMO_PASSWORD: "the demo company's password", ...env };
    const site = new ServedSite(temporaryDataDir("faults"), await freePort(), settings);
    afterAll(() => site.#end());
    await site.ready();
    return site;
  }

  get url(): string {
    return this.#site.url;
  }

  /** The database as its owner sees it; a fault may end its connections, and the next use opens new ones. */
  get db(): Db {
    this.#db ??= createDb(
      createPool({
        connectionString: embeddedDatabaseUrl(this.dataDir),
        max: 3,
        statementTimeoutMs: 20_000,
        waitMs: 20_000,
        applicationName: "kestrel-tests",
      }),
    );
    return this.#db;
  }

  async ready(): Promise<void> {
    await this.#site.ready();
  }

  /** The last of what the server said. */
  get lastLines(): string {
    return this.#site.lastLines();
  }

  /** The process numbers of the workers that live at this moment. */
  get workers(): number[] {
    return this.#nodes().filter((pid) => pid !== this.#site.child.pid);
  }

  /** Kills the primary and its workers, in this order or the other; the database stays. */
  async kill(order: "primary first" | "workers first"): Promise<void> {
    const { child } = this.#site;
    const ended = once(child, "exit");
    const nodes = this.#nodes();
    for (const pid of order === "primary first" ? nodes : nodes.reverse()) killOutright(pid);
    if (child.exitCode === null && child.signalCode === null) await ended;
  }

  /** Starts the server again on the same data; it is not ready yet, and its database may have another address. */
  startAgain(): void {
    void this.#db?.destroy();
    this.#db = undefined;
    this.#site = this.#launch();
  }

  /** Tells the server to end, as an orchestrator does, and waits until it has. */
  async terminate(): Promise<void> {
    await this.#site.stop();
  }

  #launch(): BuiltSite {
    return startBuiltSite({ dataDir: this.dataDir, port: this.#port, env: this.#env });
  }

  /** The primary first. */
  #nodes(): number[] {
    const tree = processTree(this.#site.child.pid ?? 0);
    return tree.filter(({ command }) => command !== "postgres").map(({ pid }) => pid);
  }

  async #end(): Promise<void> {
    await this.#db?.destroy();
    await this.#site.stop();
    removeDataDir(this.dataDir);
  }
}

/** Ends a process without asking it. */
export function killOutright(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Waits until something is so; fails when it takes longer. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs: number,
): Promise<void> {
  for (const end = Date.now() + limitMs; !(await isSo()); await sleep(20))
    if (Date.now() > end) throw new Error(`${what}: not after ${limitMs} ms`);
}
