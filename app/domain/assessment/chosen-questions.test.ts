import { describe, expect, it } from "vitest";
import type { AssessmentItem } from "./assessment-settings";
import { type Candidate, chosenQuestions } from "./chosen-questions";

const candidate = (questionId: string, points = 1): Candidate => ({
  questionId,
  versionId: `${questionId}-v1`,
  points,
});
const fixed = (questionId: string, points: number | null = null): AssessmentItem => ({
  kind: "fixed",
  questionId,
  points,
});
const draw = (count: number, points: number | null = null): AssessmentItem => ({
  kind: "draw",
  categoryId: null,
  tag: "fire",
  count,
  points,
});
const ids = (chosen: Candidate[] | null) => chosen?.map(({ questionId }) => questionId);
const bank = Array.from({ length: 10 }, (_, number) => candidate(`q${number}`));

describe("what an attempt asks", () => {
  it("is what is fixed, in order, worth what the item says or else the question", () => {
    const settings = { items: [fixed("b", 3), fixed("a")], shuffleQuestions: false };
    const chosen = chosenQuestions(settings, [[candidate("b")], [candidate("a", 2)]], "s");
    expect(chosen).toEqual([
      { questionId: "b", versionId: "b-v1", points: 3 },
      { questionId: "a", versionId: "a-v1", points: 2 },
    ]);
  });

  it("is drawn by the seed alone, differently for different seeds, and nothing twice", () => {
    const settings = { items: [draw(3), fixed("q4"), draw(3)], shuffleQuestions: true };
    const candidates = [bank, [candidate("q4")], bank];
    const seeds = Array.from({ length: 20 }, (_, number) => `seed ${number}`);
    const all = seeds.map((seed) => ids(chosenQuestions(settings, candidates, seed)));
    for (const [number, chosen] of all.entries()) {
      expect(new Set(chosen).size).toBe(7);
      expect(chosen).toContain("q4");
      expect(ids(chosenQuestions(settings, candidates, seeds[number] ?? ""))).toEqual(chosen);
    }
    expect(new Set(all.map((chosen) => chosen?.join())).size).toBeGreaterThan(15);
  });

  it("is nothing where there are too few questions, or a fixed one is not ready", () => {
    const settings = { items: [draw(6), draw(6)], shuffleQuestions: false };
    expect(chosenQuestions(settings, [bank, bank], "s")).toBeNull();
    expect(chosenQuestions({ items: [fixed("a")], shuffleQuestions: false }, [[]], "s")).toBeNull();
    expect(chosenQuestions({ items: [], shuffleQuestions: false }, [], "s")).toBeNull();
  });
});
