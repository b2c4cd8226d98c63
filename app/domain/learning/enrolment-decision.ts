import { type EnrolmentStatus, mayMove } from "./enrolment-status";

/** What an approver says about a request. */
export type Decision = { verdict: "approve" } | { verdict: "decline"; reason: string };

export type Verdict = "approved" | "declined";

/** How a request stands when it is decided about. */
export interface RequestFacts {
  status: EnrolmentStatus;
  /** Who has decided about it already. */
  decidedBy: "viewer" | "somebody else" | null;
  courseState: "draft" | "published" | "archived";
}

export type Decidable =
  | { answer: "decide"; becomes: Verdict }
  /** It stands as it was decided: by the viewer in the same way (`same`), or otherwise. */
  | { answer: "stands"; was: Verdict; same: boolean }
  | { answer: "withdrawn" }
  | { answer: "not-open" };

/**
 * Whether a request can still be decided so. Seats are no part of it: whether one is free is known only when the
 * course's seats are held. A request for a course that has closed meanwhile can be declined, not approved.
 */
export function decidable({ status, decidedBy, courseState }: RequestFacts, decision: Decision): Decidable {
  const becomes = decision.verdict === "approve" ? "approved" : "declined";
  if (decidedBy) {
    const was = status === "declined" ? "declined" : "approved";
    return { answer: "stands", was, same: decidedBy === "viewer" && was === becomes };
  }
  if (!mayMove(status, becomes)) return { answer: "withdrawn" };
  if (becomes === "approved" && courseState !== "published") return { answer: "not-open" };
  return { answer: "decide", becomes };
}

const newsDays = 14;

/** The requests that were decided in the last two weeks, the newest first. */
export function latelyDecided<
  R extends {
    id: string;
    code: string;
    title: string;
    language: string;
    status: EnrolmentStatus;
    decidedAt: Date | null;
    decisionReason: string | null;
  },
>(enrolments: readonly R[], now: Date) {
  const since = now.getTime() - newsDays * 86_400_000;
  return enrolments
    .flatMap(({ id, code, title, language, status, decidedAt, decisionReason: reason }) => {
      const verdict: Verdict = status === "declined" ? "declined" : "approved";
      return decidedAt ? [{ id, code, title, language, verdict, decidedAt, reason }] : [];
    })
    .filter(({ decidedAt }) => decidedAt.getTime() >= since)
    .sort((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime());
}
