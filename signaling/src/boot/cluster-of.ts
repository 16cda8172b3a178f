import { Cluster } from '../cluster/cluster.ts';
import type { Log } from '../observe/observer.ts';
import { BootError } from './boot-error.ts';

/** How long another process may be silent before its seats count as away. Its clients come back sooner than that. */
const LEASE_MS = 6_000;

/** The servers that share the Redis at this address; null without one. Throws a BootError when it is not there. */
export async function clusterOf(url: string | undefined, log: Log): Promise<Cluster | null> {
  if (url === undefined) return null;
  try {
    return await Cluster.connect(url, LEASE_MS, ({ message }) => {
      log.warn({ reason: message }, 'no Redis');
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BootError(
      `REDIS_URL: there is no Redis to be reached (${reason}). Start it, mend the address, or leave REDIS_URL out for a server of one process.`,
    );
  }
}
