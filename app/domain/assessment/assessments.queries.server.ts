import { readLessonContent } from "~/domain/catalog/lesson-content";
import type { ReadDb } from "~/platform/database.server";
import type { AssessmentSettings } from "./assessment-settings";
import type { AssessmentException } from "./attempt-start";

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
