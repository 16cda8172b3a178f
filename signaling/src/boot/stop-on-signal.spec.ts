import { spawn } from 'node:child_process';

const MODULE = new URL('./stop-on-signal.ts', import.meta.url).href;

/**
 * Runs a process that does `close` when it is told to stop, sends it that many SIGTERMs, each once it is known that
 * the one before has been heard, and resolves with its exit code.
 */
function exitCodeAfter(signals: number, close: string, withinMs: number) {
  const code = `
    import { stopOnSignal } from ${JSON.stringify(MODULE)};
    stopOnSignal(() => { console.log('closing'); return ${close}; }, ${withinMs});
    setInterval(() => {}, 1_000_000);
    console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let left = signals;
  child.stdout.on('data', () => {
    if (left > 0) child.kill('SIGTERM');
    left -= 1;
  });
  return new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
}

const NEVER = 'new Promise(() => {})';
const LONG = 1_000_000;

describe('stopping on a signal', () => {
  it('exits with 0 once everything is closed', async () => {
    expect(await exitCodeAfter(1, 'Promise.resolve()', LONG)).toBe(0);
  });

  it('exits with 1 when closing fails', async () => {
    expect(await exitCodeAfter(1, 'Promise.reject(new Error())', LONG)).toBe(1);
  });

  it('exits with 1 when closing takes too long', async () => {
    expect(await exitCodeAfter(1, NEVER, 1)).toBe(1);
  });

  it('exits with 1 at once on a second signal', async () => {
    expect(await exitCodeAfter(2, NEVER, LONG)).toBe(1);
  });
});
