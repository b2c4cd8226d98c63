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

const mostLines = 12;

/**
 * What failed, each with the first lines of why, to be read at the end of a long run.
 *
 * @param {{ testResults: { name: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} report of Vitest
 * @returns {string[]}
 */
export function failuresOfVitest(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const bad = assertionResults.filter((result) => result.status !== "passed");
    if (bad.length === 0) return status === "passed" ? [] : [`${name}\n${firstLines(message ?? "")}`];
    return bad.map(
      ({ fullName, failureMessages = [] }) =>
        `${name} › ${fullName}\n${firstLines(failureMessages.join("\n"))}`,
    );
  });
}

/** @param {string} text */
function firstLines(text) {
  return text
    .split("\n")
    .slice(0, mostLines)
    .map((line) => `    ${line}`)
    .join("\n");
}
