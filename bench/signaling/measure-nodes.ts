import { findRedis, RedisServer } from '../../signaling/src/testing/redis-server.ts';
import { measureThroughput, type Throughput } from './measures.ts';
import { ServerProcess } from './server-process.ts';

/** What servers carried that share a Redis. */
export interface Carried {
  readonly one: Throughput;
  /** Both of each pair at the same one. */
  readonly together: Throughput;
  /** Each pair over two. */
  readonly apart: Throughput;
}

/** What one and two servers with a Redis carry; null where there is none. */
export async function measureNodes(script: string, seconds: number): Promise<Carried | null> {
  if (findRedis() === undefined) return null;
  const redis = await RedisServer.start();
  const variables = { REDIS_URL: redis.url };
  const servers: ServerProcess[] = [];
  try {
    servers.push(await ServerProcess.start(script, variables));
    const one = await measureThroughput(servers, seconds);
    servers.push(await ServerProcess.start(script, variables));
    const together = await measureThroughput(servers, seconds);
    return { one, together, apart: await measureThroughput(servers, seconds, 'apart') };
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
    await redis.kill();
  }
}
