import { randomBytes } from "node:crypto";
import { advanceEnrolment } from "~/domain/learning/course-completion.commands.server";
import { lockOwnEnrolment } from "~/domain/learning/enrolment.commands.server";
import { isReadable } from "~/domain/learning/enrolment-status";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { findAssessment, findException } from "./assessments.queries.server";
import { lockAttempt } from "./attempt-lock.commands.server";
import {
  type AttemptRefusal,
  type AttemptRules,
  attemptDeadline,
  attemptRefusal,
  attemptRules,
  isAnswerInTime,
} from "./attempt-start";
import { listCandidates } from "./candidates.queries.server";
import { type Candidate, chosenQuestions } from "./chosen-questions";
import { endAttempt } from "./end-attempt.commands.server";

export type StartRefusal =
  | AttemptRefusal
  /** The bank has not enough questions that are ready. */
  | { reason: "too-few-questions" };

export type Starting =
  | { outcome: "started" | "resumed"; attemptId: string }
  | { outcome: "refused"; refusal: StartRefusal }
  | { outcome: "not-learning" }
  | { outcome: "not-found" };

/**
 * Begins an attempt at an assessment: fixes what is asked, in which order, for how many points and until when. Who has
 * one under way goes on with it, so that of any number of presses at once one begins it. An attempt whose time is up
 * is ended first.
 */
export async function startAttempt(
  db: Db,
  { viewer, code, lessonId, now }: { viewer: Viewer; code: string; lessonId: string; now: Date },
): Promise<Starting> {
  return inTransaction(db, async (trx) => {
    const enrolment = await lockOwnEnrolment(trx, { viewer, code }, "assessment:take");
    if (!enrolment) return { outcome: "not-found" };
    const { id: enrolmentId, revisionId } = enrolment;
    const assessment = await findAssessment(trx, { revisionId, lessonId });
    if (!assessment) return { outcome: "not-found" };
    if (!isReadable(enrolment.status)) return { outcome: "not-learning" };
    const open = await findOpenAttempt(trx, { enrolmentId, lessonId });
    if (open && isAnswerInTime(open.deadline, open.graceSeconds, now))
      return { outcome: "resumed", attemptId: open.id };
    if (open) await endOverdue(trx, open.id, now);

    const { settings } = assessment;
    const exception = await findException(trx, { lessonId, userId: viewer.userId });
    const rules = attemptRules(settings, exception);
    const ended = await listEnds(trx, { enrolmentId, lessonId });
    const refusal = attemptRefusal(rules, ended, now);
    if (refusal) return { outcome: "refused", refusal };
    const candidates = await listCandidates(trx, settings.items, enrolment.courseId);
    const seed = randomBytes(16).toString("hex");
    const questions = chosenQuestions(settings, candidates, seed);
    if (!questions) return { outcome: "refused", refusal: { reason: "too-few-questions" } };
    const place = { enrolmentId, lessonId, revisionId, courseId: enrolment.courseId };
    const number = ended.length + 1;
    const attemptId = await insertAttempt(trx, { ...place, viewer, number, seed, rules, questions, now });
    if (enrolment.status === "approved")
      await advanceEnrolment(trx, { enrolment, actorId: viewer.userId, now });
    return { outcome: "started", attemptId };
  });
}

export type Submitting =
  /** Now, or already before. */
  { outcome: "submitted"; attemptId: string } | { outcome: "not-found" };

/** Hands in the viewer's attempt, whole, once; whoever does it again gets the same answer. What was saved in time counts. */
export async function submitAttempt(
  db: Db,
  { viewer, attemptId, now }: { viewer: Viewer; attemptId: string; now: Date },
): Promise<Submitting> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "assessment:take");
    const held = await lockAttempt(trx, attemptId);
    if (!held || held.attempt.userId !== viewer.userId) return { outcome: "not-found" };
    const { status, deadline, graceSeconds } = held.attempt;
    if (status !== "in_progress") return { outcome: "submitted", attemptId };
    const endedBy = isAnswerInTime(deadline, graceSeconds, now) ? "learner" : "time";
    await endAttempt(trx, { ...held, endedBy, actorId: viewer.userId, now });
    return { outcome: "submitted", attemptId };
  });
}

async function findOpenAttempt(trx: Trx, key: { enrolmentId: string; lessonId: string }) {
  return trx
    .selectFrom("attempts")
    .select(["id", "deadline", "graceSeconds"])
    .where("enrolmentId", "=", key.enrolmentId)
    .where("lessonId", "=", key.lessonId)
    .where("status", "=", "in_progress")
    .executeTakeFirst();
}

async function endOverdue(trx: Trx, attemptId: string, now: Date): Promise<void> {
  const held = await lockAttempt(trx, attemptId);
  if (held?.attempt.status === "in_progress")
    await endAttempt(trx, { ...held, endedBy: "time", actorId: null, now });
}

/** When each attempt of an enrolment ended, in their order; none is open. */
async function listEnds(trx: Trx, key: { enrolmentId: string; lessonId: string }): Promise<Date[]> {
  const rows = await trx
    .selectFrom("attempts")
    .select("submittedAt")
    .where("enrolmentId", "=", key.enrolmentId)
    .where("lessonId", "=", key.lessonId)
    .where("submittedAt", "is not", null)
    .$narrowType<{ submittedAt: Date }>()
    .orderBy("number")
    .execute();
  return rows.map(({ submittedAt }) => submittedAt);
}

interface NewAttempt {
  enrolmentId: string;
  lessonId: string;
  revisionId: string;
  courseId: string;
  viewer: Viewer;
  number: number;
  seed: string;
  rules: AttemptRules;
  questions: readonly Candidate[];
  now: Date;
}

async function insertAttempt(trx: Trx, attempt: NewAttempt): Promise<string> {
  const { viewer, rules, questions, now, ...facts } = attempt;
  const { userId } = viewer;
  const { id: attemptId } = await trx
    .insertInto("attempts")
    .values({
      ...facts,
      userId,
      startedAt: now,
      deadline: attemptDeadline(rules, now),
      graceSeconds: rules.graceSeconds,
      maxPoints: questions.reduce((sum, { points }) => sum + points, 0),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await holdAsAsked(trx, questions, now);
  const rows = questions.map((question, index) => ({ attemptId, slot: index + 1, ...question }));
  await trx.insertInto("attemptQuestions").values(rows).execute();
  const { lessonId, courseId, number } = attempt;
  const detail = { attemptId, lessonId, number };
  await recordEvent(trx, { type: "attempt_started", actorId: userId, userId, courseId, detail });
  return attemptId;
}

/** From now on these versions never change. They are taken in one order, so that two who begin do not block each other. */
async function holdAsAsked(trx: Trx, questions: readonly Candidate[], now: Date): Promise<void> {
  const fresh = await trx
    .selectFrom("questionVersions")
    .select("id")
    .where(
      "id",
      "in",
      questions.map(({ versionId }) => versionId),
    )
    .where("askedAt", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  if (fresh.length === 0) return;
  const ids = fresh.map(({ id }) => id);
  await trx.updateTable("questionVersions").set({ askedAt: now }).where("id", "in", ids).execute();
}
