import type { QuestionType } from "./question-body";

/**
 * How something of a question is typed: a line, several lines, a list with a line for each, a number, a tick, true or
 * false, or the levels of a criterion ("2 Complete"), a line for each.
 */
export type FieldKind = "line" | "area" | "lines" | "number" | "check" | "truth" | "levels";

export interface FieldLayout {
  name: string;
  kind: FieldKind;
  /** What a number is when nothing is typed; none: it has to be typed. */
  empty?: number | null;
}

/** A list of parts; the first of their fields is what a part is about, and one in which it is empty is none. */
export interface RowsLayout {
  name: "choices" | "accepted" | "units" | "pairs" | "items" | "gaps" | "rubric" | "hints";
  fields: readonly FieldLayout[];
  /** How many a new question begins with. */
  first: number;
  /** Whether its parts have names of their own: hidden ones, or marks in the text. */
  ids: "none" | "hidden" | "marks";
}

export interface QuestionLayout {
  fields: readonly FieldLayout[];
  rows: readonly RowsLayout[];
}

const line = (name: string): FieldLayout => ({ name, kind: "line" });
const area = (name: string): FieldLayout => ({ name, kind: "area" });
const number = (name: string, empty?: number | null): FieldLayout => ({ name, kind: "number", empty });
const check = (name: string): FieldLayout => ({ name, kind: "check" });
const lines = (name: string): FieldLayout => ({ name, kind: "lines" });

const choices: RowsLayout = {
  name: "choices",
  fields: [area("text"), number("percent", 0), area("feedback")],
  first: 4,
  ids: "hidden",
};
const accepted = (fields: readonly FieldLayout[]): RowsLayout => ({
  name: "accepted",
  fields: [...fields, number("percent"), area("feedback")],
  first: 1,
  ids: "none",
});
const rubric: RowsLayout = {
  name: "rubric",
  fields: [line("criterion"), { name: "levels", kind: "levels" }],
  first: 0,
  ids: "hidden",
};
/** Last in every form. */
const hints: RowsLayout = { name: "hints", fields: [area("text")], first: 0, ids: "none" };

const own: Record<QuestionType, QuestionLayout> = {
  single_choice: { fields: [], rows: [choices] },
  multiple_choice: { fields: [], rows: [choices] },
  true_false: {
    fields: [{ name: "answer", kind: "truth" }, area("feedbackIfTrue"), area("feedbackIfFalse")],
    rows: [],
  },
  short_text: { fields: [check("caseSensitive")], rows: [accepted([line("text")])] },
  numeric: {
    fields: [],
    rows: [
      accepted([number("value"), number("tolerance", 0)]),
      { name: "units", fields: [line("unit"), number("multiplier", 1)], first: 0, ids: "none" },
    ],
  },
  matching: {
    fields: [lines("distractors")],
    rows: [{ name: "pairs", fields: [area("left"), line("right")], first: 3, ids: "hidden" }],
  },
  ordering: {
    fields: [],
    rows: [{ name: "items", fields: [line("text")], first: 3, ids: "hidden" }],
  },
  gaps: {
    fields: [area("text")],
    rows: [
      {
        name: "gaps",
        fields: [lines("accepted"), lines("options"), check("caseSensitive")],
        first: 2,
        ids: "marks",
      },
    ],
  },
  essay: {
    fields: [area("template"), number("minWords", null), number("maxWords", null)],
    rows: [rubric],
  },
  file_submission: { fields: [number("maxFiles", 1)], rows: [rubric] },
};

/** The fields of a question's form that depend on its type, and the lists that have rows. */
export function questionLayout(type: QuestionType): QuestionLayout {
  const { fields, rows } = own[type];
  return { fields, rows: [...rows, hints] };
}

/** What is typed into a question's form, by the names of its controls: `choices.0.text`. */
export type FormValues = Record<string, string>;

/** How many rows a list of the form has. */
export function rowCount(values: FormValues, rows: string): number {
  const mark = new RegExp(`^${rows}\\.(\\d{1,3})\\.`);
  const numbers = Object.keys(values).map((name) => Number(mark.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...numbers) + 1;
}
