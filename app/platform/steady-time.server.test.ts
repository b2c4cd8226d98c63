import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inSteadyTime, steadyStepMs } from "./steady-time.server";

async function timeOf(workMs: number): Promise<number> {
  const began = performance.now();
  await inSteadyTime(() => sleep(workMs));
  return performance.now() - began;
}

test("little work and hardly any take the same time", async () => {
  for (const workMs of [0, 40, 120]) {
    const taken = await timeOf(workMs);
    expect(taken).toBeGreaterThan(steadyStepMs - 2);
    expect(taken).toBeLessThan(steadyStepMs * 1.5);
  }
});

test("work that takes longer ends with a full step too, and so does work that fails", async () => {
  expect(await timeOf(steadyStepMs + 20)).toBeGreaterThan(2 * steadyStepMs - 2);
  const began = performance.now();
  await expect(inSteadyTime(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(performance.now() - began).toBeGreaterThan(steadyStepMs - 2);
});
