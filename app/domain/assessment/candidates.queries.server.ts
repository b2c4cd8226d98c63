import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import type { AssessmentItem } from "./assessment-settings";
import type { Candidate, CandidatesOfItem } from "./chosen-questions";

/** What an assessment asks, and the course that it is of. */
export interface AskedItems {
  items: readonly AssessmentItem[];
  courseId: string;
}

/**
 * What each item of an assessment of the course may ask at this moment: the newest versions of questions that are
 * ready, of a category with all that are below it, or with a tag among the questions that all share or the course has.
 */
export async function listCandidates(
  db: ReadDb,
  items: readonly AssessmentItem[],
  courseId: string,
): Promise<CandidatesOfItem[]> {
  const [candidates = []] = await listCandidatesOfEach(db, [{ items, courseId }]);
  return candidates;
}

/** The same of several assessments, in their order, by as many queries as of one. */
export async function listCandidatesOfEach(
  db: ReadDb,
  assessments: readonly AskedItems[],
): Promise<CandidatesOfItem[][]> {
  const drawn = await listDrawn(db, assessments);
  const idsOf = (item: AssessmentItem, courseId: string) =>
    item.kind === "fixed" ? [item.questionId] : (drawn.get(keyOf(sourceOf(item, courseId))) ?? []);
  const ids = assessments.flatMap(({ items, courseId }) => items.flatMap((item) => idsOf(item, courseId)));
  const ready = await listReady(db, [...new Set(ids)]);
  return assessments.map(({ items, courseId }) =>
    items.map((item) => idsOf(item, courseId).flatMap((id) => ready.get(id) ?? [])),
  );
}

/** What questions are drawn from: a category, a tag in the questions of a course, or both. */
interface Source {
  categoryId: string | null;
  tag: string | null;
  /** Null where the category says which questions are meant. */
  courseId: string | null;
}

function sourceOf({ categoryId, tag }: Extract<AssessmentItem, { kind: "draw" }>, courseId: string): Source {
  return { categoryId, tag, courseId: categoryId === null ? courseId : null };
}

function keyOf({ categoryId, tag, courseId }: Source): string {
  return JSON.stringify([categoryId, tag, courseId]);
}

/** The ids of the questions of each source, by its key. */
async function listDrawn(db: ReadDb, assessments: readonly AskedItems[]): Promise<Map<string, string[]>> {
  const sources = new Map<string, Source>();
  for (const { items, courseId } of assessments)
    for (const item of items) {
      if (item.kind !== "draw") continue;
      const source = sourceOf(item, courseId);
      sources.set(keyOf(source), source);
    }
  if (sources.size === 0) return new Map();
  const asked = JSON.stringify([...sources].map(([key, source]) => ({ key, ...source })));
  const { rows } = await drawnFrom(asked).execute(db);
  return new Map(rows.map(({ key, ids }) => [key, ids]));
}

function drawnFrom(sources: string) {
  return sql<{ key: string; ids: string[] }>`
    with recursive sources as materialized (
      select * from jsonb_to_recordset(${sources}::jsonb)
        as s (key text, "categoryId" uuid, tag text, "courseId" uuid)
    ), meant (key, tag, category_id) as (
      select key, tag, "categoryId" from sources where "categoryId" is not null
      union
      select m.key, m.tag, g.id from question_categories g join meant m on g.parent_id = m.category_id
    ), within as (
      select key, tag, category_id from meant
      union all
      select s.key, s.tag, g.id from sources s
        join question_categories g on g.course_id is null or g.course_id = s."courseId"
        where s."categoryId" is null
    )
    select w.key, array_agg(q.id order by q.id) as ids
    from within w join questions q on q.category_id = w.category_id
    where q.state = 'ready' and (w.tag is null or q.tags @> array[w.tag])
    group by w.key`;
}

/** Those of the questions that are ready, by their ids. */
async function listReady(db: ReadDb, ids: readonly string[]): Promise<Map<string, Candidate>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("questions as q")
    .innerJoinLateral(newestVersion, (join) => join.onTrue())
    .select(["q.id as questionId", "v.id as versionId"])
    .select((eb) => eb.cast<number>("v.points", "float8").as("points"))
    .where(sql<boolean>`q.id = any(${[...ids]}::uuid[])`)
    .where("q.state", "=", "ready")
    .execute();
  return new Map(rows.map((question) => [question.questionId, question]));
}

function newestVersion(eb: ExpressionBuilder<DB & { q: DB["questions"] }, "q">) {
  return eb
    .selectFrom("questionVersions as each")
    .select(["each.id", "each.points"])
    .whereRef("each.questionId", "=", "q.id")
    .orderBy("each.number", "desc")
    .limit(1)
    .as("v");
}
