import { EmbeddedDatabaseError } from "@db/embedded";
import { EnvError } from "~/platform/env.server";
import { log } from "~/platform/log.server";

/** The start cannot go on, for a reason which one sentence, the message, can tell. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** What the person who starts the site is told. What they cannot mend goes to the log, with its stack. */
export function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof EnvError) return error.mistakes;
  if (error instanceof StartError || error instanceof EmbeddedDatabaseError) return [error.message];
  log().fatal({ err: error }, "the start failed");
  return ["The site could not be started: the line above says why."];
}
