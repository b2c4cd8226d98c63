import type { AnswerOf } from "~/domain/questions/answer";
import type { BodyOf, QuestionBody, QuestionType } from "~/domain/questions/question-body";

type Answers = { [T in QuestionType]: (body: BodyOf<T>, isRight: boolean) => AnswerOf<T> };

/** What somebody answers who knows it, or does not. */
const answers: Answers = {
  single_choice: ({ choices }, isRight) => ({
    choice: choices.find(({ percent }) => (percent === 100) === isRight)?.id ?? null,
  }),
  multiple_choice: ({ choices }, isRight) => ({
    choices: choices.filter(({ percent }) => percent > 0 === isRight).map(({ id }) => id),
  }),
  true_false: ({ answer }, isRight) => ({ value: answer === isRight }),
  short_text: ({ accepted }, isRight) => ({ text: isRight ? (accepted[0]?.text ?? "") : "?" }),
  numeric: ({ accepted, units }, isRight) => ({
    text: String((accepted[0]?.value ?? 0) + (isRight ? 0 : 1_000)),
    unit: units.find(({ multiplier }) => multiplier === 1)?.unit ?? null,
  }),
  matching: ({ pairs }, isRight) => ({
    matches: Object.fromEntries(
      pairs.map(({ id }, index) => [id, pairs[isRight ? index : (index + 1) % pairs.length]?.right ?? ""]),
    ),
  }),
  ordering: ({ items }, isRight) => {
    const ids = items.map(({ id }) => id);
    return { order: isRight ? ids : ids.toReversed() };
  },
  gaps: ({ gaps }, isRight) => ({
    values: Object.fromEntries(gaps.map(({ id, accepted }) => [id, isRight ? (accepted[0] ?? "") : "?"])),
  }),
  essay: (_, isRight) => ({ text: isRight ? consideredText : "I would try to do it somehow." }),
  file_submission: () => ({ fileIds: [] }),
};

const consideredText = `I would ask what the list is for and by when it is really needed. Then I would say: "I can. The parts list moves to next week then. Shall I ask Nikos whether that is all right?"

If I see on Wednesday that I cannot keep it, I say so on Wednesday: what will be ready, what will not, and when the rest follows.`;

/** An answer with its type, as the attempt takes it. */
export function demoAnswer(body: QuestionBody, isRight: boolean) {
  const answerOf = answers[body.type] as (body: QuestionBody, isRight: boolean) => AnswerOf<QuestionType>;
  return { type: body.type, answer: answerOf(body, isRight) };
}
