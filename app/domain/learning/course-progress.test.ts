import { describe, expect, it } from "vitest";
import { courseProgress, groupByModule, neighbours, type OutlineLesson } from "./course-progress";

function lesson(id: string, facts: Partial<OutlineLesson> = {}): OutlineLesson {
  const basics = { moduleId: "m1", moduleTitle: "Basics", title: id, durationMinutes: 5, required: true };
  const state = { completed: false, isAssessment: false };
  return { id, ...basics, ...state, ...facts };
}

describe("progress in a course", () => {
  it("rounds down, so that 100 means all", () => {
    const outline = [lesson("a", { completed: true }), lesson("b", { completed: true }), lesson("c")];
    expect(courseProgress(outline)).toMatchObject({ percent: 66, isComplete: false, nextLessonId: "c" });
  });

  it("counts required lessons only", () => {
    const outline = [lesson("a", { completed: true }), lesson("extra", { required: false })];
    expect(courseProgress(outline)).toMatchObject({ percent: 100, isComplete: true, requiredCount: 1 });
  });

  it("leads to required lessons before optional ones", () => {
    expect(courseProgress([lesson("extra", { required: false }), lesson("a")]).nextLessonId).toBe("a");
  });

  it("never completes a course that requires nothing", () => {
    expect(courseProgress([lesson("extra", { required: false, completed: true })])).toMatchObject({
      percent: 0,
      isComplete: false,
      nextLessonId: null,
    });
  });
});

describe("the outline", () => {
  const outline = [lesson("a"), lesson("b"), lesson("c", { moduleId: "m2", moduleTitle: "More" })];

  it("is grouped by module in order", () => {
    expect(groupByModule(outline).map(({ id, lessons }) => [id, lessons.map((each) => each.id)])).toEqual([
      ["m1", ["a", "b"]],
      ["m2", ["c"]],
    ]);
  });

  it("knows what comes before and after, across modules", () => {
    expect(neighbours(outline, "b")).toMatchObject({ previous: { id: "a" }, next: { id: "c" } });
    expect(neighbours(outline, "c").next).toBeNull();
    expect(neighbours(outline, "elsewhere")).toEqual({ previous: null, next: null });
  });
});
