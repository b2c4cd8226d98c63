import { describe, expect, it } from "vitest";
import { studyFormSchema } from "./study-form";
import { type Attention, activeSlice, lastSequence, longestReportMs, reportFields } from "./study-report";

describe("a report", () => {
  it.each([
    { activeMs: 10_000, position: { seconds: 42, sequence: 7 }, watched: [{ from: 0, to: 42 }] },
    { activeMs: 0, position: null, watched: [] },
  ])("is read as it was written: %j", (report) => {
    expect(studyFormSchema.parse(reportFields(report))).toEqual(report);
  });

  const good = { active: "1000", watched: "0-10", position: "10", sequence: "1" };
  it.each([
    ["nothing", {}],
    ["a negative time", { ...good, active: "-1" }],
    ["more than a minute at once", { ...good, active: String(longestReportMs + 1) }],
    ["a time that is no number", { ...good, active: "1e3" }],
    ["a time of many digits", { ...good, active: "9".repeat(400) }],
    ["a negative position", { ...good, position: "-5" }],
    ["a position beyond any video", { ...good, position: "86401" }],
    ["a position without sequence", { active: "0", watched: "", position: "1" }],
    ["a sequence without position", { active: "0", watched: "", sequence: "1" }],
    ["a sequence that would be the last of all", { ...good, sequence: String(lastSequence + 1) }],
    ["sequence nought", { ...good, sequence: "0" }],
    ["ranges that are none", { ...good, watched: "all of it" }],
    ["a field that is not ours", { ...good, userId: "0198a7f0-0000-7000-8000-000000000001" }],
  ])("is not %s", (_, fields) => {
    expect(studyFormSchema.safeParse(fields).success).toBe(false);
  });
});

describe("the time that counts", () => {
  const reading: Attention = {
    now: 101_000,
    lastTick: 100_000,
    lastInput: 90_000,
    idleAfterMs: 120_000,
    visible: true,
    playing: false,
  };

  it("runs while the page is seen and somebody is there", () => {
    expect(activeSlice(reading)).toBe(1_000);
  });

  it("stands still when the page is hidden, even if the video plays on", () => {
    expect(activeSlice({ ...reading, visible: false })).toBe(0);
    expect(activeSlice({ ...reading, visible: false, playing: true })).toBe(0);
  });

  it("stands still when nobody has moved for long, unless a video plays", () => {
    const away = { ...reading, lastInput: -20_000 };
    expect(activeSlice(away)).toBe(0);
    expect(activeSlice({ ...away, playing: true })).toBe(1_000);
    expect(activeSlice({ ...reading, lastInput: reading.now - reading.idleAfterMs })).toBe(1_000);
  });

  it("does not count a computer's sleep, nor a clock that goes back", () => {
    expect(activeSlice({ ...reading, lastTick: 0 })).toBe(2_000);
    expect(activeSlice({ ...reading, now: 99_000 })).toBe(0);
  });
});
