import { expect, test } from "vitest";
import { assessmentDue, type OpenAssessment } from "./assessment-due";
import { assessmentSettingsSchema } from "./assessment-settings";

const beganAt = new Date("2026-03-01T09:00:00Z");
const dueAt = new Date("2026-03-15T09:00:00Z");

function open(settings: object, rest: Partial<OpenAssessment> = {}): OpenAssessment {
  return {
    settings: assessmentSettingsSchema.parse({
      ...{ contentType: "interactive", kind: "quiz", dueDays: 14 },
      ...settings,
    }),
    ...{ exception: null, beganAt, attemptCount: 0, isUnderWay: false, isAwaitingMarks: false },
    ...rest,
  };
}

test("an assessment is due so many days after its learner began, and then overdue", () => {
  const at = (text: string) => assessmentDue(open({}), new Date(text));
  expect(at("2026-03-02T00:00:00Z")).toEqual({ dueAt, due: "later" });
  expect(at("2026-03-10T00:00:00Z")).toEqual({ dueAt, due: "soon" });
  expect(at("2026-03-15T09:00:00Z")).toEqual({ dueAt, due: "overdue" });
  expect(assessmentDue(open({ dueDays: null }), beganAt)).toBeNull();
});

test("nothing is due that waits for its marks or cannot be taken any more, unless it is granted again", () => {
  const now = new Date("2026-03-20T00:00:00Z");
  const overdue = { dueAt, due: "overdue" };
  expect(assessmentDue(open({}, { attemptCount: 1, isAwaitingMarks: true }), now)).toBeNull();
  expect(assessmentDue(open({ maxAttempts: 1 }, { attemptCount: 1 }), now)).toBeNull();
  expect(assessmentDue(open({ maxAttempts: 1 }, { attemptCount: 1, isUnderWay: true }), now)).toEqual(
    overdue,
  );
  const closesAt = "2026-03-19T00:00:00Z";
  expect(assessmentDue(open({ closesAt }), now)).toBeNull();
  const none = { extraAttempts: 0, extraMinutes: 0, opensAt: null, closesAt: null };
  const exception = { ...none, closesAt: new Date("2026-03-30T00:00:00Z") };
  expect(assessmentDue(open({ closesAt }, { exception }), now)).toEqual(overdue);
  const more = { ...none, extraAttempts: 1 };
  expect(assessmentDue(open({ maxAttempts: 1 }, { attemptCount: 1, exception: more }), now)).toEqual(overdue);
});
