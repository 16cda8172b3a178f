import type { Redis } from 'ioredis';
import type { Server } from 'socket.io';
import type { RoomDirectory } from '../rooms/room-directory.ts';
import { Nodes } from './nodes.ts';
import { connectRedis, createRedisAdapter } from './redis.ts';
import { RoomStore } from './room-store.ts';
import { SharedRooms, type SharedRoomsOptions } from './shared-rooms.ts';

/** How much longer than a client another node may take to answer, in ms: twice the way over Redis. */
const ON_THE_WAY_MS = 500;

/** How a node behaves. */
export interface NodeOptions extends Omit<SharedRoomsOptions, 'leaseMs'> {
  /** How long a receiver may take to acknowledge a message, in ms. */
  readonly silentAfterMs: number;
  /** Hears of faults. */
  readonly failed: (error: unknown) => void;
}

/** The servers that share a Redis, as one of them sees it. */
export class Cluster {
  /** The connection to it. */
  readonly redis: Redis;
  readonly #leaseMs: number;
  #rooms: SharedRooms | null = null;

  private constructor(redis: Redis, leaseMs: number) {
    this.redis = redis;
    this.#leaseMs = leaseMs;
  }

  /**
   * Connects to the Redis at this address; rejects when there is none. Whose node is silent for `leaseMs` counts as
   * away. `onError` hears why the connection is lost later on.
   */
  static async connect(
    url: string,
    leaseMs: number,
    onError: (error: Error) => void,
  ): Promise<Cluster> {
    return new Cluster(await connectRedis(url, onError), leaseMs);
  }

  /** Makes a server one of them, and gives the rooms that they share. */
  join(server: Server, { silentAfterMs, failed, ...options }: NodeOptions): RoomDirectory {
    const { redis } = this;
    const lease = { ...options, leaseMs: this.#leaseMs };
    server.adapter(createRedisAdapter(redis));
    const store = new RoomStore(redis, lease);
    const nodes = new Nodes(server, silentAfterMs + ON_THE_WAY_MS);
    const rooms = new SharedRooms({ store, nodes, failed }, lease);
    redis.on('ready', () => rooms.renew());
    this.#rooms = rooms;
    return rooms;
  }

  /** Says what is left to say, and lets go of Redis. The server has let go of its connections before. */
  async close(): Promise<void> {
    await this.#rooms?.close();
    this.redis.disconnect();
  }
}
