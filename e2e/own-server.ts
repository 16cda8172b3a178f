import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const READY = /^Ready at (\S+)/;

/** A signaling server of a test's own, to be treated badly. Whatever happens to it, it stays at its address. */
export class OwnServer {
  readonly #host: string;
  readonly #script: string;
  #process: ChildProcess | null = null;
  #url: string;

  /**
   * @param host the address that it listens on, by name or number
   * @param script what it runs: the real one, or another that takes the same variables and says that it is ready
   */
  constructor(host = 'localhost', script = 'signaling/src/main.ts') {
    this.#host = host;
    this.#script = script;
    this.#url = `http://${host}:0`;
  }

  /** Where it is, once it was started. */
  get url(): string {
    return this.#url;
  }

  /** Starts it, for the first time or again; with these variables beside its own. */
  async start(variables: Readonly<Record<string, string>> = {}): Promise<void> {
    const server = spawn(process.execPath, [this.#script], {
      env: {
        ...process.env,
        ...variables,
        HOST: this.#host,
        PORT: new URL(this.#url).port,
        SEAT_KEY: 'known to this test alone, and long',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = server;
    for await (const line of createInterface(server.stdout)) {
      const url = READY.exec(line)?.[1];
      if (url === undefined) continue;
      this.#url = url;
      return;
    }
    throw new Error('The server ended before it was ready; what it says is above.');
  }

  /** Kills it, so that it can't say goodbye to anybody. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops it as for an update: it lets its clients go in good order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#process;
    this.#process = null;
    if (!server) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  }
}
