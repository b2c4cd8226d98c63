import type { QuestionState } from "@db/types.gen";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import type { QuestionBody } from "./question-body";
import { mayEditQuestion, mayUseCategory } from "./questions.queries.server";

/** What an author says of a question. */
export interface QuestionText {
  name: string;
  body: QuestionBody;
  points: number;
  tags: string[];
}

/** Adds a question, as a draft, to a category that the viewer may use. */
export async function createQuestion(
  db: Db,
  { viewer, categoryId, question }: { viewer: Viewer; categoryId: string; question: QuestionText },
): Promise<{ outcome: "created"; questionId: string } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    const category = await holdCategory(trx, { viewer, categoryId });
    if (!category) return { outcome: "not-found" };
    const { userId } = viewer;
    const { id: questionId } = await trx
      .insertInto("questions")
      .values({ categoryId, tags: question.tags, createdBy: userId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const version = { questionId, number: 1, ...versionOf(question), createdBy: userId };
    await trx.insertInto("questionVersions").values(version).execute();
    const { courseId } = category;
    await recordEvent(trx, { type: "question_created", actorId: userId, courseId, detail: { questionId } });
    return { outcome: "created", questionId };
  });
}

export type Saving =
  | { outcome: "saved" | "new-version"; number: number; edit: number }
  /** Somebody else has changed it since it was read. */
  | { outcome: "conflict"; current: Awaited<ReturnType<typeof newestVersion>> }
  | { outcome: "not-found" };

/**
 * Changes a question. A version that has been asked stays as it is: the change then makes the next one.
 *
 * @param number the version that was read, and `edit`, which of its edits
 */
export async function saveQuestion(
  db: Db,
  facts: {
    viewer: Viewer;
    questionId: string;
    number: number;
    edit: number;
    question: QuestionText;
    /** The category that it belongs to from now on; none: the same. */
    categoryId?: string;
  },
): Promise<Saving> {
  return inTransaction(db, async (trx) => {
    const { viewer, questionId, question } = facts;
    const held = await lockQuestion(trx, facts);
    if (!held) return { outcome: "not-found" };
    const { categoryId = held.categoryId } = facts;
    const isMoved = categoryId !== held.categoryId;
    if (isMoved && !(await holdCategory(trx, { viewer, categoryId }))) return { outcome: "not-found" };
    const current = await newestVersion(trx, questionId);
    if (current.number !== facts.number || current.edit !== facts.edit)
      return { outcome: "conflict", current };
    const saved = await writeVersion(trx, { viewer, questionId, question, current });
    const { tags } = question;
    await trx.updateTable("questions").set({ tags, categoryId }).where("id", "=", questionId).execute();
    const detail = { questionId, number: saved.number };
    const { courseId } = held;
    await recordEvent(trx, { type: "question_updated", actorId: viewer.userId, courseId, detail });
    return { outcome: saved.number === current.number ? "saved" : "new-version", ...saved };
  });
}

/** Says whether a question is ready to be asked, or no longer. */
export async function changeQuestionState(
  db: Db,
  { viewer, questionId, state }: { viewer: Viewer; questionId: string; state: QuestionState },
): Promise<{ outcome: "changed" | "unchanged" | "not-found" }> {
  return inTransaction(db, async (trx) => {
    const held = await lockQuestion(trx, { viewer, questionId });
    if (!held) return { outcome: "not-found" };
    if (held.state === state) return { outcome: "unchanged" };
    await trx.updateTable("questions").set({ state }).where("id", "=", questionId).execute();
    const detail = { questionId, state };
    const { courseId } = held;
    await recordEvent(trx, { type: "question_updated", actorId: viewer.userId, courseId, detail });
    return { outcome: "changed" };
  });
}

/** The category, which stays while the transaction lasts; undefined: there is none, or not for the viewer. */
export async function holdCategory(trx: Trx, { viewer, categoryId }: { viewer: Viewer; categoryId: string }) {
  const role = await assertStillMay(trx, viewer, "question:author");
  return trx
    .selectFrom("questionCategories as g")
    .select(["g.id", "g.courseId"])
    .where("g.id", "=", categoryId)
    .where((eb) => mayUseCategory(eb, { userId: viewer.userId, role }))
    .forKeyShare("g")
    .executeTakeFirst();
}

/** A version's columns. */
export function versionOf({ name, body, points }: Omit<QuestionText, "tags">) {
  return { name, type: body.type, body: JSON.stringify(body), points };
}

async function lockQuestion(trx: Trx, { viewer, questionId }: { viewer: Viewer; questionId: string }) {
  const role = await assertStillMay(trx, viewer, "question:author");
  return trx
    .selectFrom("questions as q")
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["q.state", "q.categoryId", "g.courseId"])
    .where("q.id", "=", questionId)
    .where((eb) => mayEditQuestion(eb, { userId: viewer.userId, role }))
    .forUpdate("q")
    .executeTakeFirst();
}

/** Held, so that it is not asked for the first time while it changes. */
async function newestVersion(trx: Trx, questionId: string) {
  return trx
    .selectFrom("questionVersions")
    .select(["id", "number", "edit", "name", "body", "points", "askedAt"])
    .where("questionId", "=", questionId)
    .orderBy("number", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function writeVersion(
  trx: Trx,
  change: {
    viewer: Viewer;
    questionId: string;
    question: QuestionText;
    current: Awaited<ReturnType<typeof newestVersion>>;
  },
): Promise<{ number: number; edit: number }> {
  const { viewer, questionId, question, current } = change;
  if (current.askedAt === null) {
    return trx
      .updateTable("questionVersions")
      .set({ ...versionOf(question), edit: current.edit + 1 })
      .where("id", "=", current.id)
      .returning(["number", "edit"])
      .executeTakeFirstOrThrow();
  }
  const next = { questionId, number: current.number + 1, createdBy: viewer.userId };
  return trx
    .insertInto("questionVersions")
    .values({ ...next, ...versionOf(question) })
    .returning(["number", "edit"])
    .executeTakeFirstOrThrow();
}
