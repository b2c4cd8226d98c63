import { describe, expect, it } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import { type MarkedQuestion, markingValues, readMarks, rubricPoints } from "./marking-form";

const level = (points: number) => ({ description: `${points} points`, points });
const rubric = [
  { id: "r1", criterion: "Facts", levels: [level(0), level(1), level(3)] },
  { id: "r2", criterion: "Words", levels: [level(0), level(1)] },
];
const body = questionBodySchema.parse({ type: "essay", prompt: "Say why.", rubric });
const text = "Because the\nvalve was open.";
const open: MarkedQuestion = { slot: 2, body, outOf: 8, text, mark: null };
const mark = {
  number: 1,
  points: 4,
  comment: "Good.",
  rubric: { r1: 1, r2: 0 },
  annotations: [{ quote: "the valve", note: "Which one?" }],
};

describe("a marking form", () => {
  it("gives nothing when nothing has changed, or is open", () => {
    const marked = { ...open, mark };
    expect(readMarks(markingValues([marked]), [marked])).toEqual({ marks: [] });
    expect(readMarks(markingValues([open]), [open])).toEqual({ marks: [] });
  });

  it("gives a mark over the one that was seen", () => {
    const marked = { ...open, mark };
    const values = { ...markingValues([marked]), "q2.points": "4,5", "q2.comment": "Better.\r\n" };
    expect(readMarks(values, [marked])).toEqual({
      marks: [{ ...mark, number: undefined, slot: 2, over: 1, points: 4.5, comment: "Better." }].map(
        ({ number: _, ...given }) => given,
      ),
    });
  });

  it("counts the points from the rubric where none are typed", () => {
    const values = { "q2.over": "0", "q2.rubric.r1": "1", "q2.rubric.r2": "1" };
    expect(readMarks(values, [open])).toMatchObject({ marks: [{ points: 4, rubric: { r1: 1, r2: 1 } }] });
    expect(rubricPoints(rubric, { r1: 2, r2: 1 }, 8)).toBe(8);
    expect(rubricPoints(rubric, { r1: 2 }, 8)).toBeNull();
    expect(rubricPoints([], {}, 8)).toBeNull();
  });

  it.each([
    [{ "q2.points": "9" }, { "q2.points": "points-wrong:8" }],
    [{ "q2.points": "-1" }, { "q2.points": "points-wrong:8" }],
    [{ "q2.points": "good" }, { "q2.points": "points-wrong:8" }],
    [{ "q2.comment": "No points yet." }, { "q2.points": "points-missing" }],
    [{ "q2.rubric.r1": "1" }, { "q2.points": "points-missing" }],
    [{ "q2.points": "1", "q2.comment": "x".repeat(10_001) }, { "q2.comment": "comment-too-long" }],
    [
      { "q2.points": "1", "q2.notes.0.quote": "the pump", "q2.notes.0.note": "Which?" },
      { "q2.notes.0.quote": "quote-not-there" },
    ],
    [
      { "q2.points": "1", "q2.notes.0.quote": "valve", "q2.notes.0.note": " " },
      { "q2.notes.0.note": "note-wrong" },
    ],
  ])("says what is wrong in %j", (values, problems) => {
    expect(readMarks(values, [open])).toEqual({ problems });
  });

  it("finds a piece of the text across lines, and knows no level that there is not", () => {
    const values = {
      "q2.points": "1",
      "q2.rubric.r1": "7",
      "q2.rubric.__proto__": "1",
      "q2.notes.0.quote": "Because the valve",
      "q2.notes.0.note": "Yes.",
    };
    expect(readMarks(values, [open])).toMatchObject({
      marks: [{ rubric: {}, annotations: [{ quote: "Because the valve", note: "Yes." }] }],
    });
  });
});
