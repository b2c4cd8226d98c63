import { describe, expect, it } from "vitest";
import { type EnrolmentFacts, enrolmentEligibility } from "./enrolment-eligibility";

const open: EnrolmentFacts = {
  state: "published",
  selfEnrolment: "open",
  maxParticipants: 2,
  seatsTaken: 1,
  prerequisites: [{ code: "SEC-101", title: "Essentials", completed: true }],
  requiredSkills: [{ name: "SQL", level: "intermediate", heldLevel: "advanced" }],
  enrolmentStatus: null,
};

const refusalsOf = (facts: Partial<EnrolmentFacts>) => {
  const eligibility = enrolmentEligibility({ ...open, ...facts });
  return eligibility.allowed ? [] : eligibility.refusals;
};

describe("who may enrol", () => {
  it("lets in who meets everything", () => {
    expect(enrolmentEligibility(open)).toEqual({ allowed: true, becomes: "approved" });
  });

  it("makes a request of it where the course asks for approval", () => {
    expect(enrolmentEligibility({ ...open, selfEnrolment: "approval" })).toEqual({
      allowed: true,
      becomes: "pending",
    });
  });

  it.each(["withdrawn", "declined", "completed", "failed"] as const)(
    "lets in again after %s",
    (enrolmentStatus) => {
      expect(refusalsOf({ enrolmentStatus })).toEqual([]);
    },
  );

  it.each(["pending", "approved", "in_progress"] as const)(
    "refuses a second enrolment while one is %s",
    (enrolmentStatus) => {
      expect(refusalsOf({ enrolmentStatus })).toEqual([{ code: "already-enrolled" }]);
    },
  );

  it.each(["draft", "archived"] as const)("refuses a course that is %s", (state) => {
    expect(refusalsOf({ state })).toEqual([{ code: "not-open" }]);
  });

  it("gives all reasons at once, each with what would change it", () => {
    const refusals = refusalsOf({
      seatsTaken: 2,
      prerequisites: [{ code: "SEC-101", title: "Essentials", completed: false }],
      requiredSkills: [
        { name: "SQL", level: "intermediate", heldLevel: "beginner" },
        { name: "Excel", level: "beginner", heldLevel: null },
      ],
    });
    expect(refusals).toEqual([
      { code: "prerequisite", course: "SEC-101", title: "Essentials" },
      { code: "skill", name: "SQL", level: "intermediate", heldLevel: "beginner" },
      { code: "skill", name: "Excel", level: "beginner", heldLevel: null },
      { code: "full", seats: 2 },
    ]);
  });

  it("knows no limit where the course has none", () => {
    expect(refusalsOf({ maxParticipants: null, seatsTaken: 10_000 })).toEqual([]);
  });
});
