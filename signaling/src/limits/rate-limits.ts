import type { Refusal } from 'call-machine/protocol';
import type { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { FixedWindows } from './fixed-windows.ts';

/** How much is taken per second. What goes over it is refused, never delayed. */
export interface Rates {
  /** Messages of one seat; of one connection while it has none. */
  readonly seatMessages: number;
  /** Messages from one address, and from one /64 of IPv6, to one process. */
  readonly addressMessages: number;
  /** Requests to join from one address, and from one /64. */
  readonly addressJoins: number;
  /** New connections from one address, and from one /64. */
  readonly addressConnections: number;
}

/** A connection that was closed for flooding has cost its address as many new ones. */
const FLOOD_PENALTY = 10;

/** More of those from one address in so many s, and it gets no new ones for as long. */
const FLOODS = { points: 2, duration: 10 };

/** Checking a password takes a while of a core: attempts to log in, per minute. */
const LOGINS = { points: 20, duration: 60 };

/** Counts what comes in, by seat and by address. */
export interface RateLimits {
  /** May this message be looked at? Null when it may. Asks nobody: there are too many of them. */
  message(seat: string, addresses: readonly string[]): Refusal | null;
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
 * Rate limits, each filled anew a second after its first use. Messages are counted in this process's memory: a seat's
 * come in over one process, and an address has its rate at each. All else is counted in Redis, so that all nodes have
 * the same counts; without one, and while it is away, in memory too.
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
  const seats = new FixedWindows(rates.seatMessages, 1);
  const messages = new FixedWindows(rates.addressMessages, 1);
  const joins = limiter('joins', rates.addressJoins, 1);
  const logins = limiter('logins', LOGINS.points, LOGINS.duration);
  const floods = limiter('floods', FLOODS.points, FLOODS.duration);
  const connections = limiter('connections', rates.addressConnections, 1);
  return {
    message(seat, addresses) {
      const seatWait = seats.take(seat);
      if (seatWait > 0) return tooMany(seats, 'messages of this seat', seatWait);
      for (const address of addresses) {
        const wait = messages.take(address);
        if (wait > 0) return tooMany(messages, 'messages from this address', wait);
      }
      return null;
    },
    join: (addresses) => take(joins, addresses, 'requests to join from this address'),
    connection: (addresses) => take(connections, addresses, 'connections from this address'),
    login: (addresses) => take(logins, addresses, 'attempts to log in'),
    flooded: async (addresses) => {
      for (const address of addresses) {
        await connections.penalty(address, FLOOD_PENALTY);
        const tooOften = await take(floods, [address], 'floods from this address');
        if (tooOften) await connections.block(address, FLOODS.duration);
      }
    },
  };
}

async function take(
  limiter: RateLimiterAbstract,
  keys: readonly string[],
  what: string,
): Promise<Refusal | null> {
  try {
    await Promise.all(keys.map((key) => limiter.consume(key)));
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return tooMany(limiter, what, refused.msBeforeNext);
  }
}

function tooMany(
  { points, duration }: { points: number; duration: number },
  what: string,
  waitMs: number,
): Refusal {
  return {
    code: 'rate-limited',
    detail: `there were more than ${points} ${what} in ${duration} s: try again after retryAfterMs`,
    retryAfterMs: Math.max(1, waitMs),
  };
}
