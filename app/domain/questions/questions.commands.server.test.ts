import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { questionBodySchema } from "./question-body";
import { createQuestionCategory } from "./question-categories.commands.server";
import { importQuestions } from "./question-import.commands.server";
import { changeQuestionState, createQuestion, saveQuestion } from "./questions.commands.server";
import {
  findQuestion,
  listQuestionCategories,
  listQuestions,
  listQuestionsToExport,
} from "./questions.queries.server";

const body = questionBodySchema.parse({ type: "true_false", prompt: "Is the sky blue?", answer: true });
const question = { name: "Sky", body, points: 2, tags: ["weather"] };
const missing = "00000000-0000-7000-8000-000000000000";

/** A trainer with a question in a category: of a course of theirs, or shared. */
async function aQuestion(db: Db, { isShared = false } = {}) {
  const { viewer, userId } = await aPerson(db, { role: "trainer" });
  const { courseId } = await aCourse(db, { createdBy: userId });
  const where = { viewer, courseId: isShared ? null : courseId, parentId: null };
  const category = await createQuestionCategory(db, { ...where, name: `Own ${userId}` });
  if (category.outcome !== "created") throw new Error(category.outcome);
  const { categoryId } = category;
  const created = await createQuestion(db, { viewer, categoryId, question });
  if (created.outcome !== "created") throw new Error(created.outcome);
  return { viewer, courseId, categoryId, questionId: created.questionId };
}

async function someoneElse(db: Db, role: "trainer" | "admin" = "trainer") {
  return (await aPerson(db, { role })).viewer;
}

describe("a question", () => {
  test("begins as a draft, and its changes count up until it has been asked", async ({ db }) => {
    const { viewer, questionId } = await aQuestion(db);
    const own = { viewer, questionId };
    expect(await findQuestion(db, own)).toMatchObject({ ...question, state: "draft", number: 1, edit: 1 });
    const renamed = { ...question, name: "The sky" };
    expect(await saveQuestion(db, { ...own, number: 1, edit: 1, question: renamed })).toEqual({
      outcome: "saved",
      number: 1,
      edit: 2,
    });
    await sql`update question_versions set asked_at = now() where question_id = ${questionId}`.execute(db);
    const changed = { ...question, body: { ...body, prompt: "Is it?" } };
    expect(await saveQuestion(db, { ...own, number: 1, edit: 2, question: changed })).toEqual({
      outcome: "new-version",
      number: 2,
      edit: 1,
    });
    expect(await findQuestion(db, own)).toMatchObject({ name: "Sky", number: 2, body: { prompt: "Is it?" } });
  });

  test("moves to a category that its author may use, and to no other", async ({ db }) => {
    const own = await aQuestion(db);
    const stranger = await aQuestion(db);
    const shared = await aQuestion(db, { isShared: true });
    const save = { ...own, number: 1, edit: 1, question };
    expect(await saveQuestion(db, { ...save, categoryId: stranger.categoryId })).toEqual({
      outcome: "not-found",
    });
    expect(await saveQuestion(db, { ...save, categoryId: shared.categoryId })).toMatchObject({
      outcome: "saved",
    });
    expect(await findQuestion(db, own)).toMatchObject({ categoryId: shared.categoryId });
  });

  test("that somebody else has changed meanwhile is not overwritten", async ({ db }) => {
    const { viewer, questionId } = await aQuestion(db);
    const read = { viewer, questionId, number: 1, edit: 1 };
    await saveQuestion(db, { ...read, question: { ...question, name: "First" } });
    const saving = await saveQuestion(db, { ...read, question: { ...question, name: "Second" } });
    expect(saving).toMatchObject({ outcome: "conflict", current: { name: "First", edit: 2 } });
    expect((await findQuestion(db, read))?.name).toBe("First");
  });

  test("of two savings at once one meets a conflict", async ({ ownDatabase: { db } }) => {
    const { viewer, questionId } = await aQuestion(db);
    const save = (name: string) =>
      saveQuestion(db, { viewer, questionId, number: 1, edit: 1, question: { ...question, name } });
    const outcomes = (await Promise.all([save("One"), save("Two")])).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(["conflict", "saved"]);
  });

  test("is made ready, and retired", async ({ db }) => {
    const own = await aQuestion(db);
    expect(await changeQuestionState(db, { ...own, state: "ready" })).toEqual({ outcome: "changed" });
    expect(await changeQuestionState(db, { ...own, state: "ready" })).toEqual({ outcome: "unchanged" });
    expect(await changeQuestionState(db, { ...own, state: "retired" })).toEqual({ outcome: "changed" });
    const events = await db
      .selectFrom("events")
      .select(["type", "detail"])
      .where("actorId", "=", own.viewer.userId)
      .where("type", "like", sql<string>`'question%'`)
      .orderBy("id")
      .execute();
    expect(events.map(({ type }) => type)).toEqual([
      "question_category_changed",
      "question_created",
      "question_updated",
      "question_updated",
    ]);
  });
});

describe("who may use it", () => {
  test("of a course: its authors and admins; another trainer finds nothing", async ({ db }) => {
    const { questionId, categoryId, courseId } = await aQuestion(db);
    const viewer = await someoneElse(db);
    const save = { questionId, number: 1, edit: 1, question };
    expect(await findQuestion(db, { viewer, questionId })).toBeNull();
    expect(await saveQuestion(db, { viewer, ...save })).toEqual({ outcome: "not-found" });
    expect(await changeQuestionState(db, { viewer, questionId, state: "ready" })).toEqual({
      outcome: "not-found",
    });
    expect(await createQuestion(db, { viewer, categoryId, question })).toEqual({ outcome: "not-found" });
    expect(await importQuestions(db, { viewer, categoryId, questions: [] })).toEqual({
      outcome: "not-found",
    });
    const category = { viewer, courseId, parentId: null, name: "Mine" };
    expect(await createQuestionCategory(db, category)).toEqual({ outcome: "not-found" });
    expect((await listQuestions(db, { viewer, filter: {}, page: 1 })).questions).toEqual([]);
    expect((await listQuestionCategories(db, viewer)).map(({ id }) => id)).not.toContain(categoryId);
    const admin = await someoneElse(db, "admin");
    expect(await saveQuestion(db, { viewer: admin, ...save })).toMatchObject({ outcome: "saved" });
  });

  test("of no course: all trainers see it, its maker and admins change it", async ({ db }) => {
    const { viewer: maker, questionId, categoryId } = await aQuestion(db, { isShared: true });
    const viewer = await someoneElse(db);
    const save = { questionId, number: 1, edit: 1, question };
    expect(await findQuestion(db, { viewer, questionId })).toMatchObject({ mayEdit: false });
    expect(await findQuestion(db, { viewer: maker, questionId })).toMatchObject({ mayEdit: true });
    expect(await saveQuestion(db, { viewer, ...save })).toEqual({ outcome: "not-found" });
    expect(await createQuestion(db, { viewer, categoryId, question })).toMatchObject({ outcome: "created" });
    const admin = await someoneElse(db, "admin");
    expect(await saveQuestion(db, { viewer: admin, ...save })).toMatchObject({ outcome: "saved" });
  });

  test("nobody but trainers and admins", async ({ db }) => {
    const { questionId, categoryId } = await aQuestion(db, { isShared: true });
    const { viewer } = await aPerson(db, { role: "manager" });
    for (const attempt of [
      () => findQuestion(db, { viewer, questionId }),
      () => createQuestion(db, { viewer, categoryId, question }),
      () => listQuestions(db, { viewer, filter: {}, page: 1 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ init: { status: 403 } });
    }
  });
});

test("a category has one name among its siblings, and its parent is of its own course", async ({ db }) => {
  const { viewer, courseId, categoryId: parentId } = await aQuestion(db);
  const child = { viewer, courseId, parentId, name: "Child" };
  expect(await createQuestionCategory(db, child)).toMatchObject({ outcome: "created" });
  expect(await createQuestionCategory(db, child)).toEqual({ outcome: "name-taken" });
  expect(await createQuestionCategory(db, { ...child, courseId: null })).toEqual({ outcome: "not-found" });
  expect(await createQuestionCategory(db, { ...child, parentId: missing })).toEqual({ outcome: "not-found" });
});

test("questions are found by category, tag, state, type and words", async ({ db }) => {
  const { viewer, categoryId, questionId } = await aQuestion(db);
  await createQuestion(db, { viewer, categoryId, question: { ...question, name: "100%", tags: [] } });
  const found = async (filter: Parameters<typeof listQuestions>[1]["filter"]) =>
    (await listQuestions(db, { viewer, filter, page: 1 })).questions.map(({ name }) => name);
  expect(await found({ categoryIds: [categoryId] })).toEqual(["100%", "Sky"]);
  expect(await found({ tag: "weather" })).toEqual(["Sky"]);
  expect(await found({ q: "0%" })).toEqual(["100%"]);
  expect(await found({ categoryIds: [categoryId], q: "SKY BLUE" })).toEqual(["100%", "Sky"]);
  expect(await found({ categoryIds: [categoryId], type: "essay" })).toEqual([]);
  await changeQuestionState(db, { viewer, questionId, state: "ready" });
  expect(await found({ categoryIds: [categoryId], state: "ready" })).toEqual(["Sky"]);
});

test("2,000 questions are imported at once, in the categories of their file", async ({ db }) => {
  const { viewer, categoryId } = await aQuestion(db);
  const questions = Array.from({ length: 2_000 }, (_, index) => ({
    name: `Q ${index}`,
    body,
    categoryPath: index % 2 ? ["Odd", "Deep"] : [],
    tags: [`t${index % 3}`],
    line: index,
  }));
  const began = performance.now();
  const imported = await importQuestions(db, { viewer, categoryId, questions });
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(imported).toEqual({ outcome: "imported", count: 2_000 });
  await importQuestions(db, { viewer, categoryId, questions: questions.slice(0, 2) });
  const deep = (await listQuestionCategories(db, viewer)).filter(({ name }) => name === "Deep");
  expect(deep).toHaveLength(1);
  const page = await listQuestions(db, {
    viewer,
    filter: { categoryIds: deep.map(({ id }) => id) },
    page: 1,
  });
  expect(page.total).toBe(1_001);
  expect(page.questions).toHaveLength(50);
  expect(page.questions[1]).toMatchObject({ name: "Q 1999", tags: ["t1"], state: "draft", points: 1 });
});

test("what fits is taken out whole, and nothing of other authors' courses", async ({ db }) => {
  const { viewer, categoryId } = await aQuestion(db);
  const stranger = await aQuestion(db);
  const own = await listQuestionsToExport(db, { viewer, filter: { tag: "weather" } });
  expect(own).toMatchObject([{ name: "Sky", body, tags: ["weather"] }]);
  expect(
    await listQuestionsToExport(db, { viewer: stranger.viewer, filter: { categoryIds: [categoryId] } }),
  ).toEqual([]);
});
