import { readFileSync, rmSync } from "node:fs";

/** How many tests of a Vitest run passed and failed, by its JSON report. A file that could not be run, and a run without a report, count as one failed. */
export function tally(report, exitCode) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((each) => each.status === "failed"),
  );
  const failed = results.numFailedTests + broken.length;
  // An error outside any test fails the run but no test.
  return { passed: results.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Makes sure that no report of an earlier run is taken for this one's. */
export function forget(report) {
  rmSync(report, { force: true });
}
