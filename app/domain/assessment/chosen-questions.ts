import { seededShuffle } from "~/domain/questions/seeded-shuffle";
import type { AssessmentItem, AssessmentSettings } from "./assessment-settings";

/** A question that may be asked: ready, by its newest version. */
export interface Candidate {
  questionId: string;
  versionId: string;
  points: number;
}

/** What an item of the settings may ask, in the order of the items: one for a fixed question, all that a draw chooses from. */
export type CandidatesOfItem = readonly Candidate[];

/**
 * What one attempt asks, in its order: every fixed question, and of each draw as many as it says, none twice. The seed
 * alone decides; null: there are too few questions, or a fixed one is not ready any more.
 *
 * @param candidates of each item, in the order of the items
 */
export function chosenQuestions(
  { items, shuffleQuestions }: Pick<AssessmentSettings, "items" | "shuffleQuestions">,
  candidates: readonly CandidatesOfItem[],
  seed: string,
): Candidate[] | null {
  const taken = new Set(items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : [])));
  const chosen: Candidate[] = [];
  for (const [place, item] of items.entries()) {
    const offered = candidates[place] ?? [];
    const own = item.kind === "fixed" ? offered.slice(0, 1) : drawn(item, offered, { taken, seed, place });
    if (own.length < (item.kind === "fixed" ? 1 : item.count)) return null;
    for (const question of own) {
      taken.add(question.questionId);
      chosen.push({ ...question, points: item.points ?? question.points });
    }
  }
  if (chosen.length === 0) return null;
  return shuffleQuestions ? seededShuffle(chosen, `${seed}/questions`) : chosen;
}

/** Whether an attempt could begin with these candidates. */
export function canBegin(items: readonly AssessmentItem[], candidates: readonly CandidatesOfItem[]): boolean {
  return chosenQuestions({ items: [...items], shuffleQuestions: false }, candidates, "check") !== null;
}

function drawn(
  { count }: Extract<AssessmentItem, { kind: "draw" }>,
  offered: CandidatesOfItem,
  { taken, seed, place }: { taken: ReadonlySet<string>; seed: string; place: number },
): Candidate[] {
  const free = offered.filter(({ questionId }) => !taken.has(questionId));
  return seededShuffle(free, `${seed}/draw/${place}`).slice(0, count);
}
