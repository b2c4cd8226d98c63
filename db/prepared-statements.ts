import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** Each costs the server some ten kilobytes a connection. Texts come from code, so there are few; what is over stays unprepared. */
const mostStatements = 200;
const namesByText = new Map<string, string>();

/**
 * The pool as Kysely uses it, with statements that have parameters prepared once a connection: PostgreSQL reads them
 * no more, and after five times plans them no more, which of a page's large query is about half the cost.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const preparingClient = known.get(client) ?? new PreparingClient(client);
      known.set(client, preparingClient);
      return preparingClient;
    },
    end: () => pool.end(),
  };
}

class PreparingClient implements PostgresPoolClient {
  constructor(private readonly client: pg.PoolClient) {}

  query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(statement: string | PostgresCursor<unknown>, parameters: ReadonlyArray<unknown> = []): unknown {
    if (typeof statement !== "string") return this.client.query(statement as unknown as pg.Submittable);
    const values = [...parameters];
    const name = values.length > 0 ? nameOf(statement) : undefined;
    return this.client.query({ name, text: statement, values });
  }

  release(): void {
    this.client.release();
  }
}

function nameOf(text: string): string | undefined {
  const known = namesByText.get(text);
  if (known || namesByText.size >= mostStatements) return known;
  const name = `s${namesByText.size + 1}`;
  namesByText.set(text, name);
  return name;
}
