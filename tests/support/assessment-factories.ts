import type { Db } from "@db/client";
import {
  type AssessmentItem,
  type AssessmentSettings,
  assessmentSettingsSchema,
  type NewAssessmentSettings,
} from "~/domain/assessment/assessment-settings";
import { startAttempt, submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { saveAnswer } from "~/domain/assessment/attempt-answers.commands.server";
import { beginDraft } from "~/domain/authoring/outline.commands.server";
import { storableLessonContent } from "~/domain/catalog/lesson-content";
import type { EnrolmentStatus } from "~/domain/learning/enrolment-status";
import { type NewQuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { changeQuestionState, createQuestion } from "~/domain/questions/questions.commands.server";
import { inTransaction } from "~/platform/database.server";
import { aCourse, anEnrolment, type TestCourse, type TestLesson } from "./course-factories";
import { aPerson, type TestPerson } from "./people-factories";

export interface TestQuestion {
  name?: string;
  points?: number;
  tags?: string[];
  body: NewQuestionBody;
}

/** Questions that are ready, in a category of their own that all trainers share; their ids in order. */
export async function someQuestions(db: Db, { viewer }: TestPerson, questions: readonly TestQuestion[]) {
  const name = `Bank of ${crypto.randomUUID()}`;
  const category = await createQuestionCategory(db, { viewer, courseId: null, parentId: null, name });
  if (category.outcome !== "created") throw new Error(category.outcome);
  const { categoryId } = category;
  const questionIds: string[] = [];
  for (const [
    index,
    { name = `Question ${index + 1}`, points = 1, tags = [], body },
  ] of questions.entries()) {
    const question = { name, points, tags, body: questionBodySchema.parse(body) };
    const created = await createQuestion(db, { viewer, categoryId, question });
    if (created.outcome !== "created") throw new Error(created.outcome);
    await changeQuestionState(db, { viewer, questionId: created.questionId, state: "ready" });
    questionIds.push(created.questionId);
  }
  return { categoryId, questionIds };
}

/** Is it? Worth a point. */
export const trueOrFalse = (prompt = "Is water wet?", answer = true): TestQuestion => ({
  body: { type: "true_false", prompt, answer },
});

export const essay = (prompt = "Say why."): TestQuestion => ({ body: { type: "essay", prompt } });

/** The same, marked by two criteria; worth 8 points. */
export function essayWithRubric(prompt = "Say why it happened."): TestQuestion {
  const level = (description: string, points: number) => ({ description, points });
  const rubric = [
    { id: "r1", criterion: "Facts", levels: [level("None", 0), level("Some", 1), level("All", 3)] },
    { id: "r2", criterion: "Words", levels: [level("Unclear", 0), level("Clear", 1)] },
  ];
  return { points: 8, body: { type: "essay", prompt, rubric } };
}

/** An assessment as a lesson of `aCourse`. */
export function assessmentLesson(settings: Omit<NewAssessmentSettings, "contentType" | "kind">): TestLesson {
  const stored = storableLessonContent({ contentType: "interactive", kind: "quiz", ...settings });
  if (!stored) throw new Error("The settings are none.");
  return { title: "Final check", contentType: "interactive", content: stored.content };
}

export interface TestAssessment {
  trainer: TestPerson;
  course: TestCourse;
  lessonId: string;
  questionIds: string[];
  settings: AssessmentSettings;
}

/** A published course of a trainer's, with its next draft, whose only lesson, unless there are more, is an assessment of these questions. */
export async function anAssessment(
  db: Db,
  {
    questions = [trueOrFalse()],
    lessons = [],
    state = "published",
    trainer: given,
    minimumGrade = null,
    ...settings
  }: Omit<NewAssessmentSettings, "contentType" | "kind" | "items"> & {
    questions?: readonly TestQuestion[];
    lessons?: readonly TestLesson[];
    /** Archived: those who are enrolled go on, and it is in no catalogue. */
    state?: "published" | "archived";
    /** A new one, unless given. */
    trainer?: TestPerson;
    /** Of the course. */
    minimumGrade?: number | null;
  } = {},
): Promise<TestAssessment> {
  const trainer = given ?? (await aPerson(db, { role: "trainer" }));
  const { questionIds } = await someQuestions(db, trainer, questions);
  const items: AssessmentItem[] = questionIds.map((questionId) => ({
    kind: "fixed",
    questionId,
    points: null,
  }));
  const all = { ...settings, items };
  const course = await aCourse(db, {
    createdBy: trainer.userId,
    state,
    minimumGrade,
    lessons: [assessmentLesson(all), ...lessons],
  });
  await inTransaction(db, (trx) => beginDraft(trx, { courseId: course.courseId, from: course.revisionId }));
  const [lessonId = ""] = course.lessonIds;
  const parsed = assessmentSettingsSchema.parse({ contentType: "interactive", kind: "quiz", ...all });
  return { trainer, course, lessonId, questionIds, settings: parsed };
}

/** Somebody who learns in the assessment's course. */
export async function aLearner(
  db: Db,
  { course }: Pick<TestAssessment, "course">,
  status: EnrolmentStatus = "in_progress",
): Promise<TestPerson & { enrolmentId: string }> {
  const person = await aPerson(db);
  const enrolmentId = await anEnrolment(db, { userId: person.userId, course, status });
  return { ...person, enrolmentId };
}

/** An attempt that the learner has under way; its id. */
export async function anAttempt(
  db: Db,
  { course, lessonId }: TestAssessment,
  { viewer }: TestPerson,
  now = new Date(),
): Promise<string> {
  const started = await startAttempt(db, { viewer, code: course.code, lessonId, now });
  if (started.outcome !== "started") throw new Error(JSON.stringify(started));
  return started.attemptId;
}

const parts = ["one", "two", "three"];
const choices = parts.map((text, index) => ({ id: `c${index}`, text, percent: index === 0 ? 100 : 0 }));

/** A question of each of the ten types. */
export const oneOfEachType: readonly TestQuestion[] = [
  { body: { type: "single_choice", prompt: "Which *one*?", choices, hints: ["The first of them."] } },
  { body: { type: "multiple_choice", prompt: "Which ones?", choices } },
  trueOrFalse(),
  {
    body: {
      type: "short_text",
      prompt: "The capital of France?",
      accepted: [{ text: "Paris", percent: 100 }],
      caseSensitive: false,
    },
  },
  {
    body: {
      type: "numeric",
      prompt: "How far is it?",
      accepted: [{ value: 5, tolerance: 0, percent: 100 }],
      units: [{ unit: "km", multiplier: 1 }],
    },
  },
  {
    body: {
      type: "matching",
      prompt: "What belongs together?",
      pairs: [
        { id: "p1", left: "France", right: "Paris" },
        { id: "p2", left: "Spain", right: "Madrid" },
      ],
    },
  },
  {
    body: {
      type: "ordering",
      prompt: "In which order?",
      items: parts.map((text, index) => ({ id: `o${index}`, text })),
    },
  },
  {
    body: {
      type: "gaps",
      prompt: "Fill in.",
      text: "The sky is [[g1]].",
      gaps: [{ id: "g1", accepted: ["blue"], caseSensitive: false }],
    },
  },
  essay("Why is the sky blue?"),
  { body: { type: "file_submission", prompt: "Hand in your drawing.", maxFiles: 2 } },
];

/** An attempt that the learner has handed in, its first question an essay that waits for its marks; its id. */
export async function anEndedAttempt(
  db: Db,
  assessment: TestAssessment,
  learner: TestPerson,
): Promise<string> {
  const { viewer } = learner;
  const now = new Date();
  const attemptId = await anAttempt(db, assessment, learner, now);
  const text = "The valve was open.\n\nNobody had closed it.";
  const answer = { type: "essay" as const, answer: { text } };
  await saveAnswer(db, { viewer, attemptId, slot: 1, sequence: 0, now, ...answer });
  await submitAttempt(db, { viewer, attemptId, now });
  return attemptId;
}
