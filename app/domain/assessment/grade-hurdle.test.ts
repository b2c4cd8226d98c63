import { describe, expect, it } from "vitest";
import { assessmentSettingsSchema, type NewAssessmentSettings } from "./assessment-settings";
import { gradeHurdle, type TakenAssessment } from "./grade-hurdle";

const now = new Date("2026-11-25T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const hidden = { ownAnswers: true, correctness: false, marks: false, feedback: false, rightAnswers: false };
const untilClosing = { atOnce: hidden, whileOpen: hidden, afterClosing: { ...hidden, marks: true } };

function taken(
  settings: Partial<NewAssessmentSettings>,
  attempts: TakenAssessment["attempts"] = [],
  exception: TakenAssessment["exception"] = null,
): TakenAssessment {
  const parsed = assessmentSettingsSchema.parse({ contentType: "interactive", kind: "quiz", ...settings });
  return { lessonId: "a", title: "Final check", settings: parsed, exception, attempts };
}

const graded = (points: number, minutes = 30) => ({
  ...{ status: "graded" as const, submittedAt: minutesAgo(minutes), points, maxPoints: 10 },
});
const submitted = { status: "submitted" as const, submittedAt: minutesAgo(5), points: null, maxPoints: 10 };
const open = { status: "in_progress" as const, submittedAt: null, points: null, maxPoints: 10 };

/** The way that one assessment leaves; null: none. */
function wayOf(assessment: TakenAssessment): string | null {
  return gradeHurdle(60, [assessment], now).ways[0]?.way ?? null;
}

describe("what can still raise a grade", () => {
  it("is an attempt that can begin, goes on, or begins later, and marks that are to come", () => {
    expect(wayOf(taken({}))).toBe("begin");
    expect(wayOf(taken({}, [graded(4)]))).toBe("again");
    expect(wayOf(taken({}, [graded(4), open]))).toBe("go-on");
    expect(wayOf(taken({ maxAttempts: 1 }, [submitted]))).toBe("marks");
    const waiting = gradeHurdle(60, [taken({ delayMinutes: 60 }, [graded(4)])], now);
    expect(waiting.ways).toMatchObject([{ way: "later", from: minutesAgo(-30) }]);
  });

  it("is none where no attempt is left, it has closed, it weighs nothing, or all is reached", () => {
    expect(wayOf(taken({ maxAttempts: 1 }, [graded(4)]))).toBeNull();
    expect(wayOf(taken({ closesAt: minutesAgo(1).toISOString() }, [graded(4)]))).toBeNull();
    expect(wayOf(taken({ weight: 0 }))).toBeNull();
    expect(wayOf(taken({}, [graded(10)]))).toBeNull();
  });

  it("is what the learner alone has been granted", () => {
    const granted = { extraAttempts: 1, extraMinutes: 0, opensAt: null, closesAt: null };
    expect(wayOf(taken({ maxAttempts: 1 }, [graded(4)], granted))).toBe("again");
  });

  it("is no second attempt where the first counts", () => {
    expect(wayOf(taken({ gradeOf: "first" }, [graded(4)]))).toBeNull();
    expect(wayOf(taken({ gradeOf: "first" }, [submitted, open]))).toBe("marks");
    expect(wayOf(taken({ gradeOf: "first" }, [open]))).toBe("go-on");
  });
});

describe("the grade that is told", () => {
  it("is the weighted one where all marks are shown", () => {
    const both = [taken({ weight: 1 }, [graded(2)]), taken({ weight: 3 }, [graded(6)])];
    expect(gradeHurdle(60, both, now)).toMatchObject({ grade: 50, minimumGrade: 60 });
  });

  it("is none as long as marks that count are not shown, nor is a full score told from a poor one", () => {
    const settings = { review: untilClosing, closesAt: minutesAgo(-60).toISOString() };
    const [full, poor] = [10, 0].map((points) =>
      gradeHurdle(60, [taken(settings, [graded(points)]), taken({}, [graded(5)])], now),
    );
    expect(full).toEqual(poor);
    expect(full?.grade).toBeNull();
    const closed = { ...settings, closesAt: minutesAgo(1).toISOString() };
    expect(gradeHurdle(60, [taken(closed, [graded(4)])], now).grade).toBe(40);
  });

  it("is none where nothing is marked", () => {
    expect(gradeHurdle(60, [taken({}), taken({}, [submitted])], now).grade).toBeNull();
  });
});
