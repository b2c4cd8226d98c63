import { describe, expect, it } from "vitest";
import { type CandidateCourse, type CoursePreferences, recommend } from "./recommendations";

const course: CandidateCourse = {
  code: "SEC-150",
  title: "Data protection in practice",
  language: "en",
  delivery: "self_paced",
  contents: { document: 3 },
  taughtSkills: [],
  state: "published",
  selfEnrolment: "open",
  maxParticipants: null,
  seatsTaken: 0,
  prerequisites: [],
  requiredSkills: [],
  enrolmentStatus: null,
};

const nothing: CoursePreferences = { learningStyle: null, groupSize: null, languages: [] };
const skill = { name: "Data protection", level: "intermediate" as const, heldLevel: null, askedBy: [] };
const sec201 = { code: "SEC-201", title: "Handling incidents" };

const reasonsFor = (facts: Partial<CandidateCourse>, preferences: Partial<CoursePreferences> = {}) =>
  recommend([{ ...course, ...facts }], { ...nothing, ...preferences })[0]?.reasons ?? [];

describe("a course is recommended", () => {
  it("when it teaches what another course asks for", () => {
    expect(reasonsFor({ taughtSkills: [{ ...skill, askedBy: [sec201] }] })).toEqual([
      { code: "asked-for", skill: "Data protection", level: "intermediate", course: "SEC-201" },
    ]);
  });

  it("when it teaches the next level of a skill that is held, not a later one or one that is held", () => {
    const at = (heldLevel: "beginner" | "intermediate" | null) =>
      reasonsFor({ taughtSkills: [{ ...skill, heldLevel }] });
    expect(at("beginner")).toEqual([{ code: "next-level", skill: "Data protection", level: "intermediate" }]);
    expect(at(null)).toEqual([]);
    expect(at("intermediate")).toEqual([]);
    expect(reasonsFor({ taughtSkills: [{ ...skill, level: "expert", heldLevel: "beginner" }] })).toEqual([]);
  });

  it("when most of it is learned in the way that one likes", () => {
    expect(reasonsFor({}, { learningStyle: "reading" })).toEqual([{ code: "style", style: "reading" }]);
    expect(reasonsFor({}, { learningStyle: "visual" })).toEqual([]);
    const mixed = { contents: { document: 2, video: 2 } };
    expect(reasonsFor(mixed, { learningStyle: "visual" })).toHaveLength(1);
    expect(reasonsFor({ delivery: "workshop" }, { learningStyle: "kinesthetic" })).toHaveLength(1);
  });

  it.each([
    ["individual", { delivery: "self_paced" }],
    ["small", { delivery: "workshop", maxParticipants: 5 }],
    ["medium", { delivery: "workshop", maxParticipants: 6 }],
    ["large", { delivery: "live_online", maxParticipants: 16 }],
    ["large", { delivery: "live_online", maxParticipants: null }],
  ] as const)("when its group is %s, as one likes it", (groupSize, facts) => {
    expect(reasonsFor(facts, { groupSize })).toEqual([{ code: "group", group: groupSize }]);
  });

  it("for its fit only in a language that one has named, for a gap in any", () => {
    const preferences = { learningStyle: "reading" as const, languages: ["de"] };
    expect(reasonsFor({}, preferences)).toEqual([]);
    expect(reasonsFor({ taughtSkills: [{ ...skill, askedBy: [sec201] }] }, preferences)).toHaveLength(1);
  });

  it("never without a reason", () => {
    expect(recommend([course], nothing)).toEqual([]);
  });

  it.each([
    ["is full", { maxParticipants: 3, seatsTaken: 3 }],
    ["asks for another course first", { prerequisites: [{ code: "A-1", title: "First", completed: false }] }],
    ["asks for a skill", { requiredSkills: [{ name: "SQL", level: "expert" as const, heldLevel: null }] }],
    ["is taken already", { enrolmentStatus: "in_progress" as const }],
  ])("never when it %s", (_, facts) => {
    expect(reasonsFor({ ...facts, taughtSkills: [{ ...skill, askedBy: [sec201] }] })).toEqual([]);
  });
});

it("gaps come before likings, and several reasons before one", () => {
  const likes = { ...course, code: "A", title: "A" };
  const opens = {
    ...course,
    code: "B",
    title: "B",
    contents: {},
    taughtSkills: [{ ...skill, askedBy: [sec201] }],
  };
  const both = { ...opens, code: "C", title: "C", contents: { document: 1 } };
  const listed = recommend([likes, opens, both], { ...nothing, learningStyle: "reading" });
  expect(listed.map(({ code }) => code)).toEqual(["C", "B", "A"]);
});
