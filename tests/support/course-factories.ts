import { randomUUID } from "node:crypto";
import type { Db } from "@db/client";
import type { JsonObject } from "@db/types.gen";
import type { Level } from "~/domain/catalog/course-facets";
import type { LessonContent } from "~/domain/catalog/lesson-content";
import type { EnrolmentStatus } from "~/domain/learning/enrolment-status";
import { aPerson } from "./people-factories";

export interface TestCourse {
  courseId: string;
  code: string;
  /** The published revision, or the draft. */
  revisionId: string;
  lessonIds: string[];
}

/** A lesson in the order of its course; a short text unless told otherwise. */
export type TestLesson = { required?: boolean; title?: string } & (
  | { markdown?: string; contentType?: undefined; content?: undefined }
  | { markdown?: undefined; contentType: LessonContent["contentType"]; content: JsonObject }
);

/** A course with one module, whose lessons are documents; published, open and without a limit unless told otherwise. */
export async function aCourse(
  db: Db,
  course: {
    title?: string;
    description?: string;
    state?: "draft" | "published" | "archived";
    lessons?: readonly TestLesson[];
    maxParticipants?: number;
    selfEnrolment?: "open" | "approval";
    certificateValidityMonths?: number | null;
    certificateProvided?: boolean;
    prerequisiteIds?: readonly string[];
    requiredSkills?: readonly { skillId: string; level: Level }[];
    taughtSkills?: readonly { skillId: string; level: Level }[];
    instructorIds?: readonly string[];
    createdBy?: string;
    /** Percent that completing asks for. */
    minimumGrade?: number | null;
  } = {},
): Promise<TestCourse> {
  const {
    state = "published",
    lessons = [{}],
    prerequisiteIds = [],
    requiredSkills = [],
    instructorIds = [],
  } = course;
  const createdBy = course.createdBy ?? (await aPerson(db, { role: "trainer" })).userId;
  const code = `T-${randomUUID().slice(0, 8).toUpperCase()}`;
  const { id: courseId } = await db
    .insertInto("courses")
    .values({
      code,
      title: course.title ?? "Handling chemicals",
      description: course.description ?? "What to know before opening a bottle.",
      category: "compliance",
      difficulty: "beginner",
      delivery: "self_paced",
      durationHours: 1,
      maxParticipants: course.maxParticipants ?? null,
      selfEnrolment: course.selfEnrolment ?? "open",
      certificateProvided: course.certificateProvided ?? true,
      certificateValidityMonths: course.certificateValidityMonths ?? null,
      createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { revisionId, lessonIds } = await aRevision(db, courseId, lessons);
  const { minimumGrade = null } = course;
  if (minimumGrade !== null)
    await db.updateTable("courseRevisions").set({ minimumGrade }).where("id", "=", revisionId).execute();
  for (const prerequisiteId of prerequisiteIds) {
    await db.insertInto("coursePrerequisites").values({ courseId, prerequisiteId }).execute();
  }
  for (const skill of requiredSkills)
    await db
      .insertInto("courseRequiredSkills")
      .values({ courseId, ...skill })
      .execute();
  for (const skill of course.taughtSkills ?? [])
    await db
      .insertInto("courseTaughtSkills")
      .values({ courseId, ...skill })
      .execute();
  for (const userId of instructorIds)
    await db.insertInto("courseInstructors").values({ courseId, userId }).execute();
  if (state !== "draft") {
    const publication = { number: 1, publishedAt: new Date(), publishedBy: createdBy };
    await db.updateTable("courseRevisions").set(publication).where("id", "=", revisionId).execute();
    await db
      .updateTable("courses")
      .set({ state, publishedRevisionId: revisionId })
      .where("id", "=", courseId)
      .execute();
  }
  return { courseId, code, revisionId, lessonIds };
}

/** A draft of a course, with one module in which nothing is yet. */
export async function aDraftModule(db: Db, courseId: string) {
  const { id: revisionId } = await db
    .insertInto("courseRevisions")
    .values({ courseId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: moduleId } = await db
    .insertInto("modules")
    .values({ courseId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const place = { revisionId, courseId, moduleId };
  await db
    .insertInto("revisionModules")
    .values({ ...place, position: 1, title: "Basics" })
    .execute();
  return place;
}

async function aRevision(db: Db, courseId: string, lessons: readonly TestLesson[]) {
  const place = await aDraftModule(db, courseId);
  const { revisionId } = place;
  const lessonIds: string[] = [];
  for (const [index, lesson] of lessons.entries()) {
    const { required = true, title, contentType = "document", content } = lesson;
    const { id: lessonId } = await db
      .insertInto("lessons")
      .values({ courseId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const position = index + 1;
    await db
      .insertInto("revisionLessons")
      .values({
        ...place,
        lessonId,
        position,
        title: title ?? `Lesson ${position}`,
        contentType,
        content: content ?? { markdown: lesson.markdown ?? `Lesson ${position}.` },
        required,
      })
      .execute();
    lessonIds.push(lessonId);
  }
  return { revisionId, lessonIds };
}

/** An enrolment as it stands; the database's own rules hold for it too. */
export async function anEnrolment(
  db: Db,
  { userId, course, status }: { userId: string; course: TestCourse; status: EnrolmentStatus },
): Promise<string> {
  const done = status === "completed";
  const { id } = await db
    .insertInto("enrolments")
    .values({
      userId,
      courseId: course.courseId,
      revisionId: course.revisionId,
      status,
      enrolledAt: new Date(),
      completedAt: done ? new Date() : null,
      completionPercent: done ? 100 : 0,
      decisionReason: status === "declined" ? "Not this quarter." : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A skill's id. */
export async function aSkill(db: Db, name = `Skill ${randomUUID()}`): Promise<string> {
  const criteria = {
    beginnerCriteria: "a",
    intermediateCriteria: "b",
    advancedCriteria: "c",
    expertCriteria: "d",
  };
  const { id } = await db
    .insertInto("skills")
    .values({ name, category: "technical", description: "For tests.", ...criteria })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
