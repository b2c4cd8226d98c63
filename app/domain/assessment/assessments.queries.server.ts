import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { readLessonContent } from "~/domain/catalog/lesson-content";
import type { ReadDb } from "~/platform/database.server";
import type { AssessmentItem, AssessmentSettings } from "./assessment-settings";
import type { AssessmentException } from "./attempt-start";
import type { CandidatesOfItem } from "./chosen-questions";

/** An assessment as one revision gives it. */
export interface AssessmentInRevision {
  revisionId: string;
  lessonId: string;
  title: string;
  required: boolean;
  settings: AssessmentSettings;
}

/** The assessment of a revision; null: there is none of that id. */
export async function findAssessment(
  db: ReadDb,
  { revisionId, lessonId }: { revisionId: string; lessonId: string },
): Promise<AssessmentInRevision | null> {
  const lesson = await db
    .selectFrom("revisionLessons")
    .select(["revisionId", "lessonId", "title", "required", "contentType", "content"])
    .where("revisionId", "=", revisionId)
    .where("lessonId", "=", lessonId)
    .executeTakeFirst();
  if (!lesson) return null;
  const { contentType, content, ...facts } = lesson;
  const settings = readLessonContent(contentType, content);
  return settings.contentType === "interactive" && settings.kind === "quiz" ? { ...facts, settings } : null;
}

/** What somebody has been granted beyond an assessment's settings; null: nothing. */
export async function findException(
  db: ReadDb,
  { lessonId, userId }: { lessonId: string; userId: string },
): Promise<AssessmentException | null> {
  const exception = await db
    .selectFrom("assessmentExceptions")
    .select(["extraAttempts", "extraMinutes", "opensAt", "closesAt"])
    .where("lessonId", "=", lessonId)
    .where("userId", "=", userId)
    .executeTakeFirst();
  return exception ?? null;
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
  const fixedIds = items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : []));
  const fixed = fixedIds.length === 0 ? [] : await readyQuestions(db).where("q.id", "in", fixedIds).execute();
  const found: CandidatesOfItem[] = [];
  for (const item of items)
    found.push(
      item.kind === "fixed"
        ? fixed.filter(({ questionId }) => questionId === item.questionId)
        : await drawnFrom(db, item, courseId).execute(),
    );
  return found;
}

type Draw = Extract<AssessmentItem, { kind: "draw" }>;

function drawnFrom(db: ReadDb, { categoryId, tag }: Draw, courseId: string) {
  return readyQuestions(db)
    .where(categoryId === null ? isSharedOrOf(courseId) : isInCategory(categoryId))
    .$if(tag !== null, (query) => query.where(sql<boolean>`q.tags @> array[${tag}]::text[]`))
    .orderBy("q.id");
}

function readyQuestions(db: ReadDb) {
  return db
    .selectFrom("questions as q")
    .innerJoinLateral(newestVersion, (join) => join.onTrue())
    .select(["q.id as questionId", "v.id as versionId"])
    .select((eb) => eb.cast<number>("v.points", "float8").as("points"))
    .where("q.state", "=", "ready");
}

function isSharedOrOf(courseId: string) {
  return sql<boolean>`q.category_id in (
    select id from question_categories where course_id is null or course_id = ${courseId})`;
}

function isInCategory(categoryId: string) {
  return sql<boolean>`q.category_id in (
    with recursive below (id) as (
      select ${categoryId}::uuid
      union all
      select g.id from question_categories g join below b on g.parent_id = b.id
    ) select id from below)`;
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
