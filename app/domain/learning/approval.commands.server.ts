import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { isDecidedBy } from "./approval.queries.server";
import { tellLearner } from "./approval-notices.commands.server";
import { lockFreeSeat, recordMove } from "./enrolment.commands.server";
import { type Decision, decidable, type Verdict } from "./enrolment-decision";

/** What became of one request; whose it is and for which course, in words that the viewer may read. */
export type Deciding =
  | { outcome: "not-found" }
  | ({ learner: string; course: string } & (
      | { outcome: Verdict | "full" | "withdrawn" | "not-open" }
      | { outcome: "decided-before"; was: Verdict; by: string }
    ));

interface Step {
  viewer: Viewer;
  decision: Decision;
  now: Date;
}

/**
 * Decides about several requests in the same way, each in a transaction of its own: what becomes of one does not
 * hang on the others, and two people who decide about the same ones never wait for each other in a circle.
 */
export async function decideRequests(
  db: Db,
  { requestIds, ...step }: Step & { requestIds: readonly string[] },
): Promise<Deciding[]> {
  const outcomes: Deciding[] = [];
  for (const requestId of new Set(requestIds)) outcomes.push(await decideRequest(db, { requestId, ...step }));
  return outcomes;
}

/**
 * Approves or declines a request for enrolment. Approving takes a seat at this moment, if one is free (`full`).
 * Of two who decide at once one does, and the other is told who was faster; who repeats their own decision gets
 * the same answer again. A request outside the viewer's scope, their own too, is `not-found`.
 */
export async function decideRequest(
  db: Db,
  { requestId, ...step }: Step & { requestId: string },
): Promise<Deciding> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, step.viewer, "enrolment:decide");
    const request = await lockRequest(trx, { requestId, viewer: step.viewer });
    if (!request) return { outcome: "not-found" };
    const about = { learner: request.learner, course: request.title };
    const decided = decidable(request, step.decision);
    switch (decided.answer) {
      case "decide":
        return { ...about, outcome: await carryOut(trx, { ...step, request, becomes: decided.becomes }) };
      case "stands": {
        const { was, same } = decided;
        return {
          ...about,
          ...(same ? { outcome: was } : { outcome: "decided-before", was, by: request.decider }),
        };
      }
      case "withdrawn":
      case "not-open":
        return { ...about, outcome: decided.answer };
      default:
        return decided satisfies never;
    }
  });
}

type LockedRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>;

/** A request that the viewer decides about, held until the transaction ends; null: there is none for them. */
async function lockRequest(trx: Trx, { requestId, viewer }: { requestId: string; viewer: Viewer }) {
  const held = await trx
    .selectFrom("enrolments as e")
    .select("e.id")
    .where("e.id", "=", requestId)
    .where((eb) => isDecidedBy(eb, viewer))
    .forUpdate()
    .executeTakeFirst();
  if (!held) return null;
  // Read only now: while the row was waited for, somebody may have decided, and their name is asked for.
  const { decidedBy, ...request } = await trx
    .selectFrom("enrolments as e")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .innerJoin("users as u", "u.id", "e.userId")
    .leftJoin("users as d", "d.id", "e.decidedBy")
    .select([
      "e.id",
      "e.userId",
      "e.courseId",
      "e.status",
      "e.decidedBy",
      "c.code",
      "c.title",
      "c.state as courseState",
    ])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("learner"))
    .select(sql<string>`coalesce(d.first_name || ' ' || d.last_name, '')`.as("decider"))
    .where("e.id", "=", requestId)
    .executeTakeFirstOrThrow();
  const byViewer = decidedBy === viewer.userId ? ("viewer" as const) : ("somebody else" as const);
  return { ...request, decidedBy: decidedBy === null ? null : byViewer };
}

async function carryOut(
  trx: Trx,
  { request, becomes, viewer, decision, now }: Step & { request: LockedRequest; becomes: Verdict },
): Promise<Verdict | "full"> {
  if (becomes === "approved" && !(await lockFreeSeat(trx, request.courseId))) return "full";
  const decisionReason = decision.verdict === "decline" ? decision.reason : null;
  await trx
    .updateTable("enrolments")
    .set({ status: becomes, decidedBy: viewer.userId, decidedAt: now, decisionReason })
    .where("id", "=", request.id)
    .execute();
  await recordMove(trx, viewer.userId, request, becomes);
  await tellLearner(trx, { request, decision });
  return becomes;
}
