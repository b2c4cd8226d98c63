import { describe, expect, it } from "vitest";
import { assessmentSettingsSchema, type NewAssessmentSettings } from "./assessment-settings";
import {
  attemptDeadline,
  attemptRefusal,
  attemptRules,
  isAnswerInTime,
  movedDeadline,
} from "./attempt-start";

const now = new Date("2026-11-25T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function rules(
  settings: Partial<NewAssessmentSettings>,
  exception: Parameters<typeof attemptRules>[1] = null,
) {
  const parsed = assessmentSettingsSchema.parse({ contentType: "interactive", kind: "quiz", ...settings });
  return attemptRules(parsed, exception);
}

const nothingGranted = { extraAttempts: 0, extraMinutes: 0, opensAt: null, closesAt: null };

describe("another attempt", () => {
  it("is free where nothing limits it, however many there were", () => {
    expect(
      attemptRefusal(
        rules({}),
        Array.from({ length: 50 }, () => minutesAgo(1)),
        now,
      ),
    ).toBeNull();
  });

  it("is refused before the assessment opens and from when it closes", () => {
    const opensAt = "2026-11-25T12:00:01Z";
    expect(attemptRefusal(rules({ opensAt }), [], now)).toEqual({
      reason: "not-open-yet",
      opensAt: new Date(opensAt),
    });
    expect(attemptRefusal(rules({ opensAt: now.toISOString() }), [], now)).toBeNull();
    const closed = rules({ closesAt: now.toISOString() });
    expect(attemptRefusal(closed, [], now)).toEqual({ reason: "closed", closedAt: now });
    expect(attemptRefusal(closed, [], minutesAgo(1))).toBeNull();
  });

  it("is refused when all have been used, which counts before the delay", () => {
    const twice = rules({ maxAttempts: 2, delayMinutes: 60 });
    expect(attemptRefusal(twice, [minutesAgo(120), minutesAgo(1)], now)).toEqual({
      reason: "no-attempts-left",
      maxAttempts: 2,
    });
  });

  it("waits for the delay after the end of the last one", () => {
    const patient = rules({ delayMinutes: 60 });
    expect(attemptRefusal(patient, [minutesAgo(59)], now)).toEqual({
      reason: "too-soon",
      from: new Date("2026-11-25T12:01:00Z"),
    });
    expect(attemptRefusal(patient, [minutesAgo(60)], now)).toBeNull();
  });
});

describe("an exception", () => {
  it("adds attempts and minutes where there is a limit", () => {
    const granted = { ...nothingGranted, extraAttempts: 1, extraMinutes: 15 };
    expect(rules({ maxAttempts: 1, timeLimitMinutes: 30 }, granted)).toMatchObject({
      maxAttempts: 2,
      timeLimitMinutes: 45,
    });
    expect(rules({}, granted)).toMatchObject({ maxAttempts: null, timeLimitMinutes: null });
  });

  it("opens a closed assessment for one person", () => {
    const closesAt = new Date("2026-11-26T12:00:00Z");
    const closed = { closesAt: "2026-11-20T12:00:00Z" };
    expect(attemptRefusal(rules(closed), [], now)).toMatchObject({ reason: "closed" });
    expect(attemptRefusal(rules(closed, { ...nothingGranted, closesAt }), [], now)).toBeNull();
  });
});

describe("the time of an attempt", () => {
  it("is up after the limit, or when the assessment closes before", () => {
    expect(attemptDeadline(rules({}), now)).toBeNull();
    expect(attemptDeadline(rules({ timeLimitMinutes: 30 }), now)).toEqual(new Date("2026-11-25T12:30:00Z"));
    const closesAt = "2026-11-25T12:10:00Z";
    expect(attemptDeadline(rules({ closesAt }), now)).toEqual(new Date(closesAt));
    expect(attemptDeadline(rules({ closesAt, timeLimitMinutes: 30 }), now)).toEqual(new Date(closesAt));
    expect(attemptDeadline(rules({ closesAt, timeLimitMinutes: 5 }), now)).toEqual(
      new Date("2026-11-25T12:05:00Z"),
    );
  });

  it("has a grace period for what is on its way", () => {
    expect(isAnswerInTime(null, 0, now)).toBe(true);
    expect(isAnswerInTime(now, 0, now)).toBe(true);
    expect(isAnswerInTime(minutesAgo(1), 60, now)).toBe(true);
    expect(isAnswerInTime(minutesAgo(1), 59, now)).toBe(false);
  });
});

describe("the deadline of an attempt under way", () => {
  const attempt = { startedAt: minutesAgo(10), deadline: minutesAgo(-10), graceSeconds: 60 };
  const limited = { timeLimitMinutes: 20 };

  it("moves by the minutes that are granted", () => {
    const granted = rules(limited, { ...nothingGranted, extraMinutes: 15 });
    expect(movedDeadline(attempt, granted, now)).toEqual(minutesAgo(-25));
  });

  it("never moves back, and not once the time is up", () => {
    const longer = { ...attempt, deadline: minutesAgo(-40) };
    expect(movedDeadline(longer, rules(limited, nothingGranted), now)).toEqual(longer.deadline);
    const granted = rules(limited, { ...nothingGranted, extraMinutes: 60 });
    const over = { ...attempt, startedAt: minutesAgo(22), deadline: minutesAgo(2) };
    expect(movedDeadline(over, granted, now)).toEqual(over.deadline);
    const inGrace = { ...over, deadline: minutesAgo(1) };
    expect(movedDeadline(inGrace, granted, now)).toEqual(minutesAgo(-58));
  });

  it("moves with a later closing time of one's own, as far as the time limit goes", () => {
    const closing = rules(
      { ...limited, closesAt: attempt.deadline.toISOString() },
      { ...nothingGranted, extraMinutes: 60, closesAt: minutesAgo(-30) },
    );
    expect(movedDeadline(attempt, closing, now)).toEqual(minutesAgo(-30));
  });
});
