import { FakePaths } from '../fake-paths.ts';
import { VirtualClock } from '../virtual-clock.ts';
import type { Lab } from './connection.ts';
import { describeConnection } from './describe-connection.ts';
import { FakeConnection, type FakeWorld } from './fake-connection.ts';

/** Fake connections, whose time passes whenever nobody has anything else to do. */
function makeLab(): Lab {
  const clock = new VirtualClock();
  let sequence = 0;
  const unique = () => `u${++sequence}`;
  const world: FakeWorld = { clock, paths: new FakePaths(clock), unique };
  const opened: FakeConnection[] = [];
  let next = setImmediate(pass);
  function pass() {
    clock.step();
    next = setImmediate(pass);
  }
  return {
    open: () => {
      const connection = new FakeConnection(world);
      opened.push(connection);
      return connection;
    },
    track: (kind) => ({ kind }),
    stream: () => ({ id: unique() }),
    close: () => {
      for (const connection of opened) connection.close();
      clearImmediate(next);
    },
  };
}

describeConnection('the fake connection', makeLab);
