import type { NetworkConditions } from './fake-network.ts';
import { Simulation } from './simulation.ts';

const BAD: NetworkConditions = { latencyMs: 20, jitterMs: 200, loss: 0.2, duplication: 0.2 };

/** When which message was relayed in half a minute of a call. */
function relayed(seed: number): readonly string[] {
  const simulation = new Simulation({ seed, people: 2, conditions: BAD });
  const { clock, signaling } = simulation;
  const times: string[] = [];
  simulation.party(0)?.send({ type: 'call.place', video: true });
  for (let passed = 0; passed < 600; passed += 1) {
    clock.advance(50);
    if (simulation.party(1)?.view.can.accept)
      simulation.party(1)?.send({ type: 'call.accept', video: true });
    while (times.length < signaling.relayed.length)
      times.push(`${clock.now()} ${signaling.relayed[times.length]?.id ?? ''}`);
  }
  return times;
}

describe('the simulation', () => {
  /** Three people, of whom the first and the last are in a call. */
  const connected = () => {
    const simulation = new Simulation({ seed: 1, people: 3 });
    simulation.party(0)?.send({ type: 'call.place', video: true });
    simulation.clock.advance(100);
    simulation.party(2)?.send({ type: 'call.accept', video: true });
    simulation.clock.advance(100);
    return simulation;
  };
  const details = ({ parties }: Simulation) => parties.map(({ view }) => view.detail);
  const links = ({ parties }: Simulation) => parties.map(({ view }) => view.room.link);

  it('runs the same way with the same seed, and another way with another one', () => {
    expect(relayed(3)).toEqual(relayed(3));
    expect(relayed(3)).not.toEqual(relayed(4));
  });

  it('lets media pass inside a part of the network that is cut off, and nothing else', () => {
    const simulation = connected();
    simulation.partition(0, 2);
    simulation.clock.advance(10_000);
    expect(details(simulation)).toEqual(['live', null, 'live']);
    expect(links(simulation)).toEqual(['connecting', 'joined', 'connecting']);
    simulation.mend(0, 2);
    simulation.clock.advance(10_000);
    expect(details(simulation)).toEqual(['live', null, 'live']);
    expect(links(simulation)).toEqual(['joined', 'joined', 'joined']);
  });

  it('takes media away between two parts, until it is calm', () => {
    const simulation = connected();
    simulation.partition(2);
    simulation.clock.advance(10_000);
    expect(details(simulation)).toEqual(['reconnecting', null, 'reconnecting']);
    simulation.calm();
    simulation.clock.advance(10_000);
    expect(details(simulation)).toEqual(['live', null, 'live']);
  });

  it('opens a crashed tab again in its call, within the 30 s of its ticket', () => {
    for (const [awayMs, expected] of [
      [20_000, 'live'],
      [31_000, null],
    ] as const) {
      const simulation = connected();
      simulation.crash(0);
      expect(simulation.party(0)).toBeUndefined();
      simulation.clock.advance(awayMs);
      simulation.reload(0);
      simulation.clock.advance(5_000);
      expect(simulation.party(0)?.view.detail).toBe(expected);
      expect(simulation.tabs[0]?.map(({ tab }) => tab)).toEqual(['p0', 'p0_1']);
    }
  });
});
