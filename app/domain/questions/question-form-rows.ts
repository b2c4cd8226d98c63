import type { QuestionType } from "./question-body";
import { type FormValues, questionLayout, type RowsLayout, rowCount } from "./question-form-layout";
import { newRow } from "./question-form-values";

const mostRows = 50;

export interface RowsChanged {
  values: FormValues;
  /** Where the keyboard goes on: a control's name, or the button that adds a row. */
  focus: string;
}

/**
 * What a button of a list of rows does to what is typed: `add:choices`, `remove:choices:2`, `up:choices:2`,
 * `down:choices:2`; null: it is no such button.
 */
export function changeRows(
  type: QuestionType,
  values: FormValues,
  { intent, newId }: { intent: string; newId: () => string },
): RowsChanged | null {
  const [what = "", name = "", place = ""] = intent.split(":");
  const list = questionLayout(type).rows.find((rows) => rows.name === name);
  if (!list) return null;
  const count = rowCount(values, name);
  if (what === "add") {
    if (count >= mostRows) return { values, focus: addButton(list) };
    const added = { ...values, ...newRow(list, count, values, newId) };
    return { values: added, focus: firstControl(list, count) };
  }
  const index = Number(place);
  const isRow = /^\d{1,3}$/.test(place) && index < count;
  const other = { remove: index, up: index - 1, down: index + 1 }[what];
  if (!isRow || other === undefined) return null;
  if (what === "remove") return { values: without(values, list, index, count), focus: addButton(list) };
  if (other < 0 || other >= count) return { values, focus: firstControl(list, index) };
  return { values: swapped(values, list, index, other), focus: firstControl(list, other) };
}

/** The id of the button that adds a row. */
export function addButton({ name }: Pick<RowsLayout, "name">): string {
  return `add-${name}`;
}

function firstControl(list: RowsLayout, index: number): string {
  return `${list.name}.${index}.${list.fields[0]?.name}`;
}

function rowOf(values: FormValues, list: RowsLayout, index: number): FormValues {
  const prefix = `${list.name}.${index}.`;
  const own = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

function placed(row: FormValues, list: RowsLayout, index: number): FormValues {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [`${list.name}.${index}.${name}`, value]),
  );
}

function withRows(values: FormValues, list: RowsLayout, rows: readonly FormValues[]): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list.name}.`));
  return Object.assign(Object.fromEntries(others), ...rows.map((row, index) => placed(row, list, index)));
}

function rowsOf(values: FormValues, list: RowsLayout, count: number): FormValues[] {
  return Array.from({ length: count }, (_, index) => rowOf(values, list, index));
}

function without(values: FormValues, list: RowsLayout, index: number, count: number): FormValues {
  return withRows(values, list, rowsOf(values, list, count).toSpliced(index, 1));
}

function swapped(values: FormValues, list: RowsLayout, index: number, other: number): FormValues {
  return {
    ...values,
    ...placed(rowOf(values, list, index), list, other),
    ...placed(rowOf(values, list, other), list, index),
  };
}
