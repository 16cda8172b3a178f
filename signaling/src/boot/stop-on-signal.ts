/**
 * Closes on SIGTERM or SIGINT and exits with 0. A second signal, or a close that fails or takes longer than
 * `withinMs`, ends the process with 1.
 */
export function stopOnSignal(close: () => Promise<void>, withinMs: number): void {
  const force = () => process.exit(1);
  const stop = () => {
    for (const signal of ['SIGTERM', 'SIGINT']) {
      process.removeListener(signal, stop).on(signal, force);
    }
    setTimeout(force, withinMs);
    close().then(() => process.exit(0), force);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
