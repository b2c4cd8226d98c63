import type { BodyOf, QuestionBody, QuestionType } from "./question-body";

/** What is right, as texts of the author's (Markdown), or as true or false; no texts: a person decides. */
export type RightAnswer = boolean | string[];

const whole = 100;

const readings: { [T in QuestionType]: (body: BodyOf<T>) => RightAnswer } = {
  single_choice: ({ choices }) => choices.filter(({ percent }) => percent >= whole).map(({ text }) => text),
  multiple_choice: ({ choices }) => choices.filter(({ percent }) => percent > 0).map(({ text }) => text),
  true_false: ({ answer }) => answer,
  short_text: ({ accepted }) => accepted.filter(({ percent }) => percent >= whole).map(({ text }) => text),
  numeric: ({ accepted, units }) =>
    accepted
      .filter(({ percent }) => percent >= whole)
      .map(({ value, tolerance }) => {
        const unit = units.find(({ multiplier }) => multiplier === 1)?.unit;
        return [String(value), tolerance > 0 ? `± ${tolerance}` : "", unit ?? ""].filter(Boolean).join(" ");
      }),
  matching: ({ pairs }) => pairs.map(({ left, right }) => `${left} → ${right}`),
  ordering: ({ items }) => items.map(({ text }, index) => `${index + 1}\\. ${text}`),
  gaps: ({ gaps }) => gaps.map(({ accepted }) => accepted[0] ?? ""),
  essay: () => [],
  file_submission: () => [],
};

/** What the author takes for wholly right. */
export function rightAnswer(body: QuestionBody): RightAnswer {
  return readingOf(body.type, body);
}

function readingOf<T extends QuestionType>(type: T, body: QuestionBody): RightAnswer {
  // The body is of this type, which the compiler cannot follow through the index.
  return readings[type](body as BodyOf<T>);
}
