import { BackupError } from "@db/backup/backup-error";
import { EmbeddedDatabaseError } from "@db/embedded";
import { EnvError } from "~/platform/env.server";
import { giveUp } from "../../../scripts/steps.mjs";
import { StartError } from "../start-error";

/** Somebody asked for something that a program cannot do; each sentence says what is wrong. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
  }
}

/** Ends what a program has started. It is called once, whether the work succeeds, fails or is interrupted. */
export type Cleanup = { add(end: () => Promise<unknown>): void };

/**
 * Runs the work of a program that does one thing and ends: with 0, or with 1 and a sentence for whoever started it.
 * Interrupted, it ends what it has started first.
 */
export async function runProgram(work: (cleanup: Cleanup) => Promise<void>): Promise<void> {
  const ends: Array<() => Promise<unknown>> = [];
  const endAll = async () => {
    for (const end of ends.splice(0).reverse()) await end().catch(() => undefined);
  };
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)
    process.once(signal, () => void endAll().then(() => process.exit(code)));
  try {
    await work({ add: (end) => ends.push(end) });
  } catch (error) {
    await endAll();
    giveUp(...sentencesOf(error));
  }
  await endAll();
  process.exit(0);
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof EnvError) return error.mistakes;
  if (error instanceof ProgramError) return error.sentences;
  if (error instanceof BackupError || error instanceof StartError || error instanceof EmbeddedDatabaseError)
    return [error.message];
  console.error(error);
  return ["It could not be done: the lines above say why."];
}
