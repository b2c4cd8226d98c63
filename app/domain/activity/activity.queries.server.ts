import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import type { ActivityCursor, ActivityFilter } from "./activity-filter";

export interface ActivityRequest {
  userId: string;
  /** The zone in which the filter's days begin and end. */
  timeZone: string;
  filter: ActivityFilter;
  /** Where the last page ended; null: from the newest. */
  before: ActivityCursor | null;
  limit: number;
}

type Activities = Awaited<ReturnType<typeof listActivity>>;
export type Activity = Activities[number];

/**
 * What a person did and what was done to them, newest first, with the names of what it was about. A name is null
 * where there is none, or where what bore it is gone.
 */
export async function listActivity(db: ReadDb, request: ActivityRequest) {
  const { userId, limit } = request;
  const { about, by } = bothKinds(db, request);
  const rows = await db
    .with("page", (query) =>
      query
        .selectFrom(about.unionAll(by).as("both"))
        .select(["both.id", "both.occurredAt"])
        .orderBy("both.occurredAt", "desc")
        .orderBy("both.id", "desc")
        .limit(limit),
    )
    .selectFrom("page")
    .innerJoin("events as e", "e.id", "page.id")
    .leftJoin("courses as c", "c.id", "e.courseId")
    .leftJoin("users as actor", (join) =>
      join.onRef("actor.id", "=", "e.actorId").on("actor.id", "!=", userId),
    )
    .leftJoin("users as whom", (join) => join.onRef("whom.id", "=", "e.userId").on("whom.id", "!=", userId))
    .leftJoin("skills as k", (join) => join.on("k.id", "=", idIn("skillId")))
    .leftJoin("achievements as a", (join) => join.on("a.id", "=", idIn("achievementId")))
    .leftJoin("revisionLessons as l", (join) =>
      join.on("l.lessonId", "=", idIn("lessonId")).onRef("l.revisionId", "=", "c.publishedRevisionId"),
    )
    .select(["e.id", "e.type", "e.occurredAt", "e.actorId", "e.detail"])
    .select(["c.code as courseCode", "c.title as courseTitle"])
    .select(["k.name as skillName", "a.key as achievementKey", "a.name as achievementName"])
    .select(["l.title as lessonTitle", exactMoment, address, actorName, userName])
    .orderBy("e.occurredAt", "desc")
    .orderBy("e.id", "desc")
    .execute();
  return rows.map(({ exactMoment: occurredAt, ...row }) => ({
    ...row,
    cursor: { occurredAt, id: row.id },
  }));
}

/** All that fits the filter, newest first, read in batches: no more than one is in memory, and none holds a connection. */
export async function* eachActivity(
  db: ReadDb,
  request: Omit<ActivityRequest, "before" | "limit">,
  batch = 1_000,
): AsyncGenerator<Activity> {
  for (let before: ActivityCursor | null = null; ; ) {
    const rows: Activities = await listActivity(db, { ...request, before, limit: batch });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    before = last.cursor;
  }
}

/** Two walks along two indices: what is about the person, and what they did to others and other things. */
function bothKinds(db: ReadDb, { userId, timeZone, filter, before, limit }: ActivityRequest) {
  const { type, from, to } = filter;
  const kind = (isOfKind: (eb: InEvents) => ReturnType<InEvents>) =>
    db
      .selectFrom(
        db
          .selectFrom("events as e")
          .select(["e.id", "e.occurredAt"])
          .where(isOfKind)
          .$if(Boolean(type), (query) => query.where("e.type", "=", type ?? ""))
          .$if(Boolean(from), (query) =>
            query.where(sql<boolean>`e.occurred_at >= ${startOf(from, 0, timeZone)}`),
          )
          .$if(Boolean(to), (query) => query.where(sql<boolean>`e.occurred_at < ${startOf(to, 1, timeZone)}`))
          .$if(before !== null, (query) =>
            query.where(
              sql<boolean>`(e.occurred_at, e.id) < (${before?.occurredAt}::timestamptz, ${before?.id}::bigint)`,
            ),
          )
          .orderBy("e.occurredAt", "desc")
          .orderBy("e.id", "desc")
          .limit(limit)
          .as("kind"),
      )
      .select(["kind.id", "kind.occurredAt"]);
  return {
    about: kind((eb) => eb("e.userId", "=", userId)),
    by: kind((eb) =>
      eb.and([eb("e.actorId", "=", userId), sql<boolean>`e.actor_id is distinct from e.user_id`]),
    ),
  };
}

type InEvents = ExpressionBuilder<DB & { e: DB["events"] }, "e">;

/** The instant at which a day begins, or the one so many days after it. */
function startOf(day: string | undefined, later: number, timeZone: string) {
  return sql`((${day}::date + ${later}::int)::timestamp at time zone ${timeZone})`;
}

/** An id in the event's detail, if it is one. */
function idIn(name: string) {
  return sql<string>`case when e.detail ->> ${name} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (e.detail ->> ${name})::uuid end`;
}

const exactMoment =
  sql<string>`to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as("exactMoment");
const address = sql<string | null>`host(e.ip)`.as("ip");
const actorName = sql<string | null>`actor.first_name || ' ' || actor.last_name`.as("actorName");
const userName = sql<string | null>`whom.first_name || ' ' || whom.last_name`.as("userName");
