/** Reads what Jest reports about a run. */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, skippedNames: string[] }} Summary
 *
 * @param {string} file Jest's --outputFile
 * @returns {Promise<Summary | null>} null where Jest ended without a report
 */
export async function readJestSummary(file) {
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  if (!report) return null;
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  return {
    passed: report.numPassedTests,
    // A file that could not even be loaded holds no failed test, yet has failed.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    skippedNames: tests
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName),
  };
}
