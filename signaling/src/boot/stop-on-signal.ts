/** How long closing may take, in ms. */
const CLOSE_WITHIN_MS = 3_000;

/**
 * Closes on SIGTERM or SIGINT and exits with 0. A second signal, or a close that takes too long or fails, ends the
 * process with 1.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  const force = () => process.exit(1);
  const stop = () => {
    for (const signal of ['SIGTERM', 'SIGINT'])
      process.removeListener(signal, stop).on(signal, force);
    setTimeout(force, CLOSE_WITHIN_MS).unref();
    close().then(() => process.exit(0), force);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
