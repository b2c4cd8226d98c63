import type { QuestionBody, Rubric } from "~/domain/questions/question-body";
import { typedNumber } from "~/platform/typed-number";
import type { Annotation } from "./annotations";

/** What a marking form shows in its fields. */
export type MarkingValues = Record<string, string>;

/** A question of an attempt as it is marked. */
export interface MarkedQuestion {
  slot: number;
  body: QuestionBody;
  outOf: number;
  /** What was written, of an essay; else empty. */
  text: string;
  /** The newest mark; null: none yet. */
  mark: {
    number: number;
    points: number;
    comment: string;
    rubric: Record<string, number>;
    annotations: readonly Annotation[];
  } | null;
}

/** A mark that is given; `over` is the number of the mark that it comes after, 0 where it is the first. */
export interface GivenMark {
  slot: number;
  over: number;
  points: number;
  comment: string;
  /** The place of the level chosen for each criterion, by its id. */
  rubric: Record<string, number>;
  annotations: Annotation[];
}

/** The most notes to one text. */
export const mostNotes = 50;
const longestComment = 10_000;

export const markField = (slot: number, name: "points" | "comment" | "over") => `q${slot}.${name}`;
export const rubricField = (slot: number, criterion: string) => `q${slot}.rubric.${criterion}`;
export const noteField = (slot: number, index: number, part: "quote" | "note") =>
  `q${slot}.notes.${index}.${part}`;

/** The rubric of a question that has one. */
export function rubricOf(body: QuestionBody): Rubric {
  return "rubric" in body ? body.rubric : [];
}

/** The form of what has been marked so far. */
export function markingValues(questions: readonly MarkedQuestion[]): MarkingValues {
  const values: MarkingValues = {};
  for (const { slot, mark } of questions) {
    values[markField(slot, "over")] = String(mark?.number ?? 0);
    values[markField(slot, "points")] = mark ? String(mark.points) : "";
    values[markField(slot, "comment")] = mark?.comment ?? "";
    for (const [criterion, level] of Object.entries(mark?.rubric ?? {}))
      values[rubricField(slot, criterion)] = String(level);
    for (const [index, { quote, note }] of (mark?.annotations ?? []).entries()) {
      values[noteField(slot, index, "quote")] = quote;
      values[noteField(slot, index, "note")] = note;
    }
  }
  return values;
}

/** How many notes to a question's text a form holds, empty ones too. */
export function noteCount(values: MarkingValues, slot: number): number {
  let count = 0;
  while (noteField(slot, count, "quote") in values || noteField(slot, count, "note") in values) count += 1;
  return count;
}

/** What a rubric's levels come to, as a share of the question's points; null: a criterion is open, or there is none. */
export function rubricPoints(rubric: Rubric, chosen: Record<string, number>, outOf: number): number | null {
  if (rubric.length === 0) return null;
  let points = 0;
  let most = 0;
  for (const { id, levels } of rubric) {
    const level = levels[chosen[id] ?? -1];
    if (!level) return null;
    points += level.points;
    most += Math.max(...levels.map((each) => each.points));
  }
  return most > 0 ? Math.round((outOf * points * 100) / most) / 100 : 0;
}

/**
 * The marks that a form gives: of each question whose points are typed, or follow from its rubric, unless nothing about
 * it has changed.
 *
 * @returns or a code for each field that is wrong
 */
export function readMarks(
  values: MarkingValues,
  questions: readonly MarkedQuestion[],
): { marks: GivenMark[] } | { problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  const marks = questions.flatMap((question) => {
    const mark = readMark(values, question, problems);
    return mark && isChanged(mark, question.mark) ? [mark] : [];
  });
  return Object.keys(problems).length > 0 ? { problems } : { marks };
}

function readMark(
  values: MarkingValues,
  question: MarkedQuestion,
  problems: Record<string, string>,
): GivenMark | null {
  const { slot, outOf, body } = question;
  const rubric = chosenLevels(values, slot, rubricOf(body));
  const annotations = readNotes(values, question, problems);
  const comment = (values[markField(slot, "comment")] ?? "").replaceAll("\r\n", "\n").trim();
  if (comment.length > longestComment) problems[markField(slot, "comment")] = "comment-too-long";
  const typed = (values[markField(slot, "points")] ?? "").trim();
  const points =
    typed === "" ? rubricPoints(rubricOf(body), rubric, outOf) : (typedNumber(typed) ?? Number.NaN);
  if (points === null) {
    const says = comment !== "" || annotations.length > 0 || Object.keys(rubric).length > 0;
    if (says) problems[markField(slot, "points")] = "points-missing";
    return null;
  }
  if (!(points >= 0 && points <= outOf)) problems[markField(slot, "points")] = `points-wrong:${outOf}`;
  const over = Number(values[markField(slot, "over")] ?? "0");
  return { slot, over: Number.isInteger(over) ? over : 0, points, comment, rubric, annotations };
}

function chosenLevels(values: MarkingValues, slot: number, rubric: Rubric): Record<string, number> {
  const chosen: Record<string, number> = {};
  for (const { id, levels } of rubric) {
    const typed = values[rubricField(slot, id)] ?? "";
    if (/^\d{1,3}$/.test(typed) && levels[Number(typed)]) chosen[id] = Number(typed);
  }
  return chosen;
}

function readNotes(
  values: MarkingValues,
  { slot, text }: MarkedQuestion,
  problems: Record<string, string>,
): Annotation[] {
  const notes: Annotation[] = [];
  for (let index = 0; index < Math.min(noteCount(values, slot), mostNotes); index += 1) {
    const quote = (values[noteField(slot, index, "quote")] ?? "").replaceAll("\r\n", "\n").trim();
    const note = (values[noteField(slot, index, "note")] ?? "").replaceAll("\r\n", "\n").trim();
    if (quote === "" && note === "") continue;
    if (note === "" || note.length > 2_000) problems[noteField(slot, index, "note")] = "note-wrong";
    if (quote === "" || quote.length > 500 || !spaced(text).includes(spaced(quote)))
      problems[noteField(slot, index, "quote")] = "quote-not-there";
    notes.push({ quote, note });
  }
  return notes;
}

/** However a piece of a text is copied, its words stay. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ");
}

function isChanged(given: GivenMark, before: MarkedQuestion["mark"]): boolean {
  if (!before) return true;
  const { points, comment, rubric, annotations } = before;
  const asBefore = { points, comment, rubric, annotations };
  const now = {
    points: given.points,
    comment: given.comment,
    rubric: given.rubric,
    annotations: given.annotations,
  };
  return JSON.stringify(inOrder(asBefore)) !== JSON.stringify(inOrder(now));
}

function inOrder({
  rubric,
  ...rest
}: Pick<GivenMark, "points" | "comment" | "rubric"> & { annotations: readonly Annotation[] }) {
  const levels = Object.entries(rubric).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const notes = rest.annotations.map(({ quote, note }) => [quote, note]);
  return [rest.points, rest.comment, levels, notes];
}
