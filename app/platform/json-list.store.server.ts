import { type Expression, type RawBuilder, sql } from "kysely";

/**
 * A subquery's rows as one JSON list, empty when there are none. Build the rows with `jsonBuildObject`, whose
 * keys stay as they are written.
 */
export function jsonList<T>(row: Expression<T>, order?: Expression<unknown>): RawBuilder<T[]> {
  return order
    ? sql<T[]>`coalesce(jsonb_agg(${row} order by ${order}), '[]')`
    : sql<T[]>`coalesce(jsonb_agg(${row}), '[]')`;
}
