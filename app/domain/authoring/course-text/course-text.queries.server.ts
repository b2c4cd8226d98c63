import { sql } from "kysely";
import { listCandidates } from "~/domain/assessment/candidates.queries.server";
import { settingsOfLesson } from "~/domain/assessment/draft-assessment.queries.server";
import { type QuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import type { ReadDb } from "~/platform/database.server";
import type { EditionContents } from "../edition-contents.queries.server";
import type { Bank, BankQuestion } from "./planned-bank";
import {
  type BankPicture,
  fileIdsIn,
  picturePath,
  picturePathsIn,
  withPicturePaths,
} from "./question-pictures-text";
import type { NamedThings } from "./write-course-text";

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

/** What the assessments of a course's contents ask, whole, and what they draw from. */
export async function findNamedQuestions(
  db: ReadDb,
  { courseId, lessons }: { courseId: string } & Pick<EditionContents, "lessons">,
): Promise<Pick<NamedThings, "questions" | "categories" | "pool"> & { pictures: KeptPicture[] }> {
  const items = lessons.flatMap((lesson) => settingsOfLesson(lesson)?.items ?? []);
  const fixedIds = items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : []));
  const draws = items.filter((item) => item.kind === "draw");
  const candidates = draws.length > 0 ? (await listCandidates(db, draws, courseId)).flat() : [];
  const pictures = items.length > 0 ? await listBankPictures(db, courseId) : [];
  const byId = new Map(pictures.map((picture) => [picture.fileId, picture]));
  const placed = (question: BankQuestion) => ({ ...question, body: withPicturePaths(question.body, byId) });
  const fixed = (await listNamed(db, fixedIds)).map(placed);
  const drawn = (await listNamed(db, [...new Set(candidates.map(({ questionId }) => questionId))])).map(
    placed,
  );
  const drawnFrom = draws.flatMap(({ categoryId }) => categoryId ?? []);
  const categories = await listPaths(db, [...drawnFrom, ...drawn.map(({ categoryId }) => categoryId)]);
  const pathOf = (categoryId: string) => categories.get(categoryId) ?? [];
  const shown = new Set([...fixed, ...drawn].flatMap(({ body }) => picturePathsIn(body)));
  return {
    pictures: pictures.filter((picture) => shown.has(picturePath(picture))),
    questions: new Map(fixed.map(({ id, categoryId: _, ...question }) => [id, question])),
    categories,
    pool: {
      questions: drawn.map(({ id: _, categoryId, ...question }) => ({
        question,
        category: pathOf(categoryId),
      })),
      categories: drawnFrom.map(pathOf),
    },
  };
}

async function listNamed(db: ReadDb, ids: readonly string[]): Promise<BankQuestion[]> {
  if (ids.length === 0) return [];
  const rows = await newestOf(db).where("q.id", "in", ids).execute();
  return rows.map(namedOf);
}

/** Questions by their newest versions. */
function newestOf(db: ReadDb) {
  return db
    .selectFrom("questions as q")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("questionVersions as each")
          .select(["each.name", "each.body", "each.points"])
          .whereRef("each.questionId", "=", "q.id")
          .orderBy("each.number", "desc")
          .limit(1)
          .as("v"),
      (join) => join.onTrue(),
    )
    .select(["q.id", "q.categoryId", "q.tags", "v.name", "v.body"])
    .select((eb) => eb.cast<number>("v.points", "float8").as("worth"));
}

function namedOf<R extends { body: unknown }>({ body, ...row }: R) {
  return { ...row, body: questionBodySchema.parse(body) };
}

/** The paths of categories, by their ids. */
async function listPaths(db: ReadDb, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; path: string[] }>`
    with recursive up (id, parent_id, path) as (
      select id, parent_id, array[name] from question_categories where id = any(${[...new Set(ids)]}::uuid[])
      union all
      select u.id, g.parent_id, g.name || u.path from up u join question_categories g on g.id = u.parent_id
    ) select id, path from up where parent_id is null`.execute(db);
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/** What a course may ask: its own categories before those of all, and their questions that are ready, the oldest first. */
export async function readBank(db: ReadDb, courseId: string): Promise<Bank> {
  const categories = await db
    .selectFrom("questionCategories")
    .select(["id", "name", "parentId", "courseId"])
    .where((eb) => eb.or([eb("courseId", "is", null), eb("courseId", "=", courseId)]))
    .orderBy(sql`course_id nulls last`)
    .orderBy("id")
    .execute();
  const questions = await newestOf(db)
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .where("q.state", "=", "ready")
    .where((eb) => eb.or([eb("g.courseId", "is", null), eb("g.courseId", "=", courseId)]))
    .orderBy(sql`g.course_id nulls last`)
    .orderBy("q.id")
    .execute();
  const pictures = await listBankPictures(db, courseId);
  const byId = new Map(pictures.map((picture) => [picture.fileId, picture]));
  const named = questions.map(namedOf).map((each) => ({ ...each, body: withPicturePaths(each.body, byId) }));
  return { categories, questions: named, pictures };
}

/** A picture of questions, and where its bytes are. */
export interface KeptPicture extends BankPicture {
  sizeBytes: number;
  storageKey: string;
}

/** The pictures of the categories that a course may use, its own before those of all. */
export async function listBankPictures(db: ReadDb, courseId: string): Promise<KeptPicture[]> {
  return db
    .selectFrom("questionFiles as qf")
    .innerJoin("files as f", "f.id", "qf.fileId")
    .innerJoin("questionCategories as g", "g.id", "qf.categoryId")
    .select(["f.id as fileId", "f.name", "f.sizeBytes", "f.storageKey"])
    .select(sql<string>`encode(f.sha256, 'hex')`.as("sha256"))
    .where((eb) => eb.or([eb("g.courseId", "is", null), eb("g.courseId", "=", courseId)]))
    .orderBy(sql`g.course_id nulls last`)
    .orderBy("f.id")
    .execute();
}

/** Whether this installation keeps those bytes already, in whatever file: it has looked them through. */
export async function isKept(db: ReadDb, sha256: Buffer): Promise<boolean> {
  const file = await db
    .selectFrom("files")
    .select("id")
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
  return file !== undefined;
}

/** Which of those questions show pictures of another installation, which this one does not have. */
export async function listPictureless<Q extends { question: { body: QuestionBody } }>(
  db: ReadDb,
  questions: readonly Q[],
): Promise<Q[]> {
  const shown = questions.map((each) => ({ each, ids: fileIdsIn(each.question.body) }));
  const ids = [...new Set(shown.flatMap((one) => one.ids))];
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("files").select("id").where("id", "in", ids).execute();
  const known = new Set(rows.map(({ id }) => id));
  return shown.filter((one) => one.ids.some((id) => !known.has(id))).map(({ each }) => each);
}

/** So many ids that nothing has. */
export async function someIds(db: ReadDb, count: number): Promise<() => string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id from generate_series(1, ${count})`.execute(
    db,
  );
  return () => {
    const id = rows.pop()?.id;
    if (!id) throw new Error(`More than ${count} ids were asked for.`);
    return id;
  };
}
