import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { someDevices, type Devices } from './devices.ts';

/** The address of this machine on the bridge. It is in no network but this one, which nothing else can reach. */
export const BRIDGE_ADDRESS = '10.211.7.1';
const BRIDGE = 'call-bridge';

const ip = (...args: string[]) => run('ip', args);

function removeIfThere(kind: 'link' | 'netns', name: string): void {
  try {
    ip(kind, 'delete', name);
  } catch {
    // It isn't there.
  }
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A place of a browser in a network of its own, with a cable to the bridge. */
class Place {
  readonly #name: string;
  readonly #number: number;

  /** @param number tells it from the others; 2 to 254 */
  constructor(number: number) {
    this.#name = `call-${number}`;
    this.#number = number;
  }

  /** @throws when this system has no network namespaces, or this user may not make them */
  make(): void {
    const name = this.#name;
    ip('netns', 'add', name);
    ip('link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    ip('link', 'set', name, 'master', BRIDGE, 'up');
    ip('-n', name, 'link', 'set', 'eth0', 'up');
    ip('-n', name, 'link', 'set', 'lo', 'up');
    this.moveBack();
  }

  /** Moves it to another address, as from one network to another: nothing that it has open goes on. */
  moveTo(number: number): void {
    const name = this.#name;
    ip('-n', name, 'address', 'flush', 'dev', 'eth0');
    ip('-n', name, 'address', 'add', `10.211.7.${number}/24`, 'dev', 'eth0');
    // A browser looks for its addresses by the way to the world.
    ip('-n', name, 'route', 'replace', 'default', 'via', BRIDGE_ADDRESS);
  }

  /** Moves it to its own address. */
  moveBack(): void {
    this.moveTo(this.#number);
  }

  /** Some devices of a browser that runs here and trusts the server at this address. */
  devices(directory: string, url: string): Devices {
    const executable = join(directory, this.#name);
    const command = `ip netns exec ${this.#name} "${someDevices.executable}" "$@"`;
    writeFileSync(executable, `#!/bin/sh\nexec ${command}\n`);
    chmodSync(executable, 0o700);
    const flags = [...someDevices.flags, `--unsafely-treat-insecure-origin-as-secure=${url}`];
    return { ...someDevices, executable, flags };
  }

  /** Pulls the cable, or puts it back: nothing gets out or in. */
  setPlugged(isPlugged: boolean): void {
    run('bridge', ['link', 'set', 'dev', this.#name, 'state', isPlugged ? '3' : '0']);
  }

  /** Keeps it from all other such places, or not; the server stays in reach. */
  setIsolated(isIsolated: boolean): void {
    run('bridge', ['link', 'set', 'dev', this.#name, 'isolated', isIsolated ? 'on' : 'off']);
  }

  /** Lets so many kbit/s in; what comes faster waits for up to 200 ms, then it is lost. */
  setRate(kilobits: number): void {
    const queue = ['burst', '4kb', 'latency', '200ms'];
    run('tc', [
      'qdisc',
      'replace',
      'dev',
      this.#name,
      'root',
      'tbf',
      'rate',
      `${kilobits}kbit`,
      ...queue,
    ]);
  }

  /** Takes it away, if it is there. */
  remove(): void {
    removeIfThere('link', this.#name);
    removeIfThere('netns', this.#name);
  }
}

/** Two places, and this machine between them. */
export class TwoNetworks {
  readonly places = [new Place(2), new Place(3)] as const;

  /** @throws as making a {@link Place} does */
  make(): void {
    // What a run that was killed has left.
    this.remove();
    ip('link', 'add', BRIDGE, 'type', 'bridge');
    ip('address', 'add', `${BRIDGE_ADDRESS}/24`, 'dev', BRIDGE);
    ip('link', 'set', BRIDGE, 'up');
    for (const place of this.places) place.make();
  }

  /** Lets media from one to the other, or not. */
  setMediaPath(isOpen: boolean): void {
    for (const place of this.places) place.setIsolated(!isOpen);
  }

  /** Takes them away, if they are there. */
  remove(): void {
    for (const place of this.places) place.remove();
    removeIfThere('link', BRIDGE);
  }
}

/** Why this system can't have two networks; null where it can. */
export function whyNoNetworks(): string | null {
  const networks = new TwoNetworks();
  try {
    networks.make();
    return null;
  } catch (error) {
    const [cause = ''] = String(error).split('\n').slice(-1);
    return `Two networks take Linux, root and iproute2: ${cause}`;
  } finally {
    networks.remove();
  }
}
