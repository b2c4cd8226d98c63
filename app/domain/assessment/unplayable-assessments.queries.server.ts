import { isAssessmentRow } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { listCandidatesOfEach } from "./candidates.queries.server";
import { type Shortage, shortages } from "./chosen-questions";
import { settingsOfLesson } from "./draft-assessment.queries.server";

/** An assessment that nobody could begin now; without shortages it asks nothing. */
export interface UnplayableAssessment {
  lessonId: string;
  title: string;
  shortages: Shortage[];
}

/**
 * The assessments of a course's draft, or of what learners see of it, that nobody could begin now, in the order of the
 * course: they ask nothing, a fixed question is not ready, or a draw wants more questions than there are. Give only ids
 * of courses that the viewer may author.
 */
export async function listUnplayableAssessments(
  db: ReadDb,
  courseId: string,
  edition: "draft" | "published" = "draft",
): Promise<UnplayableAssessment[]> {
  const lessons = await db
    .selectFrom("revisionLessons as l")
    .innerJoin("revisionModules as m", (join) =>
      join.onRef("m.revisionId", "=", "l.revisionId").onRef("m.moduleId", "=", "l.moduleId"),
    )
    .innerJoin("courseRevisions as d", "d.id", "l.revisionId")
    .innerJoin("courses as c", "c.id", "d.courseId")
    .select(["l.lessonId", "l.title", "l.contentType", "l.content"])
    .where("c.id", "=", courseId)
    .where((eb) =>
      edition === "draft" ? eb("d.number", "is", null) : eb("d.id", "=", eb.ref("c.publishedRevisionId")),
    )
    .where(isAssessmentRow)
    .orderBy("m.position")
    .orderBy("l.position")
    .execute();
  const asked = lessons.map((lesson) => ({ items: settingsOfLesson(lesson)?.items ?? [], courseId }));
  const candidates = await listCandidatesOfEach(db, asked);
  return lessons.flatMap(({ lessonId, title }, index) => {
    const items = asked[index]?.items ?? [];
    const found = shortages(items, candidates[index] ?? []);
    return items.length === 0 || found.length > 0 ? [{ lessonId, title, shortages: found }] : [];
  });
}
