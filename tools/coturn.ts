import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { root } from './workspace.mjs';

/** Where to run a coturn, and for whom. */
export interface CoturnOptions {
  /** The address of this machine that it listens and relays at. */
  readonly address: string;
  readonly port: number;
  /** Shared with the signaling server. */
  readonly secret: string;
  /** Private or loopback addresses that it may relay to all the same. */
  readonly peers: readonly string[];
}

/** How long it may take until it listens, in ms. */
const READY_WITHIN_MS = 10_000;

/** The path of coturn's `turnserver`; undefined when it is not installed. */
export function findCoturn(): string | undefined {
  const directories = (process.env.PATH ?? '').split(delimiter);
  return directories.map((directory) => join(directory, 'turnserver')).find(existsSync);
}

/** A coturn with the settings of signaling/turnserver.conf, which denies peers in private networks and on this machine. */
export class Coturn {
  readonly #process: ChildProcess;
  readonly #directory: string;

  private constructor(child: ChildProcess, directory: string) {
    this.#process = child;
    this.#directory = directory;
  }

  /** Starts one and waits until it listens. Rejects when it ends before. */
  static async start({ address, port, secret, peers }: CoturnOptions): Promise<Coturn> {
    const program = findCoturn();
    if (program === undefined) {
      throw new Error('There is no turnserver. Install it: apt-get install coturn');
    }
    const directory = mkdtempSync(join(tmpdir(), 'coturn-'));
    const child = spawn(program, [
      ...['-c', join(root, 'signaling', 'turnserver.conf')],
      ...[`--listening-ip=${address}`, `--relay-ip=${address}`, `--listening-port=${port}`],
      ...[`--static-auth-secret=${secret}`, '--no-tls', '--no-dtls'],
      ...peers.map((peer) => `--allowed-peer-ip=${peer}`),
      ...(peers.some((peer) => peer.startsWith('127.')) ? ['--allow-loopback-peers'] : []),
      ...[`--pidfile=${join(directory, 'pid')}`, `--userdb=${join(directory, 'users')}`],
      ...[`--log-file=${join(directory, 'log')}`, '--simple-log'],
    ]);
    const coturn = new Coturn(child, directory);
    try {
      await coturn.#listens(address, port);
    } catch (error) {
      await coturn.stop();
      throw error;
    }
    return coturn;
  }

  /** Ends it, and waits until it has. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      const exited = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await exited;
    }
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #listens(host: string, port: number): Promise<void> {
    const end = Date.now() + READY_WITHIN_MS;
    while (Date.now() < end && this.#process.exitCode === null) {
      if (await accepts(host, port)) return;
      await setTimeout(50);
    }
    throw new Error(`coturn does not listen at ${host}:${port}. Is the port free?`);
  }
}

/** Does something listen there for TCP? coturn listens for both. */
async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
