import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.server";
import { processSingleton } from "./process-singleton";

const password = "correct horse battery staple";
const kept = await hashPassword(password);

describe("a password's hash", () => {
  it("is Argon2id with 19 MiB, 2 passes, 1 lane, and a salt of its own", async () => {
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword(password)).not.toBe(kept);
  });

  it.each([
    "пароль с пробелами ✓",
    "パスワードパスワード",
    "\u0000 nul in the middle",
    "'; drop table users; --",
    "x".repeat(256),
  ])("takes any characters: %j", async (any) => {
    const hash = await hashPassword(any);
    expect(await verifyPassword(hash, any)).toBe(true);
    expect(await verifyPassword(hash, `${any.slice(0, -1)}_`)).toBe(false);
  });

  it("belongs to its password and no other", async () => {
    expect(await verifyPassword(kept, password)).toBe(true);
    for (const other of ["", `${password} `, password.toUpperCase(), kept])
      expect(await verifyPassword(kept, other)).toBe(false);
  });

  it("does not belong to a longer one that begins with it", async () => {
    const longest = "y".repeat(256);
    const hash = await hashPassword(longest);
    expect(await verifyPassword(hash, `${longest}z`)).toBe(false);
  });
});

describe("nobody's hash", () => {
  it("belongs to no password, not even to the one it was made from", async () => {
    for (const tried of ["nobody has this password", "", password])
      expect(await verifyPassword(null, tried)).toBe(false);
  });

  it("takes as long as somebody's", async () => {
    await verifyPassword(null, "warm");
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turns, so that what slows this machine down meanwhile slows both.
    for (let round = 0; round < 15; round++) {
      known.push(await processorTime(() => verifyPassword(kept, "wrong password")));
      unknown.push(await processorTime(() => verifyPassword(null, "wrong password")));
    }
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });
});

it("at most as many are hashed at once as there are cores; the others wait their turn", async () => {
  const cores = availableParallelism();
  const turns = processSingleton("password-hashing", () => pLimit(1));
  const burst = Array.from({ length: cores * 4 }, (_, index) =>
    index % 2 ? hashPassword(password) : verifyPassword(index % 4 ? kept : null, password),
  );
  let most = 0;
  for (let waiting = burst.length; waiting > 0; waiting = turns.activeCount + turns.pendingCount) {
    most = Math.max(most, turns.activeCount);
    await sleep(1);
  }
  expect(most).toBe(cores);
  expect(await Promise.all(burst)).toHaveLength(cores * 4);
});

/** Milliseconds of processor time that the whole process spent on it. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
