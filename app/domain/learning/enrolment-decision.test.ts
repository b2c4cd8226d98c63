import { describe, expect, it } from "vitest";
import { type Decision, decidable, latelyDecided, type RequestFacts } from "./enrolment-decision";

const waiting: RequestFacts = { status: "pending", decidedBy: null, courseState: "published" };
const approve: Decision = { verdict: "approve" };
const decline: Decision = { verdict: "decline", reason: "Not this quarter." };

describe("deciding about a request for enrolment", () => {
  it("approves or declines what waits", () => {
    expect(decidable(waiting, approve)).toEqual({ answer: "decide", becomes: "approved" });
    expect(decidable(waiting, decline)).toEqual({ answer: "decide", becomes: "declined" });
  });

  it("decides only once, whatever became of it since", () => {
    for (const status of ["approved", "in_progress", "completed", "withdrawn"] as const) {
      const facts: RequestFacts = { ...waiting, status, decidedBy: "somebody else" };
      expect(decidable(facts, decline)).toEqual({ answer: "stands", was: "approved", same: false });
    }
  });

  it("tells who repeats a decision from who comes too late", () => {
    const declined: RequestFacts = { ...waiting, status: "declined", decidedBy: "viewer" };
    expect(decidable(declined, decline)).toEqual({ answer: "stands", was: "declined", same: true });
    expect(decidable(declined, approve)).toEqual({ answer: "stands", was: "declined", same: false });
    expect(decidable({ ...declined, decidedBy: "somebody else" }, decline)).toMatchObject({ same: false });
  });

  it.each(["withdrawn", "in_progress", "completed"] as const)(
    "has nothing to say about what is %s without a decision",
    (status) => {
      expect(decidable({ ...waiting, status }, approve)).toEqual({ answer: "withdrawn" });
    },
  );

  it("takes nobody into a course that has closed, but can still say no", () => {
    const closed: RequestFacts = { ...waiting, courseState: "archived" };
    expect(decidable(closed, approve)).toEqual({ answer: "not-open" });
    expect(decidable(closed, decline)).toEqual({ answer: "decide", becomes: "declined" });
  });
});

describe("what was decided lately", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const request = (id: string, daysAgo: number | null, status: "approved" | "declined" | "withdrawn") => ({
    ...{ id, code: "MGT-120", title: "Feedback", language: "en", status },
    decidedAt: daysAgo === null ? null : new Date(now.getTime() - daysAgo * 86_400_000),
    decisionReason: status === "declined" ? "After the audit." : null,
  });

  it("is the decisions of two weeks, newest first, with the reason for a no", () => {
    const all = [
      request("old", 15, "approved"),
      request("yes", 14, "approved"),
      request("no", 1, "declined"),
      request("open", null, "approved"),
    ];
    expect(latelyDecided(all, now)).toMatchObject([
      { id: "no", verdict: "declined", reason: "After the audit." },
      { id: "yes", verdict: "approved", reason: null },
    ]);
  });

  it("says what was decided, also of what has been left since", () => {
    expect(latelyDecided([request("left", 2, "withdrawn")], now)).toMatchObject([{ verdict: "approved" }]);
  });
});
