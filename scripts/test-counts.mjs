// What the test runners' JSON reports say, as numbers. Whatever did not pass has failed: skipped tests too.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report of Vitest
 * @returns {Counts} a file that failed without a failed test in it (it could not be loaded, say) counts as one
 */
export function countVitest(report) {
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const good = assertionResults.filter((result) => result.status === "passed").length;
    const bad = assertionResults.length - good;
    passed += good;
    failed += bad === 0 && status !== "passed" ? 1 : bad;
  }
  return { passed, failed };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 *   of Playwright
 * @returns {Counts} errors outside of tests (in the set-up, say) count as one each
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/**
 * A runner that says it failed has failed, whatever it reported, and so has one without a report or without tests.
 *
 * @param {boolean} ok whether the runner ended with 0
 * @param {Counts | null} counts of its report, if it left one
 * @returns {Counts}
 */
export function judgeRunner(ok, counts) {
  if (!counts) return { passed: 0, failed: 1 };
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  return { passed: counts.passed, failed: silent ? 1 : counts.failed };
}
