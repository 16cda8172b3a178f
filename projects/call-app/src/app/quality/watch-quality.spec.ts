import { Subject } from 'rxjs';
import type { CallView } from 'call-machine';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import { watchQuality } from './watch-quality.ts';

describe('watching the connection of a call', () => {
  let beat$: Subject<void>;
  let view: CallView;
  let isHidden: boolean;
  let asked: number;
  let reconnecting: number[];
  let stop: () => void;

  const stats = () => {
    asked++;
    return Promise.resolve(null);
  };
  const beats = async (count: number) => {
    for (let made = 0; made < count; made++) {
      beat$.next();
      await Promise.resolve();
      await Promise.resolve();
    }
  };

  beforeEach(() => {
    beat$ = new Subject();
    view = viewOf({ status: 'connected', detail: 'live', remote: ann() });
    isHidden = false;
    asked = 0;
    reconnecting = [];
    const log$ = watchQuality({ view: () => view, stats }, beat$, () => isHidden);
    const subscription = log$.subscribe(({ tally }) => reconnecting.push(tally.reconnecting));
    stop = () => subscription.unsubscribe();
  });
  afterEach(() => stop());

  it('looks at every other beat', async () => {
    await beats(10);
    expect(asked).toBe(5);
    expect(reconnecting.length).toBe(5);
  });

  it('asks for nothing while the path is lost, and counts that', async () => {
    view = viewOf({ status: 'connected', detail: 'reconnecting', remote: ann() });
    await beats(4);
    expect(asked).toBe(0);
    expect(reconnecting).toEqual([1, 2]);
  });

  it('goes on while the page is hidden for a moment, and stops when it stays so', async () => {
    isHidden = true;
    await beats(20);
    expect(asked).toBe(10);
    await beats(100);
    const before = asked;
    expect(before).toBeLessThan(20);
    await beats(100);
    expect(asked).toBe(before);

    isHidden = false;
    await beats(2);
    expect(asked).toBe(before + 1);
  });

  it('stops with who asked for it', async () => {
    stop();
    await beats(4);
    expect(asked).toBe(0);
    expect(beat$.observed).toBeFalse();
  });
});
