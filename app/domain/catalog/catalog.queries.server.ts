import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import type { CatalogSort, Category, Delivery, Level } from "./course-facets";
import { enrolmentThatCounts } from "./own-enrolment.queries.server";
import { parseSearchText } from "./search-text";

export const coursesPerPage = 20;

export interface CatalogFilter {
  /** Trimmed. */
  q?: string | undefined;
  category?: Category | undefined;
  difficulty?: Level | undefined;
  delivery?: Delivery | undefined;
  /** The name of a skill that the course teaches. */
  skill?: string | undefined;
  sort: CatalogSort;
  /** From 1. */
  page: number;
}

/**
 * One page of the published courses that fit the filter, with the viewer's enrolment in each, and how
 * many fit in all. The search looks into titles, descriptions, modules and lessons, knows word forms in English and
 * German, and mends typing errors by the words that published courses have.
 */
export async function searchCourses(
  db: ReadDb,
  { userId, filter }: { userId: string; filter: CatalogFilter },
) {
  const rows = await db
    .selectFrom("courses as c")
    .innerJoin("courseSeats as s", "s.courseId", "c.id")
    .select(["c.code", "c.title", "c.description", "c.language", "c.category", "c.difficulty", "c.delivery"])
    .select(["c.durationHours", "c.maxParticipants", "s.taken as seatsTaken", "c.certificateProvided"])
    .select(["c.coverFileId", "c.coverAlt"])
    .select((eb) => enrolmentThatCounts(eb, userId).clearSelect().select("e.status").as("enrolmentStatus"))
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .where("c.state", "=", "published")
    .where((eb) => fits(eb, filter))
    .orderBy(order(filter))
    .orderBy("c.title")
    .limit(coursesPerPage)
    .offset((filter.page - 1) * coursesPerPage)
    .execute();
  return { courses: rows.map(({ total, ...course }) => course), total: rows[0]?.total ?? 0 };
}

/** The names of the skills that published courses teach, for the filter. */
export async function listTaughtSkills(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom("skills as k")
    .select("k.name")
    .where("k.id", "in", (eb) =>
      eb
        .selectFrom("courseTaughtSkills as t")
        .innerJoin("courses as c", "c.id", "t.courseId")
        .where("c.state", "=", "published")
        .select("t.skillId"),
    )
    .orderBy("k.name")
    .execute();
  return rows.map((row) => row.name);
}

type InCourses = ExpressionBuilder<DB & { c: DB["courses"] }, "c">;

function teaches(eb: InCourses, skill: string) {
  return eb.exists(
    eb
      .selectFrom("courseTaughtSkills as t")
      .innerJoin("skills as k", "k.id", "t.skillId")
      .select("t.courseId")
      .whereRef("t.courseId", "=", "c.id")
      .where("k.name", "=", skill),
  );
}

function fits(eb: InCourses, { q, category, difficulty, delivery, skill }: CatalogFilter) {
  return eb.and([
    ...(q ? [matches(q)] : []),
    ...(category ? [eb("c.category", "=", category)] : []),
    ...(difficulty ? [eb("c.difficulty", "=", difficulty)] : []),
    ...(delivery ? [eb("c.delivery", "=", delivery)] : []),
    ...(skill ? [teaches(eb, skill)] : []),
  ]);
}

/** In the word forms of both languages, as it was typed and with its typing errors mended. */
function queryOf(wanted: string) {
  const forms = (["simple", "english", "german"] as const).map(
    (language) =>
      sql`websearch_to_tsquery(${language}, ${wanted}) || plainto_tsquery(${language}, (select respell(${wanted})))`,
  );
  return sql`(${sql.join(forms, sql` || `)})`;
}

function matches(q: string) {
  const { wanted, unwanted } = parseSearchText(q);
  return sql<boolean>`(${sql.join(
    [
      wanted ? sql`(${mentions(queryOf(wanted))} or ${likeness(wanted)} > 0.4)` : sql`true`,
      ...unwanted.map((word) => sql`not ${mentions(queryOf(word))}`),
    ],
    sql` and `,
  )})`;
}

function mentions(query: RawBuilder<unknown>) {
  return sql`(c.search @@ ${query}
    or exists (select from course_revisions r where r.id = c.published_revision_id and r.search @@ ${query}))`;
}

/** How much of what was typed the code and the title have of it, letter by letter: 0 to 1. */
function likeness(wanted: string) {
  return sql`word_similarity(${wanted}, c.code || ' ' || c.title)`;
}

function order({ sort, q }: CatalogFilter) {
  if (sort === "newest") return sql`c.created_at desc`;
  if (sort === "duration") return sql`c.duration_hours`;
  const wanted = q ? parseSearchText(q).wanted : "";
  if (sort === "title" || !wanted) return sql`c.title`;
  return sql`ts_rank(c.search, ${queryOf(wanted)}) + ${likeness(wanted)} desc`;
}
