import { type Logger, pino } from "pino";
import { readEnv } from "./env.server";
import { withoutSecrets } from "./log-redaction";
import { processSingleton } from "./process-singleton";

/**
 * This process's log: one JSON object a line, to standard output. Values under names such as `cookie`,
 * `password`, `token`, `authorization` or `secret` are left out at any depth, and so are passwords in URLs.
 *
 * @throws EnvError when the settings are wrong
 */
export function log(): Logger {
  return processSingleton("log", () =>
    createLog(readEnv().logLevel, pino.destination({ fd: 1, sync: true })),
  );
}

/** A log that writes to `destination`. */
export function createLog(level: string, destination: { write(line: string): void }): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { streamWrite: withoutSecrets },
    },
    destination,
  );
}

/** What an error says of itself; not what libraries hang on it (values of a query, say). */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause instanceof Error ? describeError(error.cause) : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack, cause };
}
