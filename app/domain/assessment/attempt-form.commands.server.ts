import { type Answer, isAnswered } from "~/domain/questions/answer";
import { readAnswer } from "~/domain/questions/answer-form";
import { questionView } from "~/domain/questions/question-view";
import type { Db } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { saveAnswer } from "./attempt-answers.commands.server";
import { answerPrefix, partsSeed } from "./attempt-pages";
import type { AskedQuestion } from "./attempts.queries.server";

export type SlotSaving =
  | { slot: number; outcome: "saved"; sequence: number; savedAt: Date }
  /** Nothing has been answered, and nothing had been. */
  | { slot: number; outcome: "open" }
  /** Somebody's other window has saved something else since; `mine` is what this form says. */
  | { slot: number; outcome: "stale"; sequence: number; mine: Answer }
  | { slot: number; outcome: "too-long" | "ended" | "not-found" };

/** Files that the form brings along or keeps, by question; what it says of others does not count. */
export type FilesOfSlots = ReadonlyMap<number, readonly string[]>;

/**
 * Saves what a form answers to these questions, each by itself, so that one that is refused keeps no other back.
 *
 * @param form as `QuestionFields` draws it, with the prefix of each question and the sequence that it was drawn upon
 */
export async function saveAnswersOfForm(
  db: Db,
  sent: {
    viewer: Viewer;
    attemptId: string;
    asked: readonly Pick<AskedQuestion, "slot" | "body">[];
    /** Of the attempt: it puts the parts of its questions in order, which counts where two are given one place. */
    seed: string;
    form: FormData;
    files: FilesOfSlots;
    now: Date;
  },
): Promise<SlotSaving[]> {
  const savings: SlotSaving[] = [];
  for (const question of sent.asked) savings.push(await saveOne(db, sent, question));
  return savings;
}

async function saveOne(
  db: Db,
  { viewer, attemptId, seed, form, files, now }: Parameters<typeof saveAnswersOfForm>[1],
  { slot, body }: Pick<AskedQuestion, "slot" | "body">,
): Promise<SlotSaving> {
  const prefix = answerPrefix(slot);
  const read = readAnswer(questionView(body, { seed: partsSeed(seed, slot) }), form, prefix);
  if (!read) return { slot, outcome: "too-long" };
  const answer = body.type === "file_submission" ? { fileIds: [...(files.get(slot) ?? [])] } : read;
  const sequence = sequenceIn(form, prefix);
  if (sequence === 0 && !isAnswered(answer)) return { slot, outcome: "open" };
  const saving = await saveAnswer(db, {
    ...{ viewer, attemptId, slot, answer, sequence, now },
    type: body.type,
  });
  if (saving.outcome === "stale") return { slot, outcome: "stale", sequence: saving.sequence, mine: answer };
  return { slot, ...saving };
}

function sequenceIn(form: FormData, prefix: string): number {
  const text = form.get(`${prefix}.sequence`);
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
