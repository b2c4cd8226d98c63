import { describe, expect, it } from "vitest";
import { exceptionValues, readExceptionForm } from "./exception-form";

const zone = "Europe/Berlin";
const always = { opensAt: null, closesAt: null };
const typed = { extraAttempts: "", extraMinutes: " 15 ", opensAt: "", closesAt: "", reason: " Dyslexia " };

describe("an exception's form", () => {
  it("is read by the clocks of the trainer's zone and shown again as it was", () => {
    const form = readExceptionForm({ ...typed, closesAt: "2026-12-04T14:00" }, always, zone);
    const exception = {
      ...{ extraAttempts: 0, extraMinutes: 15, opensAt: null, reason: "Dyslexia" },
      closesAt: new Date("2026-12-04T13:00:00Z"),
    };
    expect(form).toEqual({ exception });
    expect(exceptionValues(exception, zone)).toEqual({
      ...{ extraAttempts: "", extraMinutes: "15", opensAt: "", reason: "Dyslexia" },
      closesAt: "2026-12-04T14:00",
    });
  });

  it.each([
    [{ extraAttempts: "1.5" }, { extraAttempts: "extraAttempts-wrong" }],
    [{ extraAttempts: "101" }, { extraAttempts: "extraAttempts-wrong" }],
    [{ extraMinutes: "-1" }, { extraMinutes: "extraMinutes-wrong" }],
    [{ extraMinutes: "ten" }, { extraMinutes: "extraMinutes-wrong" }],
    [{ opensAt: "tomorrow" }, { opensAt: "opensAt-wrong" }],
    [{ reason: "  " }, { reason: "reason-missing" }],
    [{ reason: "x".repeat(1_001) }, { reason: "reason-long" }],
    [{ extraMinutes: "0" }, { extraAttempts: "nothing-granted" }],
    [{ opensAt: "2026-12-04T14:00", closesAt: "2026-12-04T14:00" }, { closesAt: "closesAt-early" }],
  ])("says what is wrong with %j", (wrong, problems) => {
    expect(readExceptionForm({ ...typed, ...wrong }, always, zone)).toEqual({ problems });
  });

  it("takes no time of one's own that the assessment's other time makes impossible", () => {
    const settings = { opensAt: "2026-12-04T08:00:00Z", closesAt: "2026-12-05T08:00:00Z" };
    const at = (times: Record<string, string>) => readExceptionForm({ ...typed, ...times }, settings, zone);
    expect(at({ closesAt: "2026-12-04T09:00" })).toEqual({ problems: { closesAt: "closesAt-early" } });
    expect(at({ opensAt: "2026-12-05T09:00" })).toEqual({ problems: { opensAt: "opensAt-late" } });
    expect(at({ opensAt: "2026-12-05T08:59" })).toHaveProperty("exception");
  });
});
