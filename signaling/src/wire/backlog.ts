import type { ClientSocket } from './socket-link.ts';

/** How much may wait to be written to one connection, in characters. */
const MAX_WAITING = 1_048_576;

/**
 * Calls `onSlow` when a connection does not take what it is sent: its client reads too slowly, or is gone and nobody
 * has noticed. Without that, what waits for it would fill the memory.
 */
export function watchBacklog({ conn }: ClientSocket, onSlow: () => void): void {
  let waiting = 0;
  conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    waiting += typeof data === 'string' ? data.length : 0;
    if (waiting > MAX_WAITING) onSlow();
  });
  conn.on('flush', () => {
    waiting = 0;
  });
}
