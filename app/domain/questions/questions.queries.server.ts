import type { DB, QuestionState } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Role } from "~/platform/permissions";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { type QuestionType, questionBodySchema } from "./question-body";

export const questionsPerPage = 50;

export interface QuestionFilter {
  /** In any of these. */
  categoryIds?: readonly string[] | undefined;
  tag?: string | undefined;
  state?: QuestionState | undefined;
  type?: QuestionType | undefined;
  /** In the name or in what is asked. */
  q?: string | undefined;
}

export interface Author {
  userId: string;
  role: Role;
}

type InCategories = ExpressionBuilder<DB & { g: DB["questionCategories"] }, "g">;
type InQuestions = ExpressionBuilder<
  DB & { g: DB["questionCategories"]; q: DB["questions"]; v: DB["questionVersions"] },
  "g" | "q" | "v"
>;

/** Whether the author may see the category `g` and add to it: all share one of no course. */
export function mayUseCategory(eb: InCategories, author: Author) {
  return eb.or([eb("g.courseId", "is", null), isOfAuthoredCourse(eb, author)]);
}

/** Whether the author may change the question `q` of the category `g`: a shared one is its maker's, and the admins'. */
export function mayEditQuestion(
  eb: ExpressionBuilder<DB & { g: DB["questionCategories"]; q: DB["questions"] }, "g" | "q">,
  author: Author,
) {
  const isTheirs = eb.or([eb.val(author.role === "admin"), eb("q.createdBy", "=", author.userId)]);
  return eb.or([eb.and([eb("g.courseId", "is", null), isTheirs]), isOfAuthoredCourse(eb, author)]);
}

/** Whether the author may rename or delete the category `g`: a shared one is its maker's, and the admins'. */
export function mayEditCategory(eb: InCategories, author: Author) {
  const isTheirs = eb.or([eb.val(author.role === "admin"), eb("g.createdBy", "=", author.userId)]);
  return eb.or([eb.and([eb("g.courseId", "is", null), isTheirs]), isOfAuthoredCourse(eb, author)]);
}

function isOfAuthoredCourse(eb: InCategories, author: Author) {
  return eb.exists(
    eb
      .selectFrom("courses as c")
      .select("c.id")
      .whereRef("c.id", "=", "g.courseId")
      .where((e) => isAuthoredBy(e, author)),
  );
}

/** The categories that the viewer may use, by their names. */
export async function listQuestionCategories(db: ReadDb, viewer: Viewer) {
  const role = await assertMayRead(db, viewer, "question:author");
  return db
    .selectFrom("questionCategories as g")
    .leftJoin("courses as k", "k.id", "g.courseId")
    .select(["g.id", "g.name", "g.parentId", "g.courseId", "k.code as courseCode"])
    .where((eb) => mayUseCategory(eb, { userId: viewer.userId, role }))
    .orderBy("k.code", (order) => order.asc().nullsFirst())
    .orderBy("g.name")
    .orderBy("g.id")
    .execute();
}

/** The tags of the questions that the viewer may use, in the order of the alphabet. */
export async function listQuestionTags(db: ReadDb, viewer: Viewer): Promise<string[]> {
  const role = await assertMayRead(db, viewer, "question:author");
  const rows = await db
    .selectFrom("questions as q")
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(sql<string>`unnest(q.tags)`.as("tag"))
    .distinct()
    .where((eb) => mayUseCategory(eb, { userId: viewer.userId, role }))
    .orderBy("tag")
    .limit(500)
    .execute();
  return rows.map(({ tag }) => tag);
}

/** One page of the questions that the viewer may use and that fit, the newest first, and how many fit in all. */
export async function listQuestions(
  db: ReadDb,
  { viewer, filter, page }: { viewer: Viewer; filter: QuestionFilter; page: number },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const rows = await newestVersions(db)
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["q.id", "q.state", "q.tags", "v.name", "v.type", "v.number", "v.edit", "g.name as categoryName"])
    .select((eb) => eb.cast<number>("v.points", "float8").as("points"))
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .where((eb) => mayUseCategory(eb, { userId: viewer.userId, role }))
    .where((eb) => fits(eb, filter))
    .orderBy("q.id", "desc")
    .limit(questionsPerPage)
    .offset((page - 1) * questionsPerPage)
    .execute();
  return { questions: rows.map(({ total, ...question }) => question), total: rows[0]?.total ?? 0 };
}

/** The most questions that one file takes out. */
export const mostExportedQuestions = 5_000;

/** All questions that the viewer may use and that fit, whole, by category, as a file takes them out. */
export async function listQuestionsToExport(
  db: ReadDb,
  { viewer, filter }: { viewer: Viewer; filter: QuestionFilter },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const rows = await newestVersions(db)
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["v.name", "v.body", "q.tags", "q.categoryId", "g.name as categoryName"])
    .select((eb) => eb.cast<number>("v.points", "float8").as("points"))
    .where((eb) => mayUseCategory(eb, { userId: viewer.userId, role }))
    .where((eb) => fits(eb, filter))
    .orderBy("g.name")
    .orderBy("q.id")
    .limit(mostExportedQuestions)
    .execute();
  return rows.map((row) => ({ ...row, body: questionBodySchema.parse(row.body) }));
}

/** A question as its editor shows it; null: there is none, or not for the viewer. */
export async function findQuestion(
  db: ReadDb,
  { viewer, questionId }: { viewer: Viewer; questionId: string },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const author = { userId: viewer.userId, role };
  const question = await newestVersions(db)
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["q.id", "q.state", "q.tags", "q.categoryId", "g.name as categoryName"])
    .select(["v.name", "v.number", "v.edit", "v.body", "v.askedAt"])
    .select((eb) => [
      eb.cast<number>("v.points", "float8").as("points"),
      mayEditQuestion(eb, author).$castTo<boolean>().as("mayEdit"),
    ])
    .where("q.id", "=", questionId)
    .where((eb) => mayUseCategory(eb, author))
    .executeTakeFirst();
  return question ? { ...question, body: questionBodySchema.parse(question.body) } : null;
}

/** Every question `q` with its newest version `v`. */
export function newestVersions(db: ReadDb) {
  return db.selectFrom("questions as q").innerJoinLateral(
    (eb) =>
      eb
        .selectFrom("questionVersions as each")
        .select([
          "each.name",
          "each.type",
          "each.number",
          "each.edit",
          "each.body",
          "each.points",
          "each.askedAt",
        ])
        .whereRef("each.questionId", "=", "q.id")
        .orderBy("each.number", "desc")
        .limit(1)
        .as("v"),
    (join) => join.onTrue(),
  );
}

/** Whether the question fits what is searched for. */
export function fits(eb: InQuestions, { categoryIds, tag, state, type, q }: QuestionFilter) {
  const words = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return eb.and([
    ...(categoryIds ? [sql<boolean>`q.category_id = any(${[...categoryIds]}::uuid[])`] : []),
    ...(tag ? [sql<boolean>`q.tags @> array[${tag}]::text[]`] : []),
    ...(state ? [eb("q.state", "=", state)] : []),
    ...(type ? [eb("v.type", "=", type)] : []),
    ...(q ? [sql<boolean>`(v.name ilike ${words} or v.body ->> 'prompt' ilike ${words})`] : []),
  ]);
}
