import { completeLesson } from "~/domain/learning/progress.commands.server";
import { deactivateUser } from "~/domain/people/people.commands.server";
import { questionBodySchema } from "~/domain/questions/question-body";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { createQuestion } from "~/domain/questions/questions.commands.server";
import { claimSkill } from "~/domain/skills/skills.commands.server";
import type { Db } from "~/platform/database.server";
import { issueClaims } from "~/platform/session/claims";
import { anAssessment, anAttempt, anEndedAttempt, essay } from "../support/assessment-factories";
import { aCourse, anEnrolment, aSkill } from "../support/course-factories";
import { aTextImport } from "../support/course-text-factories";
import { aFileOfCourse } from "../support/file-factories";
import { aPerson, type TestPerson } from "../support/people-factories";
import { cookieOf, logIn } from "../support/sessions";

export type World = Awaited<ReturnType<typeof buildWorld>>;

/**
 * People around one employee: the employee learns in a course that one trainer teaches, and has a certificate; one
 * manager leads the employee, through somebody in between. All others have nothing to do with them.
 */
export async function buildWorld(db: Db) {
  const people = await peopleAround(db);
  const { employee, trainerOfIt } = people;
  const taught = { instructorIds: [trainerOfIt.userId], createdBy: trainerOfIt.userId };
  const course = await aCourse(db, { ...taught, title: "Taught", lessons: [{}, {}, {}] });
  const startable = await aCourse(db, { ...taught, title: "Approved" });
  const leavable = await aCourse(db, { ...taught, title: "To leave" });
  const finished = await aCourse(db, { ...taught, title: "Finished" });
  const byApproval = await aCourse(db, { ...taught, title: "By approval", selfEnrolment: "approval" });
  await anEnrolment(db, { userId: employee.userId, course, status: "in_progress" });
  await anEnrolment(db, { userId: employee.userId, course: finished, status: "in_progress" });
  for (const approved of [startable, leavable])
    await anEnrolment(db, { userId: employee.userId, course: approved, status: "approved" });
  const draft = await aCourse(db, { ...taught, title: "Draft", state: "draft" });
  return {
    ...people,
    course,
    startable,
    leavable,
    draft,
    textImportId: await aTextImport(db, { viewer: trainerOfIt.viewer, code: draft.code }),
    open: await aCourse(db, { ...taught, title: "Open" }),
    untouched: await aCourse(db, { ...taught, title: "Nobody's" }),
    byApproval,
    request: await anEnrolment(db, { userId: employee.userId, course: byApproval, status: "pending" }),
    certificate: await certificateOf(db, employee.viewer, finished),
    lessonFile: await aLessonFile(db, { trainer: trainerOfIt, learner: employee }),
    skillId: await skillOf(db, employee.viewer),
    ...(await assessedIn(db, { employee, trainer: trainerOfIt })),
    bank: await aQuestionOfCourse(db, { viewer: trainerOfIt.viewer, courseId: course.courseId }),
  };
}

async function peopleAround(db: Db) {
  const manager = await aPerson(db, { role: "manager", firstName: "Mona" });
  const between = await aPerson(db, { managerId: manager.userId, firstName: "Björn" });
  const otherManager = await aPerson(db, { role: "manager", firstName: "Otto" });
  return {
    employee: await aPerson(db, { managerId: between.userId, firstName: "Emma" }),
    anotherEmployee: await aPerson(db, { managerId: otherManager.userId, firstName: "Anna" }),
    trainerOfIt: await aPerson(db, { role: "trainer", firstName: "Tom" }),
    otherTrainer: await aPerson(db, { role: "trainer", firstName: "Olga" }),
    manager,
    otherManager,
    admin: await aPerson(db, { role: "admin", firstName: "Alma" }),
    deactivated: await aDeactivatedAdmin(db),
  };
}

/** Assessments in which the employee has an attempt under way, and one that has ended. */
async function assessedIn(db: Db, { employee, trainer }: Record<"employee" | "trainer", TestPerson>) {
  const assessment = await anAssessment(db, { trainer });
  const written = await anAssessment(db, { trainer, questions: [essay()] });
  for (const { course } of [assessment, written])
    await anEnrolment(db, { userId: employee.userId, course, status: "in_progress" });
  return {
    assessment,
    attemptId: await anAttempt(db, assessment, employee),
    endedAttemptId: await anEndedAttempt(db, written, employee),
  };
}

/** Who had every right a moment ago: closed by a colleague, with cookies from before. */
async function aDeactivatedAdmin(db: Db) {
  const person = await aPerson(db, { role: "admin", firstName: "Dora" });
  const { viewer } = await aPerson(db, { role: "admin", firstName: "Karl" });
  const { grant, cookie } = await logIn(db, { userId: person.userId });
  await deactivateUser(db, { viewer, userId: person.userId, reason: "left", now: new Date() });
  const notAfter = new Date(Date.now() + 24 * 60 * 60 * 1_000);
  return {
    ...person,
    cookie,
    /** Claims run out while a long census goes on: these are of this moment. */
    freshCookie: () =>
      cookieOf({ ...grant, claims: issueClaims(grant.claims, { now: new Date(), notAfter }) }),
  };
}

/** A file that a lesson shows which the learner may read. */
async function aLessonFile(db: Db, { trainer, learner }: Record<"trainer" | "learner", TestPerson>) {
  const { course, file } = await aFileOfCourse(db, trainer);
  await anEnrolment(db, { userId: learner.userId, course, status: "in_progress" });
  return file;
}

async function certificateOf(
  db: Db,
  viewer: Parameters<typeof completeLesson>[1]["viewer"],
  { code, lessonIds: [lessonId = ""] }: { code: string; lessonIds: string[] },
): Promise<{ id: string; number: string }> {
  await completeLesson(db, { viewer, code, lessonId, now: new Date() });
  return db
    .selectFrom("certificates")
    .select(["id", "number"])
    .where("userId", "=", viewer.userId)
    .executeTakeFirstOrThrow();
}

async function skillOf(db: Db, viewer: Parameters<typeof claimSkill>[1]["viewer"]): Promise<string> {
  const skillId = await aSkill(db);
  await claimSkill(db, { viewer, skillId, level: "beginner" });
  return skillId;
}

/** A question of the course's own. */
async function aQuestionOfCourse(
  db: Db,
  { viewer, courseId }: { viewer: TestPerson["viewer"]; courseId: string },
) {
  const category = await createQuestionCategory(db, {
    viewer,
    courseId,
    parentId: null,
    name: "Of the course",
  });
  if (category.outcome !== "created") throw new Error(category.outcome);
  const { categoryId } = category;
  const body = questionBodySchema.parse({ type: "true_false", prompt: "Is the sky blue?", answer: true });
  const question = { name: "Sky", body, points: 1, tags: ["weather"] };
  const created = await createQuestion(db, { viewer, categoryId, question });
  if (created.outcome !== "created") throw new Error(created.outcome);
  return { categoryId, questionId: created.questionId };
}
