import { countCases, failedIn, skippedIn } from './test-count.mjs';

describe('countCases', () => {
  it('counts a check without cases as one', () => {
    expect(countCases('lint', 0, '')).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCases('lint', 2, '1 passed')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('reads the summary of jasmine', () => {
    const output = 'Started\n..F\n\n12 specs, 1 failure, 2 pending specs\nFinished in 1 seconds\n';
    expect(countCases('unit', 3, output)).toEqual({ passed: 9, failed: 1, skipped: 2 });
    expect(countCases('unit', 0, '1 spec, 0 failures\n').passed).toBe(1);
  });

  it('reads the last summary of karma', () => {
    const output =
      'Chrome: Executed 3 of 12 (1 FAILED)\nChrome: Executed 10 of 12 (1 FAILED) (skipped 2) (0.1 secs)';
    expect(countCases('karma', 1, output)).toEqual({ passed: 9, failed: 1, skipped: 2 });
    expect(countCases('karma', 0, 'Executed 7 of 7 SUCCESS (0.2 secs)').passed).toBe(7);
  });

  it('reads the summary of Playwright', () => {
    const output =
      '  1 failed\n    [x] › call.spec.ts:3:1 › 5 passed\n  2 skipped\n  9 passed (31.2s)\n';
    expect(countCases('e2e', 1, output)).toEqual({ passed: 9, failed: 1, skipped: 2 });
  });

  it('counts a runner that breaks down as a failure', () => {
    expect(countCases('unit', 1, 'SyntaxError')).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countCases('unit', 1, '3 specs, 0 failures').failed).toBe(1);
  });

  it('counts a runner that ran nothing as a failure', () => {
    expect(countCases('karma', 0, 'Executed 0 of 0 SUCCESS').failed).toBe(1);
  });
});

describe('skippedIn', () => {
  it('finds what was skipped and why', () => {
    const line = 'SKIPPED: firefox.spec.ts › a call: There is no Firefox.';
    expect(skippedIn(`  1 passed\n\n${line}\nnot SKIPPED: this\n`)).toEqual([line]);
    expect(skippedIn('  2 passed\n')).toEqual([]);
  });
});

describe('failedIn', () => {
  it('finds the failed cases of jasmine', () => {
    const failed =
      '1) a room is entered once\n  Message:\n    Expected 1 to be 2.\n  Stack:\n    at a.ts:3';
    expect(failedIn('unit', `Started\n.F\nFailures:\n${failed}\n\n2 specs, 1 failure\n`)).toBe(
      failed,
    );
  });

  it('finds the failed cases of karma, and not its summary', () => {
    const failed =
      'Chrome 156 (Linux) a room is entered once FAILED\n\tExpected 1 to be 2.\n\tat a.ts:3';
    const output = `....\n${failed}\n....\nChrome 156 (Linux): Executed 8 of 8 (1 FAILED) (0.1 secs)\n`;
    expect(failedIn('karma', output)).toBe(failed);
  });

  it('finds the names of the failed cases of Playwright', () => {
    const failed = '  1) call.spec.ts:3:1 › a room is entered once ───';
    expect(failedIn('e2e', `${failed}\n\n    Error: 1 is not 2\n\n  1 failed\n`)).toBe(failed);
  });

  it('gives the end of what any other check printed', () => {
    const lines = Array.from({ length: 100 }, (_, line) => `line ${line}`);
    expect(failedIn('lint', `${lines.join('\n')}\n`)).toBe(lines.slice(60).join('\n'));
    expect(failedIn('karma', 'Disconnected\n')).toBe('Disconnected');
  });
});
