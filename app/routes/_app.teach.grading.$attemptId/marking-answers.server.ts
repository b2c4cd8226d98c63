import { markAttempt } from "~/domain/assessment/mark-attempt.commands.server";
import {
  type MarkingValues,
  markField,
  markingValues,
  mostNotes,
  noteCount,
  noteField,
  readMarks,
} from "~/domain/assessment/marking-form";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { markedQuestions } from "./marking-view.server";

export interface MarkingReply {
  values: MarkingValues;
  problems: Record<string, string>;
  /** Where the keyboard goes on: a control's name. */
  focus: string | null;
  /** What somebody else has given meanwhile, by the questions that both have marked. */
  conflicts: number[];
}

type Answer = { saved: "graded" | "marked" } | (MarkingReply & { status: number });

/**
 * Saves the marks of a form, gives it a row more or less for notes, or says what is wrong with it.
 *
 * @throws 404 when there is no such attempt, or not for this viewer
 */
export async function answerMarkingForm(
  { viewer, attemptId }: { viewer: Viewer; attemptId: string },
  values: MarkingValues,
): Promise<Answer> {
  const rows = changedNotes(values);
  if (rows) return reply(200, rows.values, { focus: rows.focus });
  const form = readMarks(values, await markedQuestions(writeDb(), attemptId));
  if ("problems" in form) return reply(400, values, form);
  const marking = await markAttempt(writeDb(), { viewer, attemptId, marks: form.marks, now: new Date() });
  switch (marking.outcome) {
    case "graded":
    case "marked":
      return { saved: marking.outcome };
    case "conflict":
      return reply(409, await seen(values, attemptId, marking.slots), { conflicts: marking.slots });
    case "not-found":
      throw notFound();
    default:
      return marking satisfies never;
  }
}

function reply(status: number, values: MarkingValues, said: Partial<MarkingReply>) {
  return { status, values, problems: {}, focus: null, conflicts: [], ...said };
}

/** Who has been shown the other's marks may save over them. */
async function seen(
  values: MarkingValues,
  attemptId: string,
  slots: readonly number[],
): Promise<MarkingValues> {
  const now = markingValues(await markedQuestions(writeDb(), attemptId));
  const numbers = slots.map((slot) => [markField(slot, "over"), now[markField(slot, "over")] ?? "0"]);
  return { ...values, ...Object.fromEntries(numbers) };
}

/** What the buttons of the notes do: `add-note:2`, with what is selected in the text, or `remove-note:2:0`. */
function changedNotes(values: MarkingValues): { values: MarkingValues; focus: string } | null {
  const [what = "", slotText = "", place = ""] = (values.intent ?? "").split(":");
  const slot = Number(slotText);
  if (!Number.isInteger(slot)) return null;
  const count = noteCount(values, slot);
  if (what === "add-note") {
    if (count >= mostNotes) return { values, focus: noteField(slot, count - 1, "note") };
    const quote = values[`q${slot}.selection`]?.trim().slice(0, 500) ?? "";
    const added = { [noteField(slot, count, "quote")]: quote, [noteField(slot, count, "note")]: "" };
    return { values: { ...values, ...added }, focus: noteField(slot, count, quote ? "note" : "quote") };
  }
  if (what !== "remove-note") return null;
  const kept: [string, string][] = Object.entries(values).filter(
    ([name]) => !name.startsWith(`q${slot}.notes.`),
  );
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    if (index === Number(place)) continue;
    for (const part of ["quote", "note"] as const)
      kept.push([noteField(slot, next, part), values[noteField(slot, index, part)] ?? ""]);
    next += 1;
  }
  return { values: Object.fromEntries(kept), focus: `add-note-${slot}` };
}
