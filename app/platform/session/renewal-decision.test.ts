import { describe, expect, it } from "vitest";
import { renewalDecision } from "./renewal-decision";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

describe("a renewal token that comes", () => {
  it.each<[string, Parameters<typeof renewalDecision>[0], ReturnType<typeof renewalDecision>]>([
    ["as the newest of a new session", chain(0, 0, null), "rotate"],
    ["as the newest of an old session", chain(7, 7, null), "rotate"],
    ["as the predecessor of one that was not used", chain(6, 7, null), "repeat"],
    ["just as its successor has been used", chain(5, 7, ago(0)), "repeat"],
    ["10 s after its successor was used", chain(5, 7, ago(10_000)), "repeat"],
    ["10.001 s after its successor was used", chain(5, 7, ago(10_001)), "theft"],
    ["a day after its successor was used", chain(5, 7, ago(86_400_000)), "theft"],
    ["before the use of its successor was noted", chain(5, 7, null), "theft"],
    ["three places back, however quickly", chain(4, 7, ago(0)), "theft"],
    ["as the first of a long chain", chain(0, 7, ago(0)), "theft"],
    ["from a place that has not been given out", chain(8, 7, null), "theft"],
  ])("%s", (_, input, decision) => {
    expect(renewalDecision(input)).toBe(decision);
  });
});

function chain(tokenGeneration: number, generation: number, successorUsedAt: Date | null) {
  return { tokenGeneration, generation, successorUsedAt, now };
}
