import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { ReadDb } from "~/platform/database.server";
import { jsonList } from "~/platform/json-list.store.server";

export const skillsPerPage = 20;

export interface SkillFilter {
  /** Trimmed; a part of the name or of the description. */
  q?: string | undefined;
  category?: string | undefined;
  /** Only skills that the person holds, or all of the framework. */
  show: "mine" | "all";
  /** From 1. */
  page: number;
}

/** One page of the skills that fit the filter, with how the person holds each, and how many fit in all. */
export async function searchSkills(db: ReadDb, { userId, filter }: { userId: string; filter: SkillFilter }) {
  const { q, category, show, page } = filter;
  const pattern = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db
    .selectFrom("skills as k")
    .leftJoin("userSkills as h", (join) => join.onRef("h.skillId", "=", "k.id").on("h.userId", "=", userId))
    .leftJoin("users as v", "v.id", "h.verifiedBy")
    .select(["k.id", "k.name", "k.category", "k.description", "h.level", "h.verifiedAt"])
    .select((eb) => [verifierName, evidenceCount(eb).as("evidence")])
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .$if(show === "mine", (query) => query.where("h.userId", "is not", null))
    .$if(Boolean(category), (query) => query.where("k.category", "=", category ?? ""))
    .$if(Boolean(q), (query) =>
      query.where((eb) => eb.or([eb("k.name", "ilike", pattern), eb("k.description", "ilike", pattern)])),
    )
    .orderBy("k.name")
    .limit(skillsPerPage)
    .offset((page - 1) * skillsPerPage)
    .execute();
  return { skills: rows.map(({ total, ...skill }) => skill), total: rows[0]?.total ?? 0 };
}

/** The categories of the framework, and how many skills the person holds in all. */
export async function findSkillOverview(db: ReadDb, userId: string) {
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("skills")
        .select(sql<string[]>`coalesce(array_agg(distinct category order by category), '{}')`.as("names"))
        .as("categories"),
      eb
        .selectFrom("userSkills")
        .select(sql<number>`count(*)::int`.as("number"))
        .where("userId", "=", userId)
        .as("held"),
    ])
    .executeTakeFirstOrThrow();
}

/** A skill with its criteria, what it builds on, and how the person holds it; null: there is none. */
export async function findSkillOf(db: ReadDb, { userId, skillId }: { userId: string; skillId: string }) {
  const skill = await db
    .selectFrom("skills as k")
    .leftJoin("userSkills as h", (join) => join.onRef("h.skillId", "=", "k.id").on("h.userId", "=", userId))
    .leftJoin("users as v", "v.id", "h.verifiedBy")
    .select(["k.id", "k.name", "k.category", "k.description", "h.level", "h.verifiedAt"])
    .select(["k.beginnerCriteria", "k.intermediateCriteria", "k.advancedCriteria", "k.expertCriteria"])
    .select((eb) => [
      verifierName,
      prerequisitesOf(eb, userId).as("prerequisites"),
      evidenceOf(eb).as("evidence"),
    ])
    .where("k.id", "=", skillId)
    .executeTakeFirst();
  return skill ?? null;
}

type InSkills = ExpressionBuilder<
  DB & { k: DB["skills"]; h: { [Column in keyof DB["userSkills"]]: DB["userSkills"][Column] | null } },
  "k" | "h"
>;

/** The verifier's name, null where nobody has verified. */
const verifierName = sql<string | null>`v.first_name || ' ' || v.last_name`.as("verifierName");

function evidenceCount(eb: InSkills) {
  return eb
    .selectFrom("userSkillEvidence as x")
    .select(sql<number>`count(*)::int`.as("number"))
    .whereRef("x.userId", "=", "h.userId")
    .whereRef("x.skillId", "=", "k.id");
}

function prerequisitesOf(eb: InSkills, userId: string) {
  return eb
    .selectFrom("skillPrerequisites as p")
    .innerJoin("skills as needed", "needed.id", "p.prerequisiteId")
    .leftJoin("userSkills as has", (join) =>
      join.onRef("has.skillId", "=", "needed.id").on("has.userId", "=", userId),
    )
    .select((row) =>
      jsonList(
        jsonBuildObject({
          id: row.ref("needed.id"),
          name: row.ref("needed.name"),
          level: row.ref("has.level"),
        }),
        row.ref("needed.name"),
      ).as("rows"),
    )
    .whereRef("p.skillId", "=", "k.id");
}

function evidenceOf(eb: InSkills) {
  return eb
    .selectFrom("userSkillEvidence as x")
    .select((row) =>
      jsonList(
        jsonBuildObject({
          id: row.ref("x.id"),
          description: row.ref("x.description"),
          url: row.ref("x.url"),
        }),
        row.ref("x.id"),
      ).as("rows"),
    )
    .whereRef("x.userId", "=", "h.userId")
    .whereRef("x.skillId", "=", "k.id");
}
