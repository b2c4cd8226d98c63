import type { BodyOf, QuestionBody, QuestionType } from "./question-body";
import { seededShuffle } from "./seeded-shuffle";

type Parts = { [T in QuestionType]: (body: BodyOf<T>, shuffle: Shuffle) => { type: T } & object };
type Shuffle = <P>(parts: readonly P[], of?: string) => P[];

const parts = {
  single_choice: ({ type, choices }, shuffle) => ({ type, choices: shuffle(choices).map(choiceView) }),
  multiple_choice: ({ type, choices }, shuffle) => ({ type, choices: shuffle(choices).map(choiceView) }),
  true_false: ({ type }) => ({ type }),
  short_text: ({ type }) => ({ type }),
  numeric: ({ type, units }) => ({ type, units: units.map(({ unit }) => unit) }),
  matching: ({ type, pairs, distractors }, shuffle) => ({
    type,
    lefts: shuffle(pairs).map(({ id, left }) => ({ id, text: left })),
    // Shuffled apart from the left sides; what two pairs share is offered once.
    rights: shuffle([...new Set([...pairs.map(({ right }) => right), ...distractors])], "rights"),
  }),
  ordering: ({ type, items }, shuffle) => ({
    type,
    items: shuffle(items).map(({ id, text }) => ({ id, text })),
  }),
  gaps: ({ type, text, gaps }, shuffle) => ({
    type,
    text,
    gaps: gaps.map(({ id, options }) => ({ id, options: shuffle(options, id) })),
  }),
  essay: ({ type, template, minWords, maxWords }) => ({ type, template, minWords, maxWords }),
  file_submission: ({ type, maxFiles }) => ({ type, maxFiles }),
} satisfies Parts;

export type QuestionView = { prompt: string; hintCount: number } & {
  [T in QuestionType]: ReturnType<(typeof parts)[T]>;
}[QuestionType];

/**
 * What somebody who is asked may know of a question: nothing that says what is right, and no hint. The seed decides
 * the order of its parts; choices keep the author's order when that is asked for.
 */
export function questionView(
  body: QuestionBody,
  { seed, keepsChoiceOrder = false }: { seed: string; keepsChoiceOrder?: boolean },
): QuestionView {
  const isChoice = body.type === "single_choice" || body.type === "multiple_choice";
  const shuffle: Shuffle = (items, of = "") =>
    isChoice && keepsChoiceOrder ? [...items] : seededShuffle(items, `${seed}/${of}`);
  return { ...partsOf(body.type, body, shuffle), prompt: body.prompt, hintCount: body.hints.length };
}

function partsOf<T extends QuestionType>(type: T, body: QuestionBody, shuffle: Shuffle) {
  // The body is of this type, which the compiler cannot follow through the index.
  const view = parts[type] as (
    body: QuestionBody,
    shuffle: Shuffle,
  ) => ReturnType<(typeof parts)[QuestionType]>;
  return view(body, shuffle);
}

function choiceView({ id, text }: { id: string; text: string }) {
  return { id, text };
}
