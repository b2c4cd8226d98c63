import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import { prerequisitesOf, requiredSkillsOf } from "~/domain/catalog/course.queries.server";
import { enrolmentThatCounts } from "~/domain/catalog/own-enrolment.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { jsonList } from "~/platform/json-list.store.server";
import { type Recommendation, recommend } from "./recommendations";

type InCourses = ExpressionBuilder<DB & { c: DB["courses"] }, "c">;

/**
 * The courses that are recommended to a person, the best first: never one that they take now, were
 * refused last, have completed (and hold a certificate of that is valid, where there is one), or cannot enrol in.
 */
export async function listRecommendations(
  db: ReadDb,
  { userId, limit, now }: { userId: string; limit: number; now: Date },
): Promise<Recommendation[]> {
  const rows = await db
    .selectFrom("courses as c")
    .innerJoin("courseSeats as s", "s.courseId", "c.id")
    .leftJoin("trainingPreferences as t", (join) => join.on("t.userId", "=", userId))
    .leftJoinLateral(
      (eb) => enrolmentThatCounts(eb, userId).as("mine"),
      (join) => join.onTrue(),
    )
    .select([
      "c.code",
      "c.title",
      "c.language",
      "c.delivery",
      "c.state",
      "c.selfEnrolment",
      "c.maxParticipants",
    ])
    .select(["s.taken as seatsTaken", "mine.status as enrolmentStatus"])
    .select(["t.learningStyle", "t.groupSize", "t.languages"])
    .select((eb) => [
      prerequisitesOf(eb, userId).as("prerequisites"),
      requiredSkillsOf(eb, userId).as("requiredSkills"),
      gapsTaught(eb, userId).as("taughtSkills"),
      contentsOf(eb).as("contents"),
    ])
    .where("c.state", "=", "published")
    .where((eb) => eb.or([eb("mine.status", "is", null), eb("mine.status", "not in", [...live, "declined"])]))
    .where((eb) => eb.not(isLearned(eb, { userId, now })))
    .execute();
  const [first] = rows;
  if (!first) return [];
  const { learningStyle, groupSize, languages } = first;
  return recommend(rows, { learningStyle, groupSize, languages: languages ?? [] }).slice(0, limit);
}

const live = ["pending", "approved", "in_progress"] as const;

/** Whether the person has completed the course `c`, with a certificate that is worth something, where it gives one. */
function isLearned(eb: InCourses, { userId, now }: { userId: string; now: Date }) {
  return eb.exists(
    eb
      .selectFrom("enrolments as done")
      .leftJoin("certificates as x", "x.enrolmentId", "done.id")
      .select("done.id")
      .whereRef("done.courseId", "=", "c.id")
      .where("done.userId", "=", userId)
      .where("done.status", "=", "completed")
      .where("x.revokedAt", "is", null)
      .where((row) => row.or([row("x.expiresAt", "is", null), row("x.expiresAt", ">", now)])),
  );
}

/** The skills that the course `c` teaches beyond what the person holds, with the courses that this would open. */
function gapsTaught(eb: InCourses, userId: string) {
  return eb
    .selectFrom("courseTaughtSkills as g")
    .innerJoin("skills as k", "k.id", "g.skillId")
    .leftJoin("userSkills as h", (join) =>
      join.onRef("h.skillId", "=", "g.skillId").on("h.userId", "=", userId),
    )
    .whereRef("g.courseId", "=", "c.id")
    .where(sql<boolean>`(h.level is null or h.level < g.level)`)
    .select((row) =>
      jsonList(
        jsonBuildObject({
          name: row.ref("k.name"),
          level: row.ref("g.level"),
          heldLevel: row.ref("h.level"),
          askedBy: askingCourses(row, userId),
        }),
        row.ref("k.name"),
      ).as("list"),
    )
    .$asScalar()
    .$notNull();
}

type InGaps = ExpressionBuilder<
  DB & {
    c: DB["courses"];
    g: DB["courseTaughtSkills"];
    h: { [Column in keyof DB["userSkills"]]: DB["userSkills"][Column] | null };
  },
  "c" | "g" | "h"
>;

/** Published courses that ask for the skill `g` at a level that it would give, and that the person has never taken. */
function askingCourses(eb: InGaps, userId: string) {
  return eb
    .selectFrom("courseRequiredSkills as r")
    .innerJoin("courses as other", "other.id", "r.courseId")
    .whereRef("r.skillId", "=", "g.skillId")
    .whereRef("r.courseId", "!=", "g.courseId")
    .where(sql<boolean>`r.level <= g.level and (h.level is null or h.level < r.level)`)
    .where("other.state", "=", "published")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("enrolments as taken")
            .select("taken.id")
            .whereRef("taken.courseId", "=", "other.id")
            .where("taken.userId", "=", userId)
            .where("taken.status", "in", [...live, "completed"]),
        ),
      ),
    )
    .select((row) =>
      jsonList(
        jsonBuildObject({ code: row.ref("other.code"), title: row.ref("other.title") }),
        row.ref("other.code"),
      ).as("list"),
    )
    .$asScalar()
    .$notNull();
}

/** How many lessons of each kind the published revision of the course `c` has. */
function contentsOf(eb: InCourses) {
  return eb
    .selectFrom((kinds) =>
      kinds
        .selectFrom("revisionLessons as l")
        .select(["l.contentType", (row) => row.fn.countAll().as("count")])
        .whereRef("l.revisionId", "=", sql.ref("c.published_revision_id"))
        .groupBy("l.contentType")
        .as("kinds"),
    )
    .select(
      sql<Record<string, number>>`coalesce(jsonb_object_agg(kinds.content_type, kinds.count), '{}')`.as(
        "all",
      ),
    )
    .$asScalar()
    .$notNull();
}
