import cluster, { type Worker } from "node:cluster";
import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { StartError } from "./start-error";

/** A process that lived shorter than this did not get to work. */
const earlyDeathMs = 5000;
const longestPauseMs = 10_000;
const hopelessAfter = 4;
/** What the processes have, beside the notice, to answer what they have begun. */
export const drainLimitMs = 25_000;

/** What the primary tells a worker. */
export type DrainOrder = { readonly type: "drain"; readonly noticeMs: number };

export type SupervisionOptions = {
  /** The file to run. */
  readonly program: string;
  readonly count: number;
  /** Environment variables beside our own. */
  readonly variables: Readonly<Record<string, string>>;
  readonly log: Logger;
};

/**
 * Keeps `count` processes running that share the listening port: one that dies is replaced, after a growing pause
 * when it died at once.
 */
export class Supervision {
  /** How many were replaced. */
  restarts = 0;
  private ending = false;
  private earlyDeaths = 0;
  private everListened = 0;
  private readonly firstListening = new EventEmitter();

  constructor(private readonly options: SupervisionOptions) {
    cluster.setupPrimary({ exec: options.program, args: [] });
    for (let number = 0; number < options.count; number += 1) this.launch();
  }

  /**
   * Waits until all processes listen for the first time.
   * @throws StartError when they keep dying instead
   */
  async ready(): Promise<void> {
    if (this.everListened < this.options.count) await once(this.firstListening, "all");
  }

  /** How many are alive. */
  processes(): number {
    return living().length;
  }

  /** Lets every process answer what it has begun, and waits for their end. */
  async drain(noticeMs: number): Promise<void> {
    this.ending = true;
    await Promise.all(living().map((worker) => drainOne(worker, noticeMs)));
  }

  /** Ends every process at once. */
  kill(): void {
    this.ending = true;
    for (const worker of living()) worker.process.kill("SIGKILL");
  }

  private launch(): void {
    if (this.ending) return;
    const worker = cluster.fork(this.options.variables);
    const born = Date.now();
    worker.once("listening", () => {
      this.everListened += 1;
      if (this.everListened === this.options.count) this.firstListening.emit("all");
    });
    worker.once("exit", (code, signal) => {
      if (!this.ending) this.replace(Date.now() - born, { process: worker.process.pid, code, signal });
    });
  }

  private replace(livedMs: number, death: object): void {
    this.restarts += 1;
    this.earlyDeaths = livedMs < earlyDeathMs ? this.earlyDeaths + 1 : 0;
    const pauseMs = this.earlyDeaths === 0 ? 0 : Math.min(50 * 2 ** this.earlyDeaths, longestPauseMs);
    this.options.log.error({ ...death, livedMs, pauseMs }, "a web process ended and is replaced");
    const isHopeless = this.earlyDeaths >= hopelessAfter && this.everListened < this.options.count;
    if (isHopeless && this.firstListening.listenerCount("error") > 0) {
      const why = "The web processes end as soon as they are started: the log says why.";
      this.firstListening.emit("error", new StartError(why));
    }
    setTimeout(() => this.launch(), pauseMs);
  }
}

function living(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter(
    (worker): worker is Worker => worker?.isDead() === false,
  );
}

async function drainOne(worker: Worker, noticeMs: number): Promise<void> {
  const ended = once(worker, "exit");
  const order: DrainOrder = { type: "drain", noticeMs };
  if (worker.isConnected()) worker.send(order, () => {});
  const limit = sleep(noticeMs + drainLimitMs + 3000, "late" as const, { ref: false });
  if ((await Promise.race([ended, limit])) === "late") worker.process.kill("SIGKILL");
}
