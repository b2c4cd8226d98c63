import { isAssessmentRow } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { listCandidates } from "./assessments.queries.server";
import { canBegin } from "./chosen-questions";
import { settingsOfLesson } from "./draft-assessment.queries.server";

/**
 * The assessments of a course's draft that nobody could begin now, in the order of the course: they ask nothing, a
 * fixed question is not ready, or a draw wants more questions than there are. Give only ids of courses that the viewer
 * may author.
 */
export async function listUnplayableAssessments(db: ReadDb, courseId: string) {
  const assessments = await db
    .selectFrom("revisionLessons as l")
    .innerJoin("revisionModules as m", (join) =>
      join.onRef("m.revisionId", "=", "l.revisionId").onRef("m.moduleId", "=", "l.moduleId"),
    )
    .innerJoin("courseRevisions as d", "d.id", "l.revisionId")
    .select(["l.lessonId", "l.title", "l.contentType", "l.content"])
    .where("d.courseId", "=", courseId)
    .where("d.number", "is", null)
    .where(isAssessmentRow)
    .orderBy("m.position")
    .orderBy("l.position")
    .execute();
  const unplayable: { lessonId: string; title: string }[] = [];
  for (const { lessonId, title, ...lesson } of assessments) {
    const settings = settingsOfLesson(lesson);
    if (settings && canBegin(settings.items, await listCandidates(db, settings.items, courseId))) continue;
    unplayable.push({ lessonId, title });
  }
  return unplayable;
}
