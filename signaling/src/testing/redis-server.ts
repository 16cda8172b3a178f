import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const ADDRESS = '127.0.0.1';

/** How long it may take until it listens, in ms. */
const READY_WITHIN_MS = 10_000;

/** What to say where there is none. */
export const NO_REDIS =
  'NO REDIS IS TESTED: there is no redis-server here. Install it: apt-get install redis-server';

/** The path of `redis-server`; undefined when it is not installed. */
export function findRedis(): string | undefined {
  const directories = (process.env.PATH ?? '').split(delimiter);
  return directories.map((directory) => join(directory, 'redis-server')).find(existsSync);
}

/** A Redis of a test's own that keeps nothing on disk. Whatever happens to it, it stays at its address. */
export class RedisServer {
  readonly #port: number;
  #process: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
  }

  /** Starts one on a free port, and waits until it listens. */
  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.start();
    return server;
  }

  /** Where it is. */
  get url(): string {
    return `redis://${ADDRESS}:${this.#port}`;
  }

  /** Starts it again, empty. */
  async start(): Promise<void> {
    this.#process = spawn(
      findRedis() ?? 'redis-server',
      ['--port', String(this.#port), '--bind', ADDRESS, '--save', '', '--dir', tmpdir()],
      { stdio: 'ignore' },
    );
    const end = Date.now() + READY_WITHIN_MS;
    while (Date.now() < end) {
      if (await accepts(this.#port)) return;
      await setTimeout(20);
    }
    throw new Error(`No Redis listens on ${this.#port}.`);
  }

  /** Kills it, and all that it knows. */
  async kill(): Promise<void> {
    const server = this.#process;
    this.#process = null;
    if (server?.exitCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, ADDRESS, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, ADDRESS);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
