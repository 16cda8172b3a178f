import { setTimeout as wait } from 'node:timers/promises';
import type { Scene } from './scene.ts';
import type { System } from './system.ts';

/** What happens to a call. */
export interface Fault {
  readonly name: string;
  readonly title: string;
  /** Whether the only ways are over two relays. */
  readonly isRelayed: boolean;
  /** Lets it happen. Tells from when on there is a way again, in ms since the Unix epoch. */
  readonly strike: (scene: Scene, system: System) => Promise<number>;
}

/** How long a server stays away that was killed, in ms. */
const AWAY_MS = 2_000;

/** The address that somebody moves to: the last part of it. */
const OTHER_ADDRESS = 13;

const cut = (seconds: number): Fault => ({
  name: `cut-${seconds}`,
  title: `path cut for ${seconds} s`,
  isRelayed: false,
  strike: async ({ networks }) => {
    networks.setMediaPath(false);
    await wait(1_000 * seconds);
    const back = Date.now();
    networks.setMediaPath(true);
    return back;
  },
});

/** From the shortest to the worst. */
export const faults: readonly Fault[] = [
  cut(3),
  cut(9),
  cut(20),
  {
    name: 'address',
    title: 'address of one side changed',
    isRelayed: false,
    strike: ({ networks }) => {
      const back = Date.now();
      networks.places[1].moveTo(OTHER_ADDRESS);
      return Promise.resolve(back);
    },
  },
  {
    name: 'server',
    title: `signaling server killed, started again after ${AWAY_MS / 1_000} s`,
    isRelayed: false,
    strike: async ({ start }, { server }) => {
      const back = Date.now();
      await server.kill();
      await wait(AWAY_MS);
      await start(server);
      return back;
    },
  },
  {
    name: 'server-cut',
    title: 'the same while the path is cut for 9 s: both are back together',
    isRelayed: false,
    strike: async (scene, system) => {
      await system.server.kill();
      return cut(9)
        .strike(scene, system)
        .finally(() => scene.start(system.server));
    },
  },
  {
    name: 'turn',
    title: 'one of two TURN servers killed, which is used',
    isRelayed: true,
    strike: (scene) => scene.killUsedRelay(),
  },
];
