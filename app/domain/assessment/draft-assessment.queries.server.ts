import { sql } from "kysely";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { findDraftLesson } from "~/domain/authoring/outline.queries.server";
import { readLessonContent } from "~/domain/catalog/lesson-content";
import { type Author, mayUseCategory } from "~/domain/questions/questions.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { AssessmentItem, AssessmentSettings } from "./assessment-settings";

/** The settings of a lesson of a draft; null: it asks nothing. */
export function settingsOfLesson(lesson: {
  contentType: string;
  content: unknown;
}): AssessmentSettings | null {
  const content = readLessonContent(lesson.contentType, lesson.content);
  return content.contentType === "interactive" && content.kind === "quiz" ? content : null;
}

/**
 * An assessment as a course's draft has it, with its course, for who may author it; null: there is none, or not for
 * them. Ask the primary: authors see at once what they change.
 */
export async function findDraftAssessment(
  db: ReadDb,
  { viewer, code, lessonId }: { viewer: Viewer; code: string; lessonId: string },
) {
  const course = await findAuthoredCourse(db, { viewer, code });
  if (!course) return null;
  const lesson = await findDraftLesson(db, { revisionId: course.draftId, lessonId });
  const settings = lesson && settingsOfLesson(lesson);
  return lesson && settings ? { course, lesson, settings } : null;
}

/** What the fixed questions among the items are, by their ids; `mayUse` says whether the author may see them. */
export async function listItemQuestions(db: ReadDb, items: readonly AssessmentItem[], author: Author) {
  const ids = items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : []));
  if (ids.length === 0) return [];
  return db
    .selectFrom("questions as q")
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("questionVersions as each")
          .select(["each.name", "each.type", "each.points"])
          .whereRef("each.questionId", "=", "q.id")
          .orderBy("each.number", "desc")
          .limit(1)
          .as("v"),
      (join) => join.onTrue(),
    )
    .select(["q.id", "q.state", "v.name", "v.type"])
    .select((eb) => [
      eb.cast<number>("v.points", "float8").as("points"),
      mayUseCategory(eb, author).$castTo<boolean>().as("mayUse"),
    ])
    .where("q.id", "in", ids)
    .execute();
}

/** How many of these questions and categories the author may use. */
export async function countUsable(
  db: ReadDb,
  { questionIds, categoryIds }: { questionIds: readonly string[]; categoryIds: readonly string[] },
  author: Author,
): Promise<number> {
  const { count } = await db
    .selectFrom("questionCategories as g")
    .leftJoin("questions as q", (join) =>
      join.onRef("q.categoryId", "=", "g.id").on(sql<boolean>`q.id = any(${[...questionIds]}::uuid[])`),
    )
    .select(
      sql<number>`(count(distinct q.id) + count(distinct g.id) filter (where g.id = any(${[...categoryIds]}::uuid[])))::int`.as(
        "count",
      ),
    )
    .where((eb) => mayUseCategory(eb, author))
    .executeTakeFirstOrThrow();
  return count;
}
