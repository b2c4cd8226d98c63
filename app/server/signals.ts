import { readFileSync } from "node:fs";

const repeatMs = 400;
const orphanCheckMs = 200;

export type StopReason = "SIGINT" | "SIGTERM" | "SIGHUP" | "orphaned";

/**
 * Calls `stop` at the first signal to end, and `force` at a later one. A signal that comes twice within a moment
 * counts once: at Ctrl-C the terminal tells us, and so does npm.
 *
 * @param startedByNpm npm is above us, with a shell between: when it has been killed, and so could not tell us, we
 *   are to end too
 */
export function onStopSignals(
  stop: (reason: StopReason) => void,
  force: () => void,
  startedByNpm: boolean,
): void {
  let first: number | null = null;
  const heard = (reason: StopReason) => {
    const now = Date.now();
    if (first === null) {
      first = now;
      stop(reason);
    } else if (now - first > repeatMs) {
      force();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => heard(signal));
  if (startedByNpm) watchAncestors(() => heard("orphaned"));
}

function watchAncestors(gone: () => void): void {
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(watch);
    gone();
  }, orphanCheckMs);
  watch.unref();
}

/** A process's parent; null where the system has no `/proc` to tell it. */
function parentOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    return Number(fields?.[1]);
  } catch {
    return null;
  }
}
