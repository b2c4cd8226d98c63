import { expect, it } from "vitest";
import { assessmentSettingsSchema } from "./assessment-settings";
import { reviewOptions, reviewPhase } from "./review-options";

const submittedAt = new Date("2026-11-25T12:00:00Z");
const closesAt = new Date("2026-11-25T18:00:00Z");
const at = (time: string) => new Date(`2026-11-25T${time}Z`);

it.each([
  ["12:00:00", closesAt, "atOnce"],
  ["12:01:59", closesAt, "atOnce"],
  ["12:02:00", closesAt, "whileOpen"],
  ["17:59:59", closesAt, "whileOpen"],
  ["18:00:00", closesAt, "afterClosing"],
  ["23:00:00", null, "whileOpen"],
] as const)("at %s, closing at %s, it is %s", (time, closing, phase) => {
  expect(reviewPhase({ submittedAt, closesAt: closing }, at(time))).toBe(phase);
});

it("closing right after the end leaves no time in which it has just ended", () => {
  expect(reviewPhase({ submittedAt, closesAt: submittedAt }, submittedAt)).toBe("afterClosing");
});

it("shows right answers only after the closing, unless the trainer says otherwise", () => {
  const settings = assessmentSettingsSchema.parse({ contentType: "interactive", kind: "quiz" });
  const shown = (time: string) => reviewOptions(settings, { submittedAt, closesAt }, at(time)).rightAnswers;
  expect(["12:00:00", "13:00:00", "18:00:00"].map(shown)).toEqual([false, false, true]);
});

it("shows nothing of an attempt under way, whatever was chosen", () => {
  const settings = assessmentSettingsSchema.parse({ contentType: "interactive", kind: "quiz" });
  const shown = reviewOptions(settings, { submittedAt: null, closesAt: submittedAt }, closesAt);
  expect(Object.values(shown)).toEqual([false, false, false, false, false]);
});
