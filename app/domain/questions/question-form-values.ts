import type { QuestionBody, QuestionType } from "./question-body";
import { type FieldLayout, type FormValues, questionLayout, type RowsLayout } from "./question-form-layout";

/** What a question's form shows of it. */
export function valuesOfQuestion(question: {
  name: string;
  points: number;
  tags: readonly string[];
  body: QuestionBody;
}): FormValues {
  const { name, points, tags, body } = question;
  return { name, points: String(points), tags: tags.join(", "), ...valuesOfBody(body) };
}

/** The same of what it asks alone. */
export function valuesOfBody(body: QuestionBody): FormValues {
  const { fields, rows } = questionLayout(body.type);
  const parts: Record<string, unknown> = { ...body };
  const values: FormValues = { prompt: body.prompt, feedback: body.feedback };
  for (const field of fields) values[field.name] = writtenValue(field, parts[field.name]);
  for (const list of rows) {
    const items = parts[list.name];
    for (const [index, item] of (Array.isArray(items) ? items : []).entries())
      Object.assign(values, rowValues(list, index, item));
  }
  return values;
}

function rowValues(list: RowsLayout, index: number, item: unknown): FormValues {
  const part = partOf(item);
  const values: FormValues = {};
  for (const field of list.fields)
    values[`${list.name}.${index}.${field.name}`] = writtenValue(field, part[field.name]);
  if (list.ids !== "none") values[`${list.name}.${index}.id`] = String(part.id ?? "");
  return values;
}

/** A hint is nothing but its text. */
function partOf(item: unknown): Record<string, unknown> {
  return typeof item === "object" && item !== null ? { ...item } : { text: item };
}

function writtenValue({ kind }: FieldLayout, value: unknown): string {
  if (value === null || value === undefined) return "";
  switch (kind) {
    case "check":
      return value === true ? "on" : "";
    case "lines":
      return Array.isArray(value) ? value.join("\n") : "";
    case "levels":
      return Array.isArray(value) ? value.map(writtenLevel).join("\n") : "";
    default:
      return String(value);
  }
}

function writtenLevel({ points, description }: { points: number; description: string }): string {
  return `${points} ${description}`;
}

/**
 * The form of a question that is still to be written.
 *
 * @param newId makes a name for a part, which says nothing about what is right
 */
export function valuesOfNewQuestion(type: QuestionType, newId: () => string): FormValues {
  const values: FormValues = { name: "", points: "1", tags: "", prompt: "", feedback: "" };
  const { fields, rows } = questionLayout(type);
  for (const { name } of fields) values[name] = name === "maxFiles" ? "1" : "";
  for (const list of rows) {
    for (let index = 0; index < list.first; index += 1)
      Object.assign(values, newRow(list, index, values, newId));
  }
  return values;
}

/** The fields of a row that is added to a list. */
export function newRow(list: RowsLayout, index: number, values: FormValues, newId: () => string): FormValues {
  const row: FormValues = {};
  for (const { name } of list.fields) row[`${list.name}.${index}.${name}`] = firstValue(list, name, index);
  if (list.ids === "hidden") row[`${list.name}.${index}.id`] = newId();
  if (list.ids === "marks") row[`${list.name}.${index}.id`] = nextMark(values, list.name);
  return row;
}

function firstValue({ name: list }: RowsLayout, field: string, index: number): string {
  if (field === "percent") return list === "accepted" || index === 0 ? "100" : "0";
  if (field === "tolerance") return "0";
  return field === "multiplier" ? "1" : "";
}

/** The mark of a gap that the text has none of yet. */
function nextMark(values: FormValues, list: string): string {
  const taken = Object.entries(values)
    .filter(([name]) => name.startsWith(`${list}.`) && name.endsWith(".id"))
    .map(([, id]) => Number(/^g(\d{1,4})$/.exec(id)?.[1] ?? 0));
  return `g${Math.max(0, ...taken) + 1}`;
}
