import { expect, it } from "vitest";
import { publishRefusal } from "./publishing";

const course = {
  ...{ delivery: "self_paced" as const, requiredLessonCount: 1, instructorCount: 0 },
  ...{
    minimumGrade: null,
    minimumAttendancePercent: null,
    gradedAssessmentCount: 0,
    unplayableAssessments: [],
  },
};

it("takes something required, and an instructor where one teaches", () => {
  expect(publishRefusal(course)).toBeNull();
  expect(publishRefusal({ ...course, requiredLessonCount: 0 })).toBe("no-required-lesson");
  const led = { ...course, delivery: "instructor_led" as const };
  expect(publishRefusal(led)).toBe("no-instructor");
  expect(publishRefusal({ ...led, instructorCount: 1 })).toBeNull();
});

it("asks for no grade that nobody can reach", () => {
  expect(publishRefusal({ ...course, minimumGrade: 60 })).toBe("no-graded-assessment");
  expect(publishRefusal({ ...course, minimumGrade: 0 })).toBe("no-graded-assessment");
  expect(publishRefusal({ ...course, minimumGrade: 60, gradedAssessmentCount: 1 })).toBeNull();
});

it("asks for no attendance where nothing can be attended", () => {
  expect(publishRefusal({ ...course, minimumAttendancePercent: 80 })).toBe("no-attendance");
});

it("gives no assessment that asks nothing", () => {
  expect(publishRefusal({ ...course, unplayableAssessments: [{}] })).toBe("unplayable-assessment");
});
