import type { Refusal } from 'call-machine/protocol';
import type { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';

/** How much is taken per second. What goes over it is refused, never delayed. */
export interface Rates {
  /** Messages of one seat; of one connection while it has none. */
  readonly seatMessages: number;
  /** Messages from one address, and from one /64 of IPv6. */
  readonly addressMessages: number;
  /** Requests to join from one address, and from one /64. */
  readonly addressJoins: number;
  /** New connections from one address, and from one /64. */
  readonly addressConnections: number;
}

/** A connection that was closed for flooding has cost its address as many new ones. */
const FLOOD_PENALTY = 10;

/** Checking a password takes a while of a core: attempts to log in, per minute. */
const LOGINS = { points: 20, duration: 60 };

/** Counts what comes in, by seat and by address. */
export interface RateLimits {
  /** May this message be looked at? Null when it may. */
  message(seat: string, addresses: readonly string[]): Promise<Refusal | null>;
  /** May somebody there ask for a seat? */
  join(addresses: readonly string[]): Promise<Refusal | null>;
  /** May somebody there connect? */
  connection(addresses: readonly string[]): Promise<Refusal | null>;
  /** May somebody there try to log in as the admin? */
  login(addresses: readonly string[]): Promise<Refusal | null>;
  /** A connection from there was closed for flooding. */
  flooded(addresses: readonly string[]): Promise<void>;
}

/**
 * Rate limits whose buckets are in Redis, so that all nodes have the same; without one, and while it is away, in this
 * process's memory. Each is filled anew a second after its first use.
 */
export function createRateLimits(rates: Rates, redis?: Redis): RateLimits {
  const limiter = (keyPrefix: string, points: number, duration: number) => {
    const memory = new RateLimiterMemory({ keyPrefix, points, duration });
    if (redis === undefined) return memory;
    return new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `call:${keyPrefix}`,
      points,
      duration,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
    });
  };
  const bucket = (keyPrefix: string, points: number) => limiter(keyPrefix, points, 1);
  const seats = bucket('seat', rates.seatMessages);
  const messages = bucket('messages', rates.addressMessages);
  const joins = bucket('joins', rates.addressJoins);
  const logins = limiter('logins', LOGINS.points, LOGINS.duration);
  const connections = bucket('connections', rates.addressConnections);
  return {
    message: async (seat, addresses) =>
      (await take(seats, [seat], 'messages of this seat')) ??
      take(messages, addresses, 'messages from this address'),
    join: (addresses) => take(joins, addresses, 'requests to join from this address'),
    connection: (addresses) => take(connections, addresses, 'connections from this address'),
    login: (addresses) => take(logins, addresses, 'attempts to log in'),
    flooded: async (addresses) => {
      for (const address of addresses) await connections.penalty(address, FLOOD_PENALTY);
    },
  };
}

async function take(
  limiter: RateLimiterAbstract,
  keys: readonly string[],
  what: string,
): Promise<Refusal | null> {
  try {
    for (const key of keys) await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfterMs = Math.max(1, refused.msBeforeNext);
    return {
      code: 'rate-limited',
      detail: `there were more than ${limiter.points} ${what} in ${limiter.duration} s: try again after retryAfterMs`,
      retryAfterMs,
    };
  }
}
