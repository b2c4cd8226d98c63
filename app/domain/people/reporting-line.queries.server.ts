import { type Expression, sql } from "kysely";

/** Whether a person (by their id's column) is in somebody's reporting line, directly or further down. */
export function isInLineBelow(managerId: string, userId: Expression<string>) {
  return sql<boolean>`${userId} in (
    with recursive line as (
      select id from users where manager_id = ${managerId}
      union
      select u.id from users u join line on u.manager_id = line.id
    )
    select id from line)`;
}
