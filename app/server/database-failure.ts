/** SQLSTATE classes and codes that say "not now": lost connections, shutdown, start-up, no resources, time-outs. */
const transientStates = /^(08|53|57P0[1-5]|57014|55P03|25P03|40001|40P01)/;
const transientSystemErrors = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** What the driver says without a code. */
const driverMessages =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|connection is closed|query read timeout|cannot use a pool after/i;

/**
 * Whether an error says that the database is away or has no room for us at this moment, so that the same request
 * may well succeed in a few seconds. Looks into causes and aggregates.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseUnavailable)) return true;
  const code = "code" in error ? String(error.code) : "";
  return (
    transientStates.test(code) ||
    transientSystemErrors.has(code) ||
    driverMessages.test(error.message) ||
    isDatabaseUnavailable(error.cause)
  );
}

/**
 * One sentence for the terminal about a database that cannot be used, without its password.
 *
 * @param databaseUrl the address that was tried
 */
export function explainDatabaseFailure(databaseUrl: string, error: unknown): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = `${hostname || "localhost"}:${port || "5432"}`;
  const code = codeOf(error);
  if (code === "28P01" || code === "28000") {
    return `The database at ${place} refuses the user or password of DATABASE_URL.`;
  }
  if (code === "3D000") return `The database server at ${place} has no database named ${pathname.slice(1)}.`;
  const why = code || (error instanceof Error ? error.message : String(error));
  return `The database at ${place} does not answer (${why}): check DATABASE_URL.`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && error.code) return String(error.code);
  return error instanceof AggregateError ? codeOf(error.errors[0]) : "";
}
