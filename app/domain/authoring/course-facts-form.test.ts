import { describe, expect, it } from "vitest";
import { courseFactsSchema, factsOfForm } from "./course-facts-form";

const one = "01980000-0000-7000-8000-000000000001";
const other = "01980000-0000-7000-8000-000000000002";

const form = {
  code: "BEES-1",
  title: "Bees",
  description: "Smoke.",
  language: "en",
  category: "technical",
  difficulty: "beginner",
  delivery: "self_paced",
  durationHours: 1,
  selfEnrolment: "open",
  version: 3,
  prerequisites: [],
  requiredSkills: [],
  taughtSkills: [],
  instructors: [],
};

function problems(changed: object): string[] {
  const parsed = courseFactsSchema.safeParse({ ...form, ...changed });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

describe("the facts' form", () => {
  it("takes rows without a choice for none, and what is left out for nothing", () => {
    const rows = {
      prerequisites: [{}, { id: one }],
      taughtSkills: [{ id: other, level: "expert" }, { level: "expert" }],
    };
    const facts = factsOfForm(courseFactsSchema.parse({ ...form, ...rows }));
    expect(facts).toMatchObject({
      prerequisiteIds: [one],
      taughtSkills: [{ skillId: other, level: "expert" }],
      instructorIds: [],
      minimumGrade: null,
      certificateProvided: false,
    });
    expect(facts).not.toHaveProperty("version");
  });

  it("refuses a choice made twice, percents that are none, and far too many rows", () => {
    expect(problems({ instructors: [{ id: one }, { id: other }, { id: one }] })).toEqual([
      "instructors.2.id chosen-twice",
    ]);
    expect(problems({ minimumGrade: 101, minimumAttendancePercent: 0 })).toEqual([
      "minimumGrade percent-wrong",
      "minimumAttendancePercent percent-wrong",
    ]);
    const rows = Array.from({ length: 21 }, () => ({}));
    expect(problems({ prerequisites: rows })).toEqual(["prerequisites too-many-rows"]);
  });
});
