import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';

/** How long Redis may take to answer, in ms: well below what a client waits for an acknowledgement. */
const ANSWER_WITHIN_MS = 1_000;

/** Without a sign of life for so long, in ms, the connection is given up and made anew. */
const SILENT_MS = 2_000;

/** How long one read of the adapter waits for news, in ms. */
const READ_MS = 1_000;

/** How long to wait before connecting again, in ms. */
const retryAfter = (times: number) => Math.min(times * 50, 1_000);

/**
 * A connection to Redis. While there is none all commands fail at once: what waits for Redis would come too late, and
 * without end. Rejects when Redis is not there at first. `onError` hears why the connection is lost.
 */
export async function connectRedis(url: string, onError: (error: Error) => void): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWER_WITHIN_MS,
    connectTimeout: SILENT_MS,
    socketTimeout: SILENT_MS,
    retryStrategy: retryAfter,
  });
  redis.on('error', onError);
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  return redis;
}

/** Has a connection notice its silence that only listens: one that is cut without a word would else never hear again. */
function keepAsking(reader: Redis): void {
  const asking = setInterval(() => {
    if (reader.status === 'ready') reader.ping().catch(() => undefined);
  }, READ_MS).unref();
  reader.once('end', () => clearInterval(asking));
}

/**
 * socket.io's adapter over such a connection. It waits for none of the messages that it publishes, so those that fail
 * are lost without a word; and it reads over connections of its own, which wait for Redis.
 */
export function createRedisAdapter(redis: Redis) {
  return createAdapter(
    {
      options: {},
      duplicate: () => {
        const reader = redis.duplicate({
          lazyConnect: false,
          enableOfflineQueue: true,
          maxRetriesPerRequest: null,
          commandTimeout: undefined,
        });
        keepAsking(reader);
        return reader;
      },
      publish: (channel: string, message: Buffer) => redis.publish(channel, message).catch(() => 0),
      xadd: (...command: Parameters<Redis['xadd']>) => redis.xadd(...command),
    },
    { streamName: 'call:socket.io', channelPrefix: 'call:socket.io', blockTimeInMs: READ_MS },
  );
}
