import type { JsonObject } from "@db/types.gen";
import { type RawBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { ReadDb } from "~/platform/database.server";
import { jsonList } from "~/platform/json-list.store.server";
import { type Belonging, marks, type PersonalSection, personalSections } from "./personal-tables";

const rowsPerBatch = 1_000;

/**
 * Everything that is kept about a person, as the pieces of one JSON document, in which each section is a list of rows
 * as the database has them. It is made while it is read: a batch of rows is in memory, and no connection is held.
 */
export async function* personalDataPieces(
  db: ReadDb,
  { userId, now }: { userId: string; now: Date },
): AsyncGenerator<string> {
  yield `{"exportedAt":${JSON.stringify(now)},"names":${JSON.stringify(await findNames(db, userId))}`;
  for (const section of personalSections) {
    yield `,\n${JSON.stringify(section.section)}:[`;
    let separator = "\n";
    for await (const row of eachRow(db, userId, section)) {
      yield separator + JSON.stringify(row);
      separator = ",\n";
    }
    yield "]";
  }
  yield "}\n";
}

async function* eachRow(db: ReadDb, userId: string, section: PersonalSection): AsyncGenerator<JsonObject> {
  for (let after: unknown = null; ; ) {
    const rows: JsonObject[] = await listRows(db, { userId, section, after });
    yield* rows;
    if (section.key === null || rows.length < rowsPerBatch) return;
    after = rows.at(-1)?.[section.key];
  }
}

/** One batch of a section, from after a value of its key on; null: from the beginning. */
async function listRows(
  db: ReadDb,
  { userId, section, after }: { userId: string; section: PersonalSection; after: unknown },
): Promise<JsonObject[]> {
  const { table, belonging, key, without } = section;
  const order = key === null ? sql`` : sql`order by ${sql.ref(`t.${key}`)} limit ${rowsPerBatch}`;
  const rest = key === null || after === null ? sql`` : sql`and ${sql.ref(`t.${key}`)} > ${after}`;
  const earlier =
    belonging.by === "history"
      ? sql` || jsonb_build_object('earlier', t.earlier - ${[...marks]}::text[])`
      : sql``;
  const { rows } = await sql<{ row: JsonObject }>`
    select to_jsonb(t) - ${[...without]}::text[]${earlier} as row from ${sql.table(table)} t
    where ${isOf(belonging, userId)} ${rest} ${order}`.execute(db);
  return rows.map(({ row }) => row);
}

function isOf(belonging: Belonging, userId: string): RawBuilder<unknown> {
  if (belonging.by === "columns") {
    const columns = belonging.columns.map((column) => sql`${sql.ref(`t.${column}`)} = ${userId}`);
    return sql`(${sql.join(columns, sql` or `)})`;
  }
  if (belonging.by === "reference") {
    const { column, table } = belonging;
    return sql`${sql.ref(`t.${column}`)} in (select id from ${sql.table(table)} where user_id = ${userId})`;
  }
  return sql`(t.row_id = ${userId}
    or t.row_id in (select id from enrolments where user_id = ${userId})
    or t.row_id in (select id from certificates where user_id = ${userId})
    or t.row_id in (
      select p.id from lesson_progress p join enrolments e on e.id = p.enrolment_id where e.user_id = ${userId}))`;
}

/** What the ids of courses, skills and achievements in the person's rows are called. */
async function findNames(db: ReadDb, userId: string) {
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("courses as c")
        .select(({ ref }) =>
          jsonList(jsonBuildObject({ id: ref("c.id"), code: ref("c.code"), title: ref("c.title") })).as(
            "rows",
          ),
        )
        .where("c.id", "in", (courses) =>
          courses.selectFrom("enrolments").select("courseId").where("userId", "=", userId),
        )
        .as("courses"),
      eb
        .selectFrom("userSkills as h")
        .innerJoin("skills as k", "k.id", "h.skillId")
        .select(({ ref }) => jsonList(jsonBuildObject({ id: ref("k.id"), name: ref("k.name") })).as("rows"))
        .where("h.userId", "=", userId)
        .as("skills"),
      eb
        .selectFrom("userAchievements as h")
        .innerJoin("achievements as a", "a.id", "h.achievementId")
        .select(({ ref }) =>
          jsonList(jsonBuildObject({ id: ref("a.id"), key: ref("a.key"), name: ref("a.name") })).as("rows"),
        )
        .where("h.userId", "=", userId)
        .as("achievements"),
    ])
    .executeTakeFirstOrThrow();
}
