import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { aLearner, anAssessment, anAttempt } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { whileOpen } from "../../../tests/support/open-transaction";
import { aPerson } from "../../../tests/support/people-factories";
import { startAttempt, submitAttempt } from "./attempt.commands.server";
import { removeException, saveException } from "./exceptions.commands.server";
import { listExceptions, searchLearners } from "./exceptions.queries.server";
import { endOverdueAttempts } from "./overdue-attempts.commands.server";

const now = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const nothing = {
  extraAttempts: 0,
  extraMinutes: 0,
  opensAt: null,
  closesAt: null,
  reason: "Arm in plaster",
};

/** A trainer's assessment of 20 minutes and one attempt, and somebody who learns in its course. */
async function aLimitedAssessment(db: Db) {
  const assessment = await anAssessment(db, { timeLimitMinutes: 20, maxAttempts: 1, graceSeconds: 0 });
  const learner = await aLearner(db, assessment);
  const { code } = assessment.course;
  const own = { code, lessonId: assessment.lessonId };
  const key = { ...own, viewer: assessment.trainer.viewer, userId: learner.userId };
  return { assessment, learner, own: { ...own, viewer: learner.viewer }, key };
}

async function deadlineOf(db: Db, attemptId: string) {
  const { deadline } = await db
    .selectFrom("attempts")
    .select("deadline")
    .where("id", "=", attemptId)
    .executeTakeFirstOrThrow();
  return deadline;
}

describe("an exception", () => {
  test("gives an attempt under way its minutes at once, and one that begins later too", async ({ db }) => {
    const { assessment, learner, own, key } = await aLimitedAssessment(db);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const other = await aLearner(db, assessment);
    const otherAttempt = await anAttempt(db, assessment, other, now);
    const exception = { ...nothing, extraMinutes: 10, extraAttempts: 1 };
    const saving = await saveException(db, { ...key, version: null, exception, now: later(5) });
    expect(saving).toEqual({ outcome: "saved" });
    expect(await deadlineOf(db, attemptId)).toEqual(later(30));
    expect(await deadlineOf(db, otherAttempt)).toEqual(later(20));
    await submitAttempt(db, { viewer: learner.viewer, attemptId, now: later(25) });
    const second = await startAttempt(db, { ...own, now: later(26) });
    if (second.outcome !== "started") throw new Error(second.outcome);
    expect(await deadlineOf(db, second.attemptId)).toEqual(later(56));
    const event = await db
      .selectFrom("events")
      .select(["actorId", "userId", "courseId", "detail"])
      .where("type", "=", "assessment_exception")
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      actorId: assessment.trainer.userId,
      userId: learner.userId,
      courseId: assessment.course.courseId,
      detail: {
        ...{ lessonId: assessment.lessonId, change: "granted", extraAttempts: 1, extraMinutes: 10 },
        ...{ opensAt: null, closesAt: null },
      },
    });
  });

  test("that is taken back leaves an attempt under way its time", async ({ db }) => {
    const { assessment, learner, key } = await aLimitedAssessment(db);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const exception = { ...nothing, extraMinutes: 10 };
    await saveException(db, { ...key, version: null, exception, now: later(5) });
    const [{ version } = { version: null }] = await listExceptions(db, assessment.lessonId);
    expect(await removeException(db, { ...key, version })).toEqual({ outcome: "removed" });
    expect(await removeException(db, { ...key, version })).toEqual({ outcome: "removed" });
    expect(await deadlineOf(db, attemptId)).toEqual(later(30));
    expect(await listExceptions(db, assessment.lessonId)).toEqual([]);
  });

  test("is for who learns in the course, and granted by who teaches it", async ({ db }) => {
    const { assessment, key } = await aLimitedAssessment(db);
    const asked = { ...key, version: null, exception: { ...nothing, extraAttempts: 1 }, now };
    const stranger = await aPerson(db);
    const left = await aLearner(db, assessment, "withdrawn");
    for (const { userId } of [stranger, left])
      expect(await saveException(db, { ...asked, userId })).toEqual({ outcome: "not-learner" });
    const { viewer } = await aPerson(db, { role: "trainer" });
    expect(await saveException(db, { ...asked, viewer })).toEqual({ outcome: "not-found" });
    expect(await removeException(db, { ...key, viewer, version: null })).toEqual({ outcome: "not-found" });
    const elsewhere = await anAssessment(db);
    const wrongCourse = { ...asked, lessonId: elsewhere.lessonId };
    expect(await saveException(db, wrongCourse)).toEqual({ outcome: "not-found" });
    const admin = await aPerson(db, { role: "admin" });
    expect(await saveException(db, { ...asked, viewer: admin.viewer })).toEqual({ outcome: "saved" });
    const { courseId } = assessment.course;
    const found = await searchLearners(db, { courseId, lessonId: assessment.lessonId, q: "@example.com" });
    expect(found.map(({ userId, hasException }) => [userId, hasException])).toEqual([[key.userId, true]]);
  });
});

describe("at the same time", () => {
  test("of two who grant one exception one is told of the other's", async ({ ownDatabase: { db } }) => {
    const { assessment, key } = await aLimitedAssessment(db);
    const grant = (extraMinutes: number, version: string | null) =>
      saveException(db, { ...key, version, exception: { ...nothing, extraMinutes }, now });
    const both = await Promise.all([grant(5, null), grant(10, null)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
    const [{ version } = { version: null }] = await listExceptions(db, assessment.lessonId);
    expect(await grant(15, version)).toEqual({ outcome: "saved" });
    expect(await grant(20, version)).toEqual({ outcome: "conflict" });
    expect(await removeException(db, { ...key, version })).toEqual({ outcome: "conflict" });
  });

  test("an attempt that begins while minutes are granted has them, every time", async ({
    ownDatabase: { db },
  }) => {
    const { assessment, key } = await aLimitedAssessment(db);
    for (let round = 0; round < 15; round++) {
      const learner = await aLearner(db, assessment);
      const asked = { ...key, userId: learner.userId, version: null };
      const exception = { ...nothing, extraMinutes: 10 };
      const [attemptId, saving] = await Promise.all([
        anAttempt(db, assessment, learner, now),
        saveException(db, { ...asked, exception, now }),
      ]);
      expect(saving).toEqual({ outcome: "saved" });
      expect(await deadlineOf(db, attemptId)).toEqual(later(30));
    }
  });

  test("an attempt that gets its minutes while the job is about to end it goes on", async ({
    ownDatabase: { db },
  }) => {
    const { assessment, learner, key } = await aLimitedAssessment(db);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const exception = { ...nothing, extraMinutes: 10 };
    await whileOpen(db, async (trx, commit) => {
      expect(await saveException(trx, { ...key, version: null, exception, now: later(20) })).toEqual({
        outcome: "saved",
      });
      const job = endOverdueAttempts(db, later(21));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await commit();
      expect(await job).toBe(0);
    });
    expect(await deadlineOf(db, attemptId)).toEqual(later(30));
    expect(await endOverdueAttempts(db, later(31))).toBe(1);
  });

  test("minutes that come after the job has ended the attempt change nothing of it", async ({ db }) => {
    const { assessment, learner, key } = await aLimitedAssessment(db);
    const attemptId = await anAttempt(db, assessment, learner, now);
    expect(await endOverdueAttempts(db, later(21))).toBe(1);
    const exception = { ...nothing, extraMinutes: 10 };
    await saveException(db, { ...key, version: null, exception, now: later(22) });
    expect(await deadlineOf(db, attemptId)).toEqual(later(20));
  });
});
