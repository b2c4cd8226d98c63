import { sql } from "kysely";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { AssessmentSettings } from "./assessment-settings";
import { settingsOfLesson } from "./draft-assessment.queries.server";

/** An assessment by its newest words. */
export interface TaughtAssessment {
  lessonId: string;
  title: string;
  settings: AssessmentSettings;
}

/**
 * An assessment with its course, for who may author that; null: there is none, or not for them. One that is in the
 * draft no more is there as long as an edition has it. Ask the primary: authors see at once what they change.
 */
export async function findTaughtAssessment(
  db: ReadDb,
  { viewer, code, lessonId }: { viewer: Viewer; code: string; lessonId: string },
) {
  const course = await findAuthoredCourse(db, { viewer, code });
  const assessment = course && (await findNewestAssessment(db, { courseId: course.id, lessonId }));
  return assessment ? { course, assessment } : null;
}

/** An assessment of the course as its draft has it, or else the newest edition that does; null: there is none. */
export async function findNewestAssessment(
  db: ReadDb,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): Promise<TaughtAssessment | null> {
  const lesson = await db
    .selectFrom("revisionLessons as l")
    .innerJoin("courseRevisions as r", "r.id", "l.revisionId")
    .select(["l.lessonId", "l.title", "l.contentType", "l.content"])
    .where("r.courseId", "=", courseId)
    .where("l.lessonId", "=", lessonId)
    .orderBy(sql`r.number desc nulls first`)
    .limit(1)
    .executeTakeFirst();
  const settings = lesson ? settingsOfLesson(lesson) : null;
  return lesson && settings ? { lessonId, title: lesson.title, settings } : null;
}
