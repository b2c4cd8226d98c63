import { describe, expect, it } from "vitest";
import { assessmentValues, newAssessmentValues, readAssessmentForm } from "./assessment-form";
import { type AssessmentSettings, assessmentSettingsSchema } from "./assessment-settings";

const zone = "Europe/Berlin";
const facts = { title: "Final test", description: "", durationMinutes: 20, required: true };
const settings: AssessmentSettings = assessmentSettingsSchema.parse({
  contentType: "interactive",
  kind: "quiz",
  instructions: "Read **all** first.",
  items: [{ kind: "fixed", questionId: "0190d7c8-0000-7000-8000-000000000001", points: 2 }],
  maxAttempts: 3,
  delayMinutes: 2 * 24 * 60,
  timeLimitMinutes: 45,
  opensAt: "2026-12-01T08:00:00.000Z",
  closesAt: "2026-12-31T22:59:00.000Z",
  gradeOf: "average",
  passingScore: 66.5,
  weight: 2,
  dueDays: 14,
});

describe("an assessment's form", () => {
  it("gives back what it was filled with", () => {
    const values = assessmentValues(facts, settings, zone);
    expect(values).toMatchObject({
      opensAt: "2026-12-01T09:00",
      closesAt: "2026-12-31T23:59",
      delay: "2",
      delayUnit: "days",
      "review.atOnce.rightAnswers": "",
      "review.afterClosing.rightAnswers": "on",
    });
    expect(readAssessmentForm(values, settings.items, zone)).toEqual({ facts, settings });
  });

  it("takes what people type: a comma, nothing for no limit, an hour by their clocks", () => {
    const typed = {
      ...newAssessmentValues(zone),
      title: "Quiz",
      passingScore: "62,5",
      maxAttempts: "",
      delay: "",
      closesAt: "2026-07-01T12:00",
    };
    expect(readAssessmentForm(typed, [], zone)).toMatchObject({
      settings: {
        passingScore: 62.5,
        maxAttempts: null,
        delayMinutes: 0,
        closesAt: "2026-07-01T10:00:00.000Z",
      },
    });
  });

  it("says everything that is wrong at once", () => {
    const typed = { ...newAssessmentValues(zone), opensAt: "2026-12-02T09:00", closesAt: "2026-12-01T09:00" };
    expect(readAssessmentForm(typed, [], zone)).toEqual({
      problems: { title: "title-missing", closesAt: "closesAt-early" },
    });
    expect(readAssessmentForm({ ...typed, weight: "heavy" }, [], zone)).toEqual({
      problems: { title: "title-missing", weight: "weight-wrong", closesAt: "closesAt-early" },
    });
  });

  it.each([
    ["title", "", "title-missing"],
    ["passingScore", "", "passingScore-wrong"],
    ["passingScore", "101", "passingScore-wrong"],
    ["weight", "-1", "weight-wrong"],
    ["questionsPerPage", "0", "questionsPerPage-wrong"],
    ["maxAttempts", "many", "maxAttempts-wrong"],
    ["maxAttempts", "1.5", "maxAttempts-wrong"],
    ["timeLimitMinutes", "0", "timeLimitMinutes-wrong"],
    ["graceSeconds", "1e9", "graceSeconds-wrong"],
    ["delay", "-3", "delay-wrong"],
    ["delay", "1000", "delay-wrong"],
    ["opensAt", "soon", "opensAt-wrong"],
    ["closesAt", "2026-11-30T09:00", "closesAt-early"],
    ["gradeOf", "worst", "gradeOf-wrong"],
  ])("says what is wrong with %s %j", (field, text, problem) => {
    const values = { ...assessmentValues(facts, settings, zone), [field]: text };
    expect(readAssessmentForm(values, [], zone)).toEqual({ problems: { [field]: problem } });
  });

  it("has no words for a unit that there is not", () => {
    const values = { ...assessmentValues(facts, settings, zone), delayUnit: "toString" };
    expect(readAssessmentForm(values, [], zone)).toEqual({ problems: { delay: "delay-wrong" } });
  });
});
