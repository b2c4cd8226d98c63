import { sql } from "kysely";
import type { AssessmentItem } from "~/domain/assessment/assessment-settings";
import { settingsOfLesson } from "~/domain/assessment/draft-assessment.queries.server";
import { questionBodySchema } from "~/domain/questions/question-body";
import type { ReadDb } from "~/platform/database.server";
import type { EditionContents } from "../edition-contents.queries.server";
import type { NamedQuestion, NamedThings } from "./write-course-text";

/** The most bytes that a file may have to be put into the archive, and all of them together. */
const fileMaxBytes = 20 * 1024 * 1024;
const filesMaxBytes = 60 * 1024 * 1024;

/** A file of a course with its place in the archive. */
export interface TextFile {
  fileId: string;
  name: string;
  /** Below `files/`; the second of one name, capitals or not, has a folder of its own. */
  path: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  /** Whether its bytes are put into the archive; what is too large is named only. */
  isIncluded: boolean;
}

/** The files of a course, the oldest first. */
export async function listTextFiles(db: ReadDb, courseId: string): Promise<TextFile[]> {
  const files = await db
    .selectFrom("courseFiles as cf")
    .innerJoin("files as f", "f.id", "cf.fileId")
    .select(["f.id as fileId", "f.name", "f.sizeBytes", "f.storageKey"])
    .select(sql<string>`encode(f.sha256, 'hex')`.as("sha256"))
    .where("cf.courseId", "=", courseId)
    .orderBy("f.name")
    .orderBy("f.id")
    .execute();
  const seen = new Map<string, number>();
  let total = 0;
  return files.map((file) => {
    const key = file.name.normalize("NFC").toLowerCase();
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const isIncluded = file.sizeBytes <= fileMaxBytes && total + file.sizeBytes <= filesMaxBytes;
    if (isIncluded) total += file.sizeBytes;
    return { ...file, path: nth === 1 ? `files/${file.name}` : `files/${nth}/${file.name}`, isIncluded };
  });
}

/** What the assessments of a course's contents ask, whole, and where they draw from. */
export async function findNamedQuestions(
  db: ReadDb,
  { lessons }: EditionContents,
): Promise<Pick<NamedThings, "questions" | "categories">> {
  const items = lessons.flatMap((lesson) => settingsOfLesson(lesson)?.items ?? []);
  return { questions: await listNamed(db, items), categories: await listPaths(db, items) };
}

async function listNamed(db: ReadDb, items: readonly AssessmentItem[]): Promise<Map<string, NamedQuestion>> {
  const ids = items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("questions as q")
    .innerJoin("questionVersions as v", "v.questionId", "q.id")
    .distinctOn("q.id")
    .select(["q.id", "q.tags", "v.name", "v.body"])
    .select((eb) => eb.cast<number>("v.points", "float8").as("worth"))
    .where("q.id", "in", ids)
    .orderBy("q.id")
    .orderBy("v.number", "desc")
    .execute();
  return new Map(rows.map(({ id, body, ...row }) => [id, { ...row, body: questionBodySchema.parse(body) }]));
}

async function listPaths(db: ReadDb, items: readonly AssessmentItem[]): Promise<Map<string, string[]>> {
  const ids = items.flatMap((item) => (item.kind === "draw" && item.categoryId ? [item.categoryId] : []));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; path: string[] }>`
    with recursive up (id, parent_id, path) as (
      select id, parent_id, array[name] from question_categories where id = any(${ids}::uuid[])
      union all
      select u.id, g.parent_id, g.name || u.path from up u join question_categories g on g.id = u.parent_id
    ) select id, path from up where parent_id is null`.execute(db);
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/** A category by its path, in the bank of the course or else in the one that all share; null: there is none. */
export async function findCategoryByPath(
  db: ReadDb,
  { courseId, path }: { courseId: string; path: readonly string[] },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive down (id, course_id, path) as (
      select id, course_id, array[name] from question_categories
      where parent_id is null and (course_id is null or course_id = ${courseId})
      union all
      select g.id, g.course_id, d.path || g.name from down d join question_categories g on g.parent_id = d.id
    ) select id from down where path = ${[...path]}::text[] order by course_id nulls last limit 1`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** A question that is ready and says the same, in the bank of the course or in the one that all share; null: there is none. */
export async function findSameQuestion(
  db: ReadDb,
  { courseId, question }: { courseId: string; question: NamedQuestion },
): Promise<string | null> {
  const { name, tags, body, worth } = question;
  const { rows } = await sql<{ id: string }>`
    select q.id from questions q
    join question_categories g on g.id = q.category_id
    join lateral (select * from question_versions each where each.question_id = q.id order by number desc limit 1) v
      on true
    where (g.course_id is null or g.course_id = ${courseId}) and q.state = 'ready' and v.name = ${name}
      and v.points = ${worth}::numeric and q.tags = ${tags}::text[] and v.body = ${JSON.stringify(body)}::jsonb
    order by g.course_id nulls last, q.id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** The ids that the modules and lessons of a draft have, by their titles; the first of each title. */
export function idsByTitle({ modules, lessons }: Pick<EditionContents, "modules" | "lessons">) {
  const moduleIds = new Map<string, string[]>();
  for (const { title, moduleId } of modules)
    moduleIds.set(title, [...(moduleIds.get(title) ?? []), moduleId]);
  const lessonIds = new Map<string, string[]>();
  for (const { title, lessonId } of lessons)
    lessonIds.set(title, [...(lessonIds.get(title) ?? []), lessonId]);
  return { moduleIds, lessonIds };
}
