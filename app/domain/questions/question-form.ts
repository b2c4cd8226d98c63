import { typedNumber } from "~/platform/typed-number";
import type { z } from "~/platform/zod";
import { nameOf } from "./formats/imported-question";
import { type QuestionBody, type QuestionType, questionBodySchema } from "./question-body";
import { type BodyProblem, bodyRuleProblems } from "./question-body-rules";
import {
  type FieldLayout,
  type FormValues,
  questionLayout,
  type RowsLayout,
  rowCount,
} from "./question-form-layout";
import type { QuestionText } from "./questions.commands.server";

export type QuestionProblem =
  | BodyProblem
  | "missing"
  | "too-long"
  | "number-wrong"
  | "too-few"
  | "too-many"
  | "points-wrong"
  | "tags-wrong"
  | "wrong";

/** What is wrong, by the control or list that it is about. */
export type QuestionProblems = Record<string, QuestionProblem>;

/** A question out of its form, or a problem for each field that is wrong. */
export function readQuestionForm(
  type: QuestionType,
  values: FormValues,
): { question: QuestionText } | { problems: QuestionProblems } {
  const problems: QuestionProblems = {};
  const points = typedNumber(values.points ?? "");
  const tags = tagsIn(values.tags ?? "");
  if ((values.name ?? "").trim().length > 200) problems.name = "too-long";
  if (points === null || points < 0 || points > 1_000) problems.points = "points-wrong";
  if (tags.length > 20 || tags.some((tag) => tag.length > 50)) problems.tags = "tags-wrong";
  const read = readBodyForm(type, values);
  if ("problems" in read) return { problems: { ...problems, ...read.problems } };
  if (Object.keys(problems).length > 0 || points === null) return { problems };
  const name = nameOf(values.name ?? "", read.body.prompt);
  return { question: { name, points: Math.round(points * 100) / 100, tags, body: read.body } };
}

/** What the question asks, out of its form. */
function readBodyForm(
  type: QuestionType,
  values: FormValues,
): { body: QuestionBody } | { problems: QuestionProblems } {
  const { candidate, placeOf } = candidateOf(type, values);
  const parsed = questionBodySchema.safeParse(candidate);
  if (!parsed.success) {
    const found = parsed.error.issues.map((issue) => [placeOf(issue.path), codeOf(issue)] as const);
    return { problems: Object.fromEntries(found.toReversed()) };
  }
  const problems = bodyRuleProblems(parsed.data);
  return Object.keys(problems).length > 0 ? { problems } : { body: parsed.data };
}

function tagsIn(typed: string): string[] {
  return [...new Set(typed.split(",").map((tag) => tag.trim().replace(/\s+/g, " ")))].filter(Boolean);
}

/** What was typed in the shape of a body, and which control a part of it comes from. */
function candidateOf(type: QuestionType, values: FormValues) {
  const { fields, rows } = questionLayout(type);
  const candidate: Record<string, unknown> = {
    type,
    prompt: text(values.prompt),
    feedback: text(values.feedback),
  };
  for (const field of fields) candidate[field.name] = readValue(field, values[field.name]);
  const places = new Map<string, number[]>();
  for (const list of rows) {
    const filled = filledRows(values, list);
    places.set(list.name, filled);
    candidate[list.name] = filled.map((index) => readRow(values, list, index));
  }
  const placeOf = (path: readonly PropertyKey[]) => {
    const [list = "", at, field] = path.map(String);
    const row = at === undefined ? undefined : places.get(list)?.[Number(at)];
    if (row === undefined) return list;
    const known = rows.find(({ name }) => name === list)?.fields;
    const named = known?.find(({ name }) => name === field) ?? known?.[0];
    return `${list}.${row}.${named?.name}`;
  };
  return { candidate, placeOf };
}

function filledRows(values: FormValues, list: RowsLayout): number[] {
  const texts = list.fields.filter(({ kind }, index) => index === 0 || !["number", "check"].includes(kind));
  const isFilled = (index: number) =>
    texts.some(({ name }) => (values[`${list.name}.${index}.${name}`] ?? "").trim() !== "");
  return Array.from({ length: rowCount(values, list.name) }, (_, index) => index).filter(isFilled);
}

function readRow(values: FormValues, list: RowsLayout, index: number): unknown {
  const at = (name: string) => values[`${list.name}.${index}.${name}`];
  if (list.name === "hints") return text(at("text"));
  const part = Object.fromEntries(list.fields.map((field) => [field.name, readValue(field, at(field.name))]));
  return list.ids === "none" ? part : { id: at("id") ?? "", ...part };
}

function readValue({ kind, empty }: FieldLayout, value = ""): unknown {
  switch (kind) {
    case "number":
      return value.trim() === "" && empty !== undefined ? empty : (typedNumber(value) ?? Number.NaN);
    case "check":
      return value === "on";
    case "truth":
      return value === "" ? undefined : value === "true";
    case "lines":
      return linesOf(value);
    case "levels":
      return linesOf(value).map(readLevel);
    default:
      return text(value);
  }
}

function linesOf(value: string): string[] {
  return text(value)
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function readLevel(line: string) {
  const [, points = "", description = line] = /^([\d.,]+)\s*[:–-]?\s+(.*)$/.exec(line) ?? [];
  return { points: typedNumber(points) ?? Number.NaN, description };
}

function text(value = ""): string {
  return value.replace(/\r\n?/g, "\n");
}

function codeOf(issue: z.core.$ZodIssue): QuestionProblem {
  const isNumber = "origin" in issue && ["number", "int"].includes(String(issue.origin));
  if (isNumber || (issue.code === "invalid_type" && issue.expected !== "boolean")) return "number-wrong";
  if (issue.code === "invalid_type") return "missing";
  const isList = "origin" in issue && issue.origin === "array";
  if (issue.code === "too_small") return isList ? "too-few" : "missing";
  if (issue.code === "too_big") return isList ? "too-many" : "too-long";
  return issue.code === "custom" && issue.path[0] === "text" ? "gap-missing" : "wrong";
}
