import { sql } from "kysely";
import { expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { questionBodySchema } from "./question-body";
import { createQuestionCategory } from "./question-categories.commands.server";
import { listQuestionVersions, listUsesOfQuestion } from "./question-record.queries.server";
import { createQuestion, saveQuestion } from "./questions.commands.server";

const body = questionBodySchema.parse({ type: "true_false", prompt: "Is the sky blue?", answer: true });
const question = { name: "Sky", body, points: 1, tags: [] };

async function aSharedQuestion(db: Db, { viewer, userId }: TestPerson) {
  const place = { viewer, courseId: null, parentId: null, name: `Shared ${userId}` };
  const category = await createQuestionCategory(db, place);
  if (category.outcome !== "created") throw new Error(category.outcome);
  const created = await createQuestion(db, { viewer, categoryId: category.categoryId, question });
  if (created.outcome !== "created") throw new Error(created.outcome);
  return created.questionId;
}

function quiz(questionId: string) {
  const content = { kind: "quiz", items: [{ kind: "fixed", questionId, points: null }] };
  return { title: "Final test", contentType: "interactive" as const, content };
}

test("a question is used where an assessment names it: one's own are listed, others counted", async ({
  db,
}) => {
  const trainer = await aPerson(db, { role: "trainer" });
  const { viewer } = trainer;
  const questionId = await aSharedQuestion(db, trainer);
  const lessons = [quiz(questionId), {}];
  const own = await aCourse(db, { createdBy: trainer.userId, lessons, title: "Own" });
  const draft = await aCourse(db, { createdBy: trainer.userId, lessons, title: "Draft", state: "draft" });
  await aCourse(db, { lessons });
  await aCourse(db, { createdBy: trainer.userId, title: "Without" });
  const uses = await listUsesOfQuestion(db, { viewer, questionId });
  expect(uses.elsewhere).toBe(1);
  expect(uses.own).toHaveLength(2);
  expect(uses.own).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: own.code, title: "Final test", isPublished: true }),
      expect.objectContaining({ code: draft.code, courseTitle: "Draft", isPublished: false }),
    ]),
  );
});

test("its versions say who wrote them, and when they were asked", async ({ db }) => {
  const trainer = await aPerson(db, { role: "trainer", firstName: "Tom", lastName: "Ash" });
  const questionId = await aSharedQuestion(db, trainer);
  await sql`update question_versions set asked_at = now() where question_id = ${questionId}`.execute(db);
  const saved = { viewer: trainer.viewer, questionId, number: 1, edit: 1, question };
  await saveQuestion(db, { ...saved, question: { ...question, name: "The sky" } });
  expect(await listQuestionVersions(db, questionId)).toMatchObject([
    { number: 2, name: "The sky", createdBy: "Tom Ash", askedAt: null },
    { number: 1, name: "Sky", askedAt: expect.any(Date) },
  ]);
});
