import { tickText } from "~/components/outline-words";
import type { QuestionProblem } from "~/domain/questions/question-form";
import type { RowsLayout } from "~/domain/questions/question-form-layout";
import { m } from "~/messages/compiled/messages";

const labels: Record<string, () => string> = {
  name: m.questions_field_name,
  category: m.questions_category,
  points: m.questions_points,
  tags: m.questions_tags,
  prompt: m.questions_field_prompt,
  feedback: m.questions_field_feedback,
  text: m.questions_field_gap_text,
  answer: m.questions_field_answer,
  feedbackIfTrue: m.questions_field_feedback_true,
  feedbackIfFalse: m.questions_field_feedback_false,
  caseSensitive: m.questions_field_case,
  distractors: m.questions_field_distractors,
  template: m.questions_field_template,
  minWords: m.questions_field_min_words,
  maxWords: m.questions_field_max_words,
  maxFiles: m.questions_field_max_files,
  "choices.text": m.questions_field_text,
  "choices.percent": m.questions_field_percent,
  "choices.feedback": m.questions_field_part_feedback,
  "accepted.text": m.questions_field_accepted_text,
  "accepted.value": m.questions_field_value,
  "accepted.tolerance": m.questions_field_tolerance,
  "accepted.percent": m.questions_field_percent,
  "accepted.feedback": m.questions_field_part_feedback,
  "units.unit": m.questions_answer_unit,
  "units.multiplier": m.questions_field_multiplier,
  "pairs.left": m.questions_field_left,
  "pairs.right": m.questions_field_right,
  "items.text": m.questions_field_text,
  "gaps.accepted": m.questions_field_gap_accepted,
  "gaps.options": m.questions_field_gap_options,
  "gaps.caseSensitive": m.questions_field_case,
  "rubric.criterion": m.questions_field_criterion,
  "rubric.levels": m.questions_field_levels,
  "hints.text": m.questions_field_text,
};

const hints: Record<string, () => string> = {
  name: m.questions_hint_name,
  tags: m.questions_hint_tags,
  prompt: m.questions_hint_prompt,
  feedback: m.questions_hint_feedback,
  text: m.questions_hint_gap_text,
  distractors: m.questions_hint_distractors,
  template: m.questions_hint_template,
  "accepted.text": m.questions_hint_accepted_text,
  "units.multiplier": m.questions_hint_multiplier,
  "gaps.accepted": m.questions_hint_lines,
  "gaps.options": m.questions_hint_gap_options,
  "rubric.levels": m.questions_hint_levels,
};

/** The name of a kind of field, out of the name of a control: `choices.text` of `choices.2.text`. */
function kindOf(control: string): string {
  return control.replace(/\.\d+/, "");
}

export function questionFieldLabel(control: string): string {
  return labels[kindOf(control)]?.() ?? control;
}

export function questionFieldHint(control: string): string | undefined {
  return hints[kindOf(control)]?.();
}

interface ListWords {
  legend: () => string;
  hint?: () => string;
  /** One row, by its number. */
  row: (inputs: { position: number }) => string;
  add: () => string;
}

export const listWords: Record<RowsLayout["name"], ListWords> = {
  choices: {
    legend: m.questions_list_choices,
    hint: m.questions_list_choices_hint,
    row: m.questions_row_choice,
    add: m.questions_add_choice,
  },
  accepted: {
    legend: m.questions_list_accepted,
    hint: m.questions_list_accepted_hint,
    row: m.questions_row_accepted,
    add: m.questions_add_accepted,
  },
  units: {
    legend: m.questions_list_units,
    hint: m.questions_list_units_hint,
    row: m.questions_row_unit,
    add: m.questions_add_unit,
  },
  pairs: { legend: m.questions_list_pairs, row: m.questions_row_pair, add: m.questions_add_pair },
  items: {
    legend: m.questions_list_items,
    hint: m.questions_list_items_hint,
    row: m.questions_row_item,
    add: m.questions_add_item,
  },
  gaps: {
    legend: m.questions_list_gaps,
    hint: m.questions_list_gaps_hint,
    row: m.questions_row_gap,
    add: m.questions_add_gap,
  },
  rubric: {
    legend: m.questions_list_rubric,
    hint: m.questions_list_rubric_hint,
    row: m.questions_row_criterion,
    add: m.questions_add_criterion,
  },
  hints: {
    legend: m.questions_list_hints,
    hint: m.questions_list_hints_hint,
    row: m.questions_row_hint,
    add: m.questions_add_hint,
  },
};

const problemWords: Record<QuestionProblem | "category-missing", () => string> = {
  missing: m.questions_wrong_missing,
  "too-long": m.questions_wrong_long,
  "number-wrong": m.questions_wrong_number,
  "too-few": m.questions_wrong_few,
  "too-many": m.questions_wrong_many,
  "points-wrong": m.questions_wrong_points,
  "tags-wrong": m.questions_wrong_tags,
  "best-missing": m.questions_wrong_best,
  "sum-wrong": m.questions_wrong_sum,
  "gap-missing": m.questions_wrong_gap_missing,
  "gap-unknown": m.questions_wrong_gap_unknown,
  "option-missing": m.questions_wrong_option,
  "words-order": m.questions_wrong_words,
  "category-missing": m.questions_wrong_category,
  wrong: m.questions_wrong_other,
};

/** What is wrong with one control, as sentences. */
export function questionFieldErrors(code: keyof typeof problemWords | undefined): string[] | undefined {
  return code ? [problemWords[code]()] : undefined;
}

/** Whether a control is in a row of a list. */
export function isRowField(control: string): boolean {
  return Object.hasOwn(listWords, control.split(".")[0] ?? "");
}

/** What a control's value says, in words. */
export function questionFieldText(control: string, value: string): string {
  if (control.endsWith("caseSensitive")) return tickText(value);
  if (control === "answer" && value !== "")
    return value === "true" ? m.questions_answer_true() : m.questions_answer_false();
  return value === "" ? m.authoring_nothing() : value;
}

/** Where a problem is, in words: "Choice 2: Text", or a whole list. */
export function problemPlace(control: string): string {
  const [list = "", index] = control.split(".");
  const words = Object.hasOwn(listWords, list) ? listWords[list as RowsLayout["name"]] : null;
  if (!words) return questionFieldLabel(control);
  if (index === undefined) return words.legend();
  return `${words.row({ position: Number(index) + 1 })}, ${questionFieldLabel(control)}`;
}
