/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * The number that a pattern's first group finds last, for tools that repeat their summary.
 *
 * @param {string} output
 * @param {RegExp} pattern with the flag `g`
 * @returns {number} 0 when it isn't found
 */
const last = (output, pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);

/**
 * How the test runners say what they ran.
 *
 * @type {Record<string, (output: string) => Count>}
 */
const SUMMARIES = {
  // 12 specs, 1 failure, 2 pending specs
  unit: (output) => {
    const failed = last(output, /^\d+ specs?, (\d+) failures?/gm);
    const skipped = last(output, /^\d+ specs?, .*?(\d+) pending/gm);
    return { passed: last(output, /^(\d+) specs?, /gm) - failed - skipped, failed, skipped };
  },
  // Executed 10 of 12 (1 FAILED) (skipped 2) (0.1 secs / 0.1 secs)
  karma: (output) => {
    const failed = last(output, /Executed \d+ of \d+ .*?\((\d+) FAILED\)/g);
    const skipped = last(output, /Executed \d+ of \d+ .*?\(skipped (\d+)\)/g);
    return { passed: last(output, /Executed (\d+) of \d+/g) - failed, failed, skipped };
  },
  //   1 failed
  //   2 skipped
  //   9 passed (31.2s)
  e2e: (output) => ({
    passed: last(output, /^ +(\d+) passed/gm),
    failed: last(output, /^ +(\d+) (?:failed|interrupted)/gm),
    skipped: last(output, /^ +(\d+) (?:skipped|did not run)/gm),
  }),
};

/**
 * Counts the cases that a check ran. A check that has no cases is one itself. A runner that ran none, or whose failure
 * none of its cases explains, is one more failure.
 *
 * @param {string} check the name of the npm script
 * @param {number} code its exit code
 * @param {string} output what it printed, without colours
 * @returns {Count}
 */
export function countCases(check, code, output) {
  const summary =
    SUMMARIES[check] ?? (() => ({ passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }));
  const count = summary(output);
  const explained = code === 0 ? count.passed + count.skipped > 0 : count.failed > 0;
  return explained ? count : { ...count, failed: 1 };
}

/**
 * Which cases were skipped and why, in the words of the browser tests.
 *
 * @param {string} output what a check printed, without colours
 * @returns {string[]} a line for each
 */
export const skippedIn = (output) => output.match(/^SKIPPED: .+$/gm) ?? [];

/**
 * How the test runners print a case that failed, with what follows it and is indented.
 *
 * @type {Record<string, RegExp>}
 */
const FAILED_CASES = {
  // 1) the room is entered once
  //   Message:
  unit: /^\d+\) .+(?:\n {2,}.+)*/gm,
  // Chrome Headless 156.0.0.0 (Linux 0.0.0) the room is entered once FAILED
  // \tExpected 1 to be 2.
  karma: /^(?!.*Executed \d).+ FAILED$(?:\n\t.*)*/gm,
  //   1) call.spec.ts:3:1 › the room is entered once
  e2e: /^ +\d+\) .+$/gm,
};

/** How many of a check's last lines are repeated, when none of its cases says what failed. */
const LAST_LINES = 40;

/**
 * What failed in a check, to be repeated where all is over: of a long output often only the end is kept.
 *
 * @param {string} check the name of the npm script
 * @param {string} output what it printed, without colours
 * @returns {string} its failed cases, or else the end of what it printed
 */
export function failedIn(check, output) {
  const pattern = FAILED_CASES[check];
  const cases = pattern === undefined ? null : output.match(pattern);
  return cases?.join('\n') ?? output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}
