import { expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { questionBodySchema } from "./question-body";
import {
  createQuestionCategory,
  deleteQuestionCategory,
  renameQuestionCategory,
} from "./question-categories.commands.server";
import { listCategoriesWithCounts, listCoursesWithQuestions } from "./question-categories.queries.server";
import { createQuestion } from "./questions.commands.server";
import { listQuestionTags } from "./questions.queries.server";

const body = questionBodySchema.parse({ type: "true_false", prompt: "Is the sky blue?", answer: true });
const question = { name: "Sky", body, points: 1, tags: ["weather", "air"] };

async function anAuthor(db: Db) {
  const { viewer, userId } = await aPerson(db, { role: "trainer" });
  const { courseId, code } = await aCourse(db, { createdBy: userId });
  const make = async (name: string, place: { courseId?: string | null; parentId?: string | null } = {}) => {
    const made = await createQuestionCategory(db, { viewer, courseId, parentId: null, name, ...place });
    if (made.outcome !== "created") throw new Error(made.outcome);
    return made.categoryId;
  };
  return { viewer, courseId, code, make };
}

test("a category gets another name, unless a sibling has it or somebody else changed it", async ({ db }) => {
  const { viewer, make } = await anAuthor(db);
  const categoryId = await make("One");
  await make("Two");
  const rename = (was: string, name: string) => renameQuestionCategory(db, { viewer, categoryId, was, name });
  expect(await rename("One", "Two")).toEqual({ outcome: "name-taken" });
  expect(await rename("One", "Three")).toEqual({ outcome: "renamed" });
  expect(await rename("One", "Three")).toEqual({ outcome: "unchanged" });
  expect(await rename("One", "Four")).toEqual({ outcome: "conflict" });
  const names = (await listCategoriesWithCounts(db, viewer)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Three", "Two"]));
});

test("a category is deleted once it is empty", async ({ db }) => {
  const { viewer, make, courseId } = await anAuthor(db);
  const categoryId = await make("One");
  const below = await make("Below", { parentId: categoryId });
  await createQuestion(db, { viewer, categoryId: below, question });
  expect(await deleteQuestionCategory(db, { viewer, categoryId })).toEqual({ outcome: "not-empty" });
  expect(await deleteQuestionCategory(db, { viewer, categoryId: below })).toEqual({ outcome: "not-empty" });
  const empty = await make("Empty");
  expect(await deleteQuestionCategory(db, { viewer, categoryId: empty })).toEqual({ outcome: "deleted" });
  expect(await deleteQuestionCategory(db, { viewer, categoryId: empty })).toEqual({ outcome: "not-found" });
  const events = await db
    .selectFrom("events")
    .select("detail")
    .where("courseId", "=", courseId)
    .where("type", "=", "question_category_changed")
    .orderBy("id")
    .execute();
  expect(events.map(({ detail }) => detail)).toMatchObject([
    { categoryId, change: "created" },
    { categoryId: below, change: "created" },
    { categoryId: empty, change: "created" },
    { categoryId: empty, change: "deleted" },
  ]);
});

test("a question that comes while its category is deleted keeps it", async ({ ownDatabase: { db } }) => {
  const { viewer, make } = await anAuthor(db);
  for (let round = 0; round < 5; round += 1) {
    const categoryId = await make(`Round ${round}`);
    const [created, deleted] = await Promise.all([
      createQuestion(db, { viewer, categoryId, question }),
      deleteQuestionCategory(db, { viewer, categoryId }),
    ]);
    expect([
      ["created", "not-empty"],
      ["not-found", "deleted"],
    ]).toContainEqual([created.outcome, deleted.outcome]);
  }
});

test("authors change those of their courses and their own shared ones; admins all", async ({ db }) => {
  const { viewer, make, code } = await anAuthor(db);
  const ofCourse = await make("Of the course");
  const shared = await make(`Shared ${viewer.userId}`, { courseId: null });
  const other = (await aPerson(db, { role: "trainer" })).viewer;
  for (const categoryId of [ofCourse, shared]) {
    const facts = { viewer: other, categoryId };
    expect(await deleteQuestionCategory(db, facts)).toEqual({ outcome: "not-found" });
    expect(await renameQuestionCategory(db, { ...facts, was: "x", name: "y" })).toEqual({
      outcome: "not-found",
    });
  }
  const seen = await listCategoriesWithCounts(db, other);
  expect(seen.find(({ id }) => id === ofCourse)).toBeUndefined();
  expect(seen.find(({ id }) => id === shared)).toMatchObject({ mayEdit: false, questionCount: 0 });
  expect((await listCoursesWithQuestions(db, viewer)).map((course) => course.code)).toEqual([code]);
  expect(await listCoursesWithQuestions(db, other)).toEqual([]);
  const admin = (await aPerson(db, { role: "admin" })).viewer;
  expect(await deleteQuestionCategory(db, { viewer: admin, categoryId: shared })).toEqual({
    outcome: "deleted",
  });
});

test("tags are those of the questions that one may use", async ({ db }) => {
  const { viewer, make } = await anAuthor(db);
  const categoryId = await make("One");
  await createQuestion(db, { viewer, categoryId, question });
  await createQuestion(db, { viewer, categoryId, question: { ...question, tags: ["weather"] } });
  expect(await listQuestionTags(db, viewer)).toEqual(["air", "weather"]);
  const other = (await aPerson(db, { role: "trainer" })).viewer;
  expect(await listQuestionTags(db, other)).toEqual([]);
});
