import { describe, expect, it } from "vitest";
import type { AssessmentItem } from "./assessment-settings";
import { type Candidate, chosenQuestions, shortages } from "./chosen-questions";

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

  it("is found with every seed where draws overlap, so long as there are enough questions for all", () => {
    const settings = { items: [draw(9), draw(1)], shuffleQuestions: false };
    const candidates = [bank, bank.slice(0, 2)];
    for (let seed = 0; seed < 50; seed += 1)
      expect(new Set(ids(chosenQuestions(settings, candidates, `s${seed}`))).size).toBe(10);
  });
});

describe("what keeps an attempt from beginning", () => {
  const found = (items: AssessmentItem[], candidates: Candidate[][]) => shortages(items, candidates);

  it("is nothing where each item finds its questions", () => {
    expect(found([draw(9), draw(1)], [bank, bank.slice(0, 2)])).toEqual([]);
    expect(found([], [])).toEqual([]);
  });

  it("is the item with too few, by how many, and with the items that ask the same", () => {
    expect(found([draw(12)], [bank])).toEqual([{ place: 0, kind: "draw", missing: 2, takenBy: [] }]);
    expect(found([fixed("a"), draw(2)], [[], bank])).toMatchObject([{ place: 0, kind: "fixed", missing: 1 }]);
    expect(found([draw(10), draw(2)], [bank, bank.slice(0, 3)])).toEqual([
      { place: 1, kind: "draw", missing: 2, takenBy: [0] },
    ]);
  });
});
