import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { someQuestions, trueOrFalse } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { versionOfSeen } from "./question-selection";
import { changeFoundStates, changeQuestionStates, foundFingerprint } from "./question-states.commands.server";
import { listFoundVersions } from "./question-states.queries.server";
import { changeQuestionState } from "./questions.commands.server";
import { listQuestions } from "./questions.queries.server";

async function listed(db: Db, { viewer }: TestPerson, categoryId: string) {
  const { questions } = await listQuestions(db, { viewer, filter: { categoryIds: [categoryId] }, page: 1 });
  return questions.map((question) => ({ ...question, version: versionOfSeen(question) }));
}

/** A category with three ready questions of a trainer's. */
async function aBank(db: Db, questions = [trueOrFalse("a"), trueOrFalse("b"), trueOrFalse("c")]) {
  const trainer = await aPerson(db, { role: "trainer" });
  const { categoryId, questionIds } = await someQuestions(db, trainer, questions);
  const states = async () => (await listed(db, trainer, categoryId)).map(({ state }) => state);
  const filter = { categoryIds: [categoryId] };
  const fingerprintFor = async ({ viewer: { userId, role } }: TestPerson) =>
    foundFingerprint(await listFoundVersions(db, { author: { userId, role }, filter }));
  return { trainer, viewer: trainer.viewer, categoryId, questionIds, states, filter, fingerprintFor };
}

describe("several questions", () => {
  test("get another state at once, each with its event, and again makes no difference", async ({ db }) => {
    const { trainer, viewer, categoryId, states } = await aBank(db);
    const questions = (await listed(db, trainer, categoryId)).slice(0, 2);
    const retire = { viewer, questions, state: "retired" as const };
    expect(await changeQuestionStates(db, retire)).toEqual({ outcome: "changed", count: 2, left: [] });
    expect(await states()).toEqual(["retired", "retired", "ready"]);
    const events = await db
      .selectFrom("events")
      .select("detail")
      .where("actorId", "=", trainer.userId)
      .where(sql<boolean>`detail ->> 'state' = 'retired'`)
      .execute();
    expect(events.map(({ detail }) => detail)).toHaveLength(2);
    expect(await changeQuestionStates(db, retire)).toEqual({ outcome: "changed", count: 0, left: [] });
  });

  test("are left and named where somebody has changed them meanwhile, or they are somebody else's", async ({
    db,
  }) => {
    const { trainer, viewer, categoryId, questionIds } = await aBank(db);
    const questions = await listed(db, trainer, categoryId);
    const [questionId = ""] = questionIds;
    await changeQuestionState(db, { viewer, questionId, state: "retired" });
    const draft = await changeQuestionStates(db, { viewer, questions, state: "draft" });
    expect(draft).toMatchObject({ count: 2, left: [{ id: questionId, reason: "changed" }] });
    const other = await aPerson(db, { role: "trainer" });
    const theirs = await listed(db, other, categoryId);
    const change = { viewer: other.viewer, questions: theirs, state: "ready" as const };
    expect(await changeQuestionStates(db, change)).toMatchObject({
      count: 0,
      left: [{ reason: "not-theirs" }, { reason: "not-theirs" }, { reason: "not-theirs" }],
    });
    const employee = await aPerson(db);
    await expect(changeQuestionStates(db, { ...change, viewer: employee.viewer })).rejects.toThrow();
  });

  test("that were found are changed as they were found, or not at all", async ({ db }) => {
    const { trainer, viewer, questionIds, states, filter, fingerprintFor } = await aBank(db);
    const fingerprint = await fingerprintFor(trainer);
    const [questionId = ""] = questionIds;
    const all = { viewer, filter, state: "draft" as const };
    await changeQuestionState(db, { viewer, questionId, state: "retired" });
    expect(await changeFoundStates(db, { ...all, fingerprint })).toEqual({ outcome: "found-others" });
    expect(await states()).toEqual(["ready", "ready", "retired"]);
    const now = await fingerprintFor(trainer);
    expect(await changeFoundStates(db, { ...all, fingerprint: now })).toMatchObject({ count: 3, left: [] });
    expect(await states()).toEqual(["draft", "draft", "draft"]);
  });

  test("two at once lose nothing of each other", async ({ ownDatabase: { db } }) => {
    const { trainer, viewer, categoryId, states } = await aBank(db);
    const questions = await listed(db, trainer, categoryId);
    const to = (state: "draft" | "retired") => changeQuestionStates(db, { viewer, questions, state });
    const changes = await Promise.all([to("draft"), to("retired")]);
    const counts = changes.map((change) => (change.outcome === "changed" ? change.count : -1));
    expect(counts.sort()).toEqual([0, 3]);
    expect(new Set(await states()).size).toBe(1);
  });

  test("two thousand take less than two seconds", async ({ ownDatabase: { db } }) => {
    const { trainer, viewer, categoryId, filter, fingerprintFor } = await aBank(db, []);
    await sql`with q as (
        insert into questions (category_id, created_by)
        select ${categoryId}, ${trainer.userId} from generate_series(1, 2000) returning id)
      insert into question_versions (question_id, number, name, type, body, created_by)
        select id, 1, 'Many', 'true_false', '{}', ${trainer.userId} from q`.execute(db);
    const fingerprint = await fingerprintFor(trainer);
    const began = performance.now();
    const change = await changeFoundStates(db, { viewer, filter, fingerprint, state: "ready" });
    expect(change).toEqual({ outcome: "changed", count: 2_000, left: [] });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
