import { type ExpressionBuilder, sql } from "kysely";
import type { FileAudience, FileScope } from "~/domain/files/files.queries.server";
import { isMediaType } from "~/domain/files/media-types";
import type { ReadDb } from "~/platform/database.server";
import { rolesThatMay } from "~/platform/permissions";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { mayEditCategory, mayUseCategory } from "./questions.queries.server";

/** What questions show, by its purpose in the files area. */
export const questionPicturePurpose = "question";

/** A category that the viewer may use, and whether they may take pictures out of it; null: there is none for them. */
export async function findPictureCategory(
  db: ReadDb,
  { viewer, categoryId }: { viewer: Viewer; categoryId: string },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const author = { userId: viewer.userId, role };
  const category = await db
    .selectFrom("questionCategories as g")
    .select(["g.id", "g.name"])
    .select((eb) => mayEditCategory(eb, author).$castTo<boolean>().as("mayEdit"))
    .where("g.id", "=", categoryId)
    .where((eb) => mayUseCategory(eb, author))
    .executeTakeFirst();
  return category ?? null;
}

/** The pictures of a category, by their names. Who asks has found the category. */
export async function listQuestionPictures(db: ReadDb, categoryId: string) {
  const files = await db
    .selectFrom("questionFiles as qf")
    .innerJoin("files as f", "f.id", "qf.fileId")
    .select(["f.id", "f.name", "f.mediaType", "f.sizeBytes"])
    .where("qf.categoryId", "=", categoryId)
    .orderBy(sql`lower(f.name)`)
    .orderBy("f.id")
    .execute();
  return files.flatMap(({ mediaType, ...file }) => (isMediaType(mediaType) ? [{ ...file, mediaType }] : []));
}

/** Those of the files that are pictures of categories which the viewer may use, with where they are kept. */
export async function listPicturesToExport(
  db: ReadDb,
  { viewer, fileIds }: { viewer: Viewer; fileIds: readonly string[] },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const ids = fileIds.filter((id) => z.uuid().safeParse(id).success);
  if (ids.length === 0) return [];
  return db
    .selectFrom("questionFiles as qf")
    .innerJoin("files as f", "f.id", "qf.fileId")
    .innerJoin("questionCategories as g", "g.id", "qf.categoryId")
    .select(["f.id", "f.storageKey"])
    .select((eb) => eb.cast<number>("f.sizeBytes", "float8").as("sizeBytes"))
    .where("f.id", "in", ids)
    .where((eb) => mayUseCategory(eb, { userId: viewer.userId, role }))
    .orderBy("f.id")
    .execute();
}

/** Whether a version of any question names the file. */
export async function isPictureNamed(db: ReadDb, fileId: string): Promise<boolean> {
  const named = await db
    .selectFrom("questionVersions as v")
    .select("v.id")
    .where(sql<boolean>`strpos(v.body::text, ${fileId}) > 0`)
    .limit(1)
    .executeTakeFirst();
  return named !== undefined;
}

/** Pictures of questions: for those who may use their category, and for those who have been asked by one of them. */
export const questionPictureAudience: FileAudience = {
  purpose: questionPicturePurpose,
  keptForSeconds: 0,
  maySee: (eb) => eb.or([isOfUsedCategory(eb), wasAskedWith(eb)]),
};

type InFiles = ExpressionBuilder<FileScope, "f" | "viewer">;

function isOfUsedCategory(eb: InFiles) {
  return eb.and([
    eb("viewer.role", "in", rolesThatMay("question:author")),
    sql<boolean>`exists (
      select from question_files qf join question_categories g on g.id = qf.category_id
      where qf.file_id = f.id and (viewer.role = 'admin' or g.course_id is null or exists (
        select from courses c where c.id = g.course_id and (c.created_by = viewer.id or exists (
          select from course_instructors i where i.course_id = c.id and i.user_id = viewer.id)))))`,
  ]);
}

function wasAskedWith(eb: InFiles) {
  return eb.exists(
    eb
      .selectFrom("attempts as a")
      .innerJoin("attemptQuestions as q", "q.attemptId", "a.id")
      .innerJoin("questionVersions as v", "v.id", "q.versionId")
      .select("a.id")
      .whereRef("a.userId", "=", "viewer.id")
      .where(sql<boolean>`strpos(v.body::text, f.id::text) > 0`),
  );
}
