import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** So much that no limit is ever reached: load comes from one address. */
const NO_LIMIT = '1000000';

/** How the real server is started to be put under load. */
const VARIABLES = {
  HOST: '127.0.0.1',
  APP_DIR: 'none',
  SEAT_KEY: 'of a server that is only measured, and so no secret',
  SEAT_RATE: NO_LIMIT,
  ADDRESS_RATE: NO_LIMIT,
  JOIN_RATE: NO_LIMIT,
  CONNECT_RATE: NO_LIMIT,
  METRICS_HOST: '127.0.0.1',
  METRICS_PORT: '0',
  LOG_LEVEL: 'error',
};

/** A server in a process of its own, that says where it is in a line "Ready at URL". */
export class ServerProcess {
  readonly url: string;
  readonly #metricsUrl: string;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, url: string, metricsUrl: string) {
    this.#process = child;
    this.url = url;
    this.#metricsUrl = metricsUrl;
  }

  /** Starts a script, with these variables beside its own; resolves once it is ready. */
  static async start(
    script: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, PORT: '0', ...VARIABLES, ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const found: Record<string, string> = {};
    for await (const line of createInterface(child.stdout)) {
      const [, what = '', url = ''] = /^(Ready|Metrics) at (\S+)/.exec(line) ?? [];
      found[what] = url;
      if (found.Ready && found.Metrics) return new ServerProcess(child, found.Ready, found.Metrics);
    }
    throw new Error(`${script} ended before it was ready; what it says is above.`);
  }

  /** One of the numbers that it tells Prometheus. */
  async metric(name: string): Promise<number> {
    const line = (await this.#metrics()).find((it) => it.startsWith(`${name} `));
    if (line === undefined) throw new Error(`There is no metric ${name}.`);
    return Number(line.slice(name.length));
  }

  /** Those of its numbers by one name together that have this label. */
  async sum(name: string, label: string): Promise<number> {
    const lines = (await this.#metrics()).filter(
      (it) => it.startsWith(`${name}{`) && it.includes(`"${label}"`),
    );
    return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  }

  async #metrics(): Promise<string[]> {
    const response = await fetch(this.#metricsUrl, { headers: { connection: 'close' } });
    return (await response.text()).split('\n');
  }

  /** Has it collect its garbage, if `collect-on-signal.ts` was loaded into it. */
  async collectGarbage(): Promise<void> {
    this.#process.kill('SIGUSR2');
    // Once it has answered something, it has also had the signal.
    await this.#metrics();
  }

  /** Is it still running? */
  get isUp(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Kills it, so that it can't say goodbye to anybody. */
  async kill(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
  }
}
