import { spawn } from 'node:child_process';
import { environment, root } from './workspace.mjs';

/**
 * Runs servers beside each other until one ends or a signal comes; then all are asked to close, and when they have,
 * this process ends.
 *
 * @param {{ args: string[], env?: Record<string, string> }[]} servers what Node runs, and what it finds in its environment
 */
export function serve(servers) {
  // In groups of their own, so that Ctrl-C reaches each once and through here alone.
  const children = servers.map(({ args, env }) =>
    spawn('node', args, {
      cwd: root,
      env: { ...environment(), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    }),
  );
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
  // A shell that npm puts between may die of a signal without passing it on; then this process has another parent.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) close();
  }, 200).unref();
  for (const child of children) {
    child.on('exit', (code) => {
      if (!closing) process.exitCode = code ?? 1;
      close();
    });
  }
}
