import { seededShuffle } from "~/domain/questions/seeded-shuffle";
import type { AssessmentItem, AssessmentSettings } from "./assessment-settings";
import { allotQuestions } from "./question-allotment";

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
  if (items.length === 0) return null;
  const offered = items.map((_, place) => seededShuffle(candidates[place] ?? [], `${seed}/draw/${place}`));
  const allotted = allotQuestions(items.map(wantOf), offered.map(idsOf));
  if (items.some((item, place) => (allotted[place]?.length ?? 0) < wantOf(item).count)) return null;
  const chosen = items.flatMap((item, place) => {
    const byId = new Map(offered[place]?.map((question) => [question.questionId, question]));
    const own = allotted[place]?.flatMap((id) => byId.get(id) ?? []) ?? [];
    return own.map((question) => ({ ...question, points: item.points ?? question.points }));
  });
  return shuffleQuestions ? seededShuffle(chosen, `${seed}/questions`) : chosen;
}

/** An item that cannot ask what it should. */
export interface Shortage {
  /** Of the item, from 0. */
  place: number;
  kind: AssessmentItem["kind"];
  /** How many questions it lacks. */
  missing: number;
  /** Of the other items that ask some of its questions. */
  takenBy: number[];
}

/**
 * The items that keep an attempt from beginning with these candidates; none: it can begin, or there are no items at all.
 *
 * @param candidates of each item, in the order of the items
 */
export function shortages(
  items: readonly AssessmentItem[],
  candidates: readonly CandidatesOfItem[],
): Shortage[] {
  const offered = items.map((_, place) => idsOf(candidates[place] ?? []));
  const allotted = allotQuestions(items.map(wantOf), offered);
  return items.flatMap((item, place) => {
    const missing = wantOf(item).count - (allotted[place]?.length ?? 0);
    if (missing === 0) return [];
    const own = new Set(offered[place]);
    const takenBy = allotted.flatMap((ids, other) =>
      other !== place && ids.some((id) => own.has(id)) ? [other] : [],
    );
    return [{ place, kind: item.kind, missing, takenBy }];
  });
}

function wantOf(item: AssessmentItem) {
  return { isFixed: item.kind === "fixed", count: item.kind === "fixed" ? 1 : item.count };
}

function idsOf(candidates: CandidatesOfItem): string[] {
  return candidates.map(({ questionId }) => questionId);
}
