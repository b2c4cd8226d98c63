import { describe, expect, it } from "vitest";
import { parseForm } from "~/platform/parse-form";
import { overlappingSlots } from "./training-preferences";
import { trainingPreferencesSchema } from "./training-preferences-form";

function parse(fields: [string, string][]) {
  const form = new FormData();
  form.append("intent", "training");
  for (const [name, value] of fields) form.append(name, value);
  return parseForm(form, trainingPreferencesSchema);
}

const slots = (...times: [string, string][]): [string, string][] =>
  times.flatMap(([start, end], index) => [
    [`timeSlots[${index}].start`, start],
    [`timeSlots[${index}].end`, end],
  ]);

describe("training preferences", () => {
  it("may be left out altogether", () => {
    expect(parse([["learningStyle", ""]])).toMatchObject({
      status: "success",
      value: { preferredDays: [], timeSlots: [], languages: [], accessibilityNeeds: "" },
    });
  });

  it("are read from ticks, each once, and slots in the order of the day", () => {
    const answer = parse([
      ["learningStyle", "reading"],
      ["groupSize", "small"],
      ["preferredDays", "5"],
      ["preferredDays", "1"],
      ["preferredDays", "5"],
      ["languages", "de"],
      ["accessibilityNeeds", "  Captions, please.  "],
      ...slots(["14:00", "16:00"], ["09:00", "11:30"]),
    ]);
    expect(answer).toMatchObject({
      status: "success",
      value: {
        learningStyle: "reading",
        preferredDays: [1, 5],
        languages: ["de"],
        timeSlots: [
          { start: "09:00", end: "11:30" },
          { start: "14:00", end: "16:00" },
        ],
        accessibilityNeeds: "Captions, please.",
      },
    });
  });

  it.each([
    ["ends before it begins", slots(["11:00", "09:00"]), { "timeSlots[0].end": ["time-order"] }],
    ["lasts no time", slots(["11:00", "11:00"]), { "timeSlots[0].end": ["time-order"] }],
    ["has no end", slots(["11:00", ""]), { "timeSlots[0].end": ["time-missing"] }],
    ["is no time of day", slots(["24:00", "25:00"]), { "timeSlots[0].start": ["time-malformed"] }],
    [
      "lies over another",
      slots(["09:00", "12:00"], ["11:59", "13:00"]),
      { "timeSlots[1].start": ["time-overlap"] },
    ],
  ])("refuse a slot that %s", (_, fields, error) => {
    expect(parse(fields).reply().error).toMatchObject(error);
  });

  it.each([
    ["learningStyle", "telepathy"],
    ["groupSize", "crowd"],
    ["preferredDays", "8"],
    ["languages", "tlh"],
    ["accessibilityNeeds", "x".repeat(1_001)],
  ])("refuse what is no choice: %s", (name, value) => {
    expect(parse([[name, value]]).status).toBe("error");
  });
});

describe("overlapping slots", () => {
  it("are those that begin before another has ended; touching is fine", () => {
    const day = [
      { start: "09:00", end: "17:00" },
      { start: "10:00", end: "11:00" },
      { start: "12:00", end: "13:00" },
      { start: "17:00", end: "18:00" },
    ];
    expect(overlappingSlots(day)).toEqual([1, 2]);
  });
});
