import type { GivenAnswer } from "~/components/questions/shown-question";
import { m } from "~/messages/compiled/messages";
import type { SlotProblem } from "./asked-question";
import type { FileProblem } from "./sent-answers.server";

/** A problem as it comes over the wire. */
export type SerializedProblem = { slot: number; outcome: string; sequence?: number; mine?: unknown };

const fileWords: Record<FileProblem, () => string> = {
  empty: () => m.assessment_file_empty(),
  "too-large": () => m.assessment_file_too_large({ mebibytes: 25 }),
  "too-many": () => m.assessment_file_too_many(),
  "wrong-type": () => m.assessment_file_wrong_type(),
  unreadable: () => m.assessment_file_damaged(),
  "too-many-pixels": () => m.assessment_file_damaged(),
  "no-end": () => m.assessment_file_damaged(),
  "no-room": () => m.assessment_file_no_room(),
};

export function fileProblemWords(problem: FileProblem): string {
  return fileWords[problem]();
}

/** What is wrong with one question, out of the answer to the form. */
export function slotProblemOf(problems: readonly SerializedProblem[], slot: number): SlotProblem | null {
  const problem = problems.find((one) => one.slot === slot);
  if (!problem) return null;
  if (problem.outcome !== "stale") return { kind: "too-long" };
  return { kind: "stale", sequence: problem.sequence ?? 0, mine: (problem.mine ?? {}) as GivenAnswer };
}
