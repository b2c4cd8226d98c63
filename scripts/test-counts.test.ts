import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, failuresOfVitest, judgeRunner } from "./test-counts.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe("Vitest's report", () => {
  test("counts what passed and what failed, over all files", () => {
    const testResults = [file("passed", "passed", "passed"), file("failed", "passed", "failed")];
    expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 1 });
  });

  test.each(["skipped", "pending", "todo", "disabled"])("counts a test that is %s as failed", (status) => {
    expect(countVitest({ testResults: [file("passed", "passed", status)] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test("counts a file that could not be loaded as one failed", () => {
    expect(countVitest({ testResults: [file("failed"), file("passed", "passed")] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });
});

test("what failed is named with the first lines of why", () => {
  const ended = { status: "failed", fullName: "adds up", failureMessages: ["3 is not 4\n  at sum"] };
  const testResults = [
    {
      name: "sum.test.ts",
      status: "failed",
      assertionResults: [ended, { status: "passed", fullName: "is" }],
    },
    { name: "lost.test.ts", status: "failed", message: "No such file", assertionResults: [] },
    { name: "good.test.ts", status: "passed", assertionResults: [] },
  ];
  expect(failuresOfVitest({ testResults })).toEqual([
    "sum.test.ts › adds up\n    3 is not 4\n      at sum",
    "lost.test.ts\n    No such file",
  ]);
});

describe("Playwright's report", () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

  test("counts what passed", () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 0 });
  });

  test("counts failed, flaky and skipped tests, and errors outside of tests, as failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }, errors: ["no server"] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 7 });
  });
});

describe("a runner", () => {
  test("that ended well is what its report says", () => {
    expect(judgeRunner(true, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
    expect(judgeRunner(false, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
  });

  test("that left no report counts as one failed", () => {
    expect(judgeRunner(true, null)).toEqual({ passed: 0, failed: 1 });
    expect(judgeRunner(false, null)).toEqual({ passed: 0, failed: 1 });
  });

  test("that failed and reported no failure counts as one failed", () => {
    expect(judgeRunner(false, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
  });

  test("that found no tests counts as one failed", () => {
    expect(judgeRunner(true, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  });
});
