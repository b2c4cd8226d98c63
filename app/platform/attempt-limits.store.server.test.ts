import { describe, expect } from "vitest";
import { test } from "../../tests/support/database";
import { clearAttempts, peekAttempt, takeAttempt } from "./attempt-limits.store.server";
import type { Db } from "./database.server";

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const start = new Date("2026-11-23T09:00:00.000Z");
const at = (ms: number) => new Date(start.getTime() + ms);

async function fail(db: Db, key: string, times: number, ms = 0): Promise<string[]> {
  const outcomes: string[] = [];
  for (let count = 0; count < times; count++) outcomes.push((await takeAttempt(db, key, at(ms))).outcome);
  return outcomes;
}

describe("attempts under a key", () => {
  test("five are free, the sixth waits", async ({ db }) => {
    expect(await fail(db, "a", 5)).toEqual(Array.from({ length: 5 }, () => "allowed"));
    expect(await takeAttempt(db, "a", at(0))).toEqual({ outcome: "blocked", until: at(5 * second) });
    expect(await peekAttempt(db, "a", at(0))).toEqual({ outcome: "blocked", until: at(5 * second) });
  });

  test("may be made again when the wait is over, to the millisecond", async ({ db }) => {
    await fail(db, "a", 5);
    expect((await peekAttempt(db, "a", at(5 * second - 1))).outcome).toBe("blocked");
    expect((await takeAttempt(db, "a", at(5 * second - 1))).outcome).toBe("blocked");
    expect((await peekAttempt(db, "a", at(5 * second))).outcome).toBe("allowed");
    expect((await takeAttempt(db, "a", at(5 * second))).outcome).toBe("allowed");
  });

  test("wait twice as long each time, and never longer than 15 minutes", async ({ db }) => {
    await fail(db, "a", 4);
    const waits: number[] = [];
    let now = start;
    for (let count = 0; count < 12; count++) {
      expect((await takeAttempt(db, "a", now)).outcome).toBe("allowed");
      const next = await peekAttempt(db, "a", now);
      if (next.outcome !== "blocked") throw new Error("It does not wait.");
      waits.push((next.until.getTime() - now.getTime()) / second);
      now = next.until;
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
  });

  test("that are blocked do not make the wait longer", async ({ db }) => {
    await fail(db, "a", 5);
    await fail(db, "a", 100, 4 * second);
    expect((await takeAttempt(db, "a", at(5 * second))).outcome).toBe("allowed");
    expect(await peekAttempt(db, "a", at(5 * second))).toEqual({
      outcome: "blocked",
      until: at(15 * second),
    });
  });

  test("are forgotten after a day without another, and not before", async ({ db }) => {
    await fail(db, "a", 5);
    await fail(db, "b", 5);
    await takeAttempt(db, "a", at(day));
    expect((await peekAttempt(db, "a", at(day))).outcome).toBe("blocked");
    await takeAttempt(db, "b", at(day + 1));
    expect((await peekAttempt(db, "b", at(day + 1))).outcome).toBe("allowed");
    expect(await fail(db, "b", 5, day + 1)).toEqual(["allowed", "allowed", "allowed", "allowed", "blocked"]);
  });

  test("are forgotten after a success", async ({ db }) => {
    await fail(db, "a", 5);
    await clearAttempts(db, "a");
    expect((await peekAttempt(db, "a", at(0))).outcome).toBe("allowed");
    expect(await fail(db, "a", 6)).toEqual([
      "allowed",
      "allowed",
      "allowed",
      "allowed",
      "allowed",
      "blocked",
    ]);
  });

  test("are nothing to other keys", async ({ db }) => {
    await fail(db, "a", 6);
    expect((await takeAttempt(db, "b", at(0))).outcome).toBe("allowed");
    await clearAttempts(db, "b");
    expect((await peekAttempt(db, "a", at(0))).outcome).toBe("blocked");
  });

  test("are not counted by asking", async ({ db }) => {
    for (let count = 0; count < 10; count++)
      expect((await peekAttempt(db, "a", at(0))).outcome).toBe("allowed");
    expect(await fail(db, "a", 5)).not.toContain("blocked");
  });

  test("50 at once, each on a connection of its own as far as there are any: five get through", async ({
    ownDatabase: { db },
  }) => {
    const attempts = await Promise.all(
      Array.from({ length: 50 }, (_, index) => takeAttempt(db, "a", at(index % 7))),
    );
    expect(attempts.filter(({ outcome }) => outcome === "allowed")).toHaveLength(5);
    const again = await Promise.all(
      Array.from({ length: 50 }, () => takeAttempt(db, "a", at(5 * second + 10))),
    );
    expect(again.filter(({ outcome }) => outcome === "allowed")).toHaveLength(1);
  });
});
