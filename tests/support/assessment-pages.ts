import { submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { saveAnswer } from "~/domain/assessment/attempt-answers.commands.server";
import { saveException } from "~/domain/assessment/exceptions.commands.server";
import type { Db } from "~/platform/database.server";
import {
  aLearner,
  anAssessment,
  anAttempt,
  anEndedAttempt,
  essay,
  essayWithRubric,
  oneOfEachType,
  type TestAssessment,
  trueOrFalse,
} from "./assessment-factories";
import { someAnsweredAttempts, truth, writtenText } from "./attempt-factories";
import { anEnrolment } from "./course-factories";
import { inSiteDatabase } from "./people";
import { aSession, type TestPerson } from "./people-factories";

/** The page of an assessment that the demo company's employee may take. */
export async function assessmentPath(): Promise<string> {
  return inSiteDatabase(async (db) => addressOf(await takenByEmployee(db)));
}

/** The page of an attempt with a question of each type, which is under way. */
export async function openAttemptPath(): Promise<string> {
  return inSiteDatabase(async (db) => {
    const taken = await takenByEmployee(db);
    return `${addressOf(taken)}/attempts/${await anAttempt(db, taken.assessment, taken.employee)}`;
  });
}

/** The same, of one that has ended. */
export async function endedAttemptPath(): Promise<string> {
  return inSiteDatabase(async (db) => {
    const taken = await takenByEmployee(db);
    const { viewer } = taken.employee;
    const now = new Date();
    const attemptId = await anAttempt(db, taken.assessment, taken.employee, now);
    const answer = { type: "true_false" as const, answer: { value: true } };
    await saveAnswer(db, { viewer, attemptId, slot: 3, sequence: 0, now, ...answer });
    await submitAttempt(db, { viewer, attemptId, now });
    return `${addressOf(taken)}/attempts/${attemptId}`;
  });
}

/** The editor of an assessment that asks a question of each type. */
export async function editedAssessmentPath(): Promise<string> {
  const { course, lessonId } = await inSiteDatabase((db) =>
    anAssessment(db, { questions: oneOfEachType, state: "archived", timeLimitMinutes: 60 }),
  );
  return `/teach/courses/${course.code}/assessments/${lessonId}`;
}

/** The exceptions of an assessment, with one, and the form of another. */
export async function exceptionsPath(): Promise<string> {
  const { course, lessonId, learner } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, { state: "archived", timeLimitMinutes: 60, maxAttempts: 2 });
    const granted = await aLearner(db, assessment);
    await saveException(db, {
      viewer: assessment.trainer.viewer,
      code: assessment.course.code,
      ...{ lessonId: assessment.lessonId, userId: granted.userId, version: null, now: new Date() },
      exception: {
        ...{ extraAttempts: 1, extraMinutes: 15, opensAt: null, closesAt: new Date("2031-05-01T18:00:00Z") },
        reason: "Was ill for a week.",
      },
    });
    return { ...assessment, learner: await aLearner(db, assessment) };
  });
  return `/teach/courses/${course.code}/assessments/${lessonId}/exceptions?learner=${learner.userId}`;
}

/** An attempt that waits for its marks, by a rubric too. */
export async function markedAttemptPath(): Promise<string> {
  const attemptId = await inSiteDatabase(async (db) => {
    const questions = [essayWithRubric(), ...oneOfEachType];
    const assessment = await anAssessment(db, { questions, state: "archived" });
    return anEndedAttempt(db, assessment, await aLearner(db, assessment));
  });
  return `/teach/grading/${attemptId}`;
}

/** The results of an assessment, with a question that the best get wrong. */
export async function resultsPath(): Promise<string> {
  const { course, lessonId } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, {
      ...{ questions: [trueOrFalse("Is fire hot?"), trueOrFalse(), essay()], state: "archived" },
    });
    const answers = [true, true, true, false, false].map((value) => [truth(!value), truth(value), null]);
    await someAnsweredAttempts(db, assessment, answers);
    return assessment;
  });
  return `/teach/courses/${course.code}/assessments/${lessonId}/results`;
}

/** The gradebook of a course in which somebody has attempts in every state. */
export async function gradebookPath(): Promise<string> {
  const { course } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, {
      ...{ questions: [trueOrFalse(), essay()], state: "archived", minimumGrade: 60 },
    });
    const answers = [truth(true), null];
    const [learner] = await someAnsweredAttempts(db, assessment, [
      answers,
      [null, writtenText("So.")],
      [null],
    ]);
    if (learner) await anAttempt(db, assessment, learner);
    await aLearner(db, assessment);
    return assessment;
  });
  return `/teach/courses/${course.code}/gradebook`;
}

interface Taken {
  assessment: TestAssessment;
  employee: TestPerson;
}

async function takenByEmployee(db: Db): Promise<Taken> {
  const assessment = await anAssessment(db, {
    questions: oneOfEachType,
    state: "archived",
    questionsPerPage: 20,
    timeLimitMinutes: 60,
    instructions: "Take your *time*.",
  });
  const email = "employee@example.com";
  const { id: userId } = await db
    .selectFrom("users")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  await anEnrolment(db, { userId, course: assessment.course, status: "in_progress" });
  const sessionId = await aSession(db, userId);
  return {
    assessment,
    employee: { userId, email, viewer: { userId, sessionId, role: "employee", name: "" } },
  };
}

function addressOf({ assessment: { course, lessonId } }: Taken): string {
  return `/learn/${course.code}/assessments/${lessonId}`;
}
