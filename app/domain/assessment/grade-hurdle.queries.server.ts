import { isAssessmentRow } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { settingsOfLesson } from "./draft-assessment.queries.server";
import { type GradeHurdle, gradeHurdle, type TakenAssessment } from "./grade-hurdle";

interface OwnEnrolment {
  enrolmentId: string;
  userId: string;
  revisionId: string;
  /** Percent. */
  minimumGrade: number;
}

/**
 * What keeps the person from completing courses in which they have done all that is required, by the enrolments' ids.
 *
 * @param enrolmentId of one enrolment; undefined: of all that they have
 */
export async function listGradeHurdles(
  db: ReadDb,
  { userId, enrolmentId, now }: { userId: string; enrolmentId?: string | undefined; now: Date },
): Promise<Map<string, GradeHurdle>> {
  const enrolments = await db
    .selectFrom("enrolments as e")
    .innerJoin("courseRevisions as r", "r.id", "e.revisionId")
    .select(["e.id as enrolmentId", "e.userId", "e.revisionId"])
    .select((eb) => eb.cast<number>("r.minimumGrade", "float8").as("minimumGrade"))
    .where("e.userId", "=", userId)
    .where("e.status", "=", "in_progress")
    .where("e.completionPercent", "=", 100)
    .where("r.minimumGrade", "is not", null)
    .$if(enrolmentId !== undefined, (query) => query.where("e.id", "=", enrolmentId ?? ""))
    .execute();
  const hurdles = new Map<string, GradeHurdle>();
  for (const enrolment of enrolments) {
    const assessments = await listTaken(db, enrolment);
    hurdles.set(enrolment.enrolmentId, gradeHurdle(enrolment.minimumGrade, assessments, now));
  }
  return hurdles;
}

/** The assessments of an enrolment in the order of learning, with what its learner has made of each. */
async function listTaken(db: ReadDb, { enrolmentId, userId, revisionId }: OwnEnrolment) {
  const [lessons, attempts, exceptions] = await Promise.all([
    listAssessmentLessons(db, revisionId),
    db
      .selectFrom("attempts")
      .select(["lessonId", "status", "submittedAt"])
      .select((eb) => [
        eb.cast<number | null>("points", "float8").as("points"),
        eb.cast<number>("maxPoints", "float8").as("maxPoints"),
      ])
      .where("enrolmentId", "=", enrolmentId)
      .orderBy("number")
      .execute(),
    db
      .selectFrom("assessmentExceptions")
      .select(["lessonId", "extraAttempts", "extraMinutes", "opensAt", "closesAt"])
      .where("userId", "=", userId)
      .execute(),
  ]);
  return lessons.flatMap(({ lessonId, title, ...lesson }): TakenAssessment[] => {
    const settings = settingsOfLesson(lesson);
    if (!settings) return [];
    const own = attempts.filter((attempt) => attempt.lessonId === lessonId);
    const exception = exceptions.find((each) => each.lessonId === lessonId) ?? null;
    return [{ lessonId, title, settings, exception, attempts: own }];
  });
}

async function listAssessmentLessons(db: ReadDb, revisionId: string) {
  return db
    .selectFrom("revisionLessons as l")
    .innerJoin("revisionModules as m", (join) =>
      join.onRef("m.revisionId", "=", "l.revisionId").onRef("m.moduleId", "=", "l.moduleId"),
    )
    .select(["l.lessonId", "l.title", "l.contentType", "l.content"])
    .where("l.revisionId", "=", revisionId)
    .where(isAssessmentRow)
    .orderBy("m.position")
    .orderBy("l.position")
    .execute();
}
