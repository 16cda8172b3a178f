import type { RefusalCode } from '../protocol/acknowledgement.ts';
import { LinkProbe } from '../testing/link-probe.ts';
import { OFFLINE } from './link-view.ts';

const KNOCKS = [{ knock: 'k1', name: 'Cid' }];

describe('the link, before a room that does not let everybody in', () => {
  let link: LinkProbe;
  const asked = () => link.transport.takeCommands().map(({ type }) => type);
  const show = (locked: boolean, knocks = KNOCKS) => {
    link.transport.report({ type: 'transport.door', door: { locked, knocks } });
  };
  const answer = (admitted: boolean) => {
    link.transport.report({ type: 'transport.answered', admitted });
  };
  /** From the wish to get in to the server's no. */
  const refused = (code: RefusalCode) => {
    link.send({ type: 'link.open', room: 'room', name: 'Ann' });
    link.connect();
    link.transport.takeCommands();
    link.refuse(code);
  };

  beforeEach(() => {
    link = new LinkProbe();
  });

  it('knocks when it is locked, joins again when it is admitted, and is in', () => {
    refused('room-locked');
    expect(link.view.status).toBe('knocking');
    expect(asked()).toEqual(['transport.knock']);
    answer(true);
    expect(asked()).toEqual(['transport.join']);
    link.seat();
    expect(link.view.status).toBe('joined');
  });

  it('is refused when it is turned away, and may ask once more', () => {
    refused('room-locked');
    answer(false);
    expect(link.view.status).toBe('refused');
    expect(link.view.refusal?.code).toBe('turned-away');
    expect(link.transport.isRunning).toBeFalse();
    refused('room-locked');
    expect(link.view.status).toBe('knocking');
  });

  it('knocks anew when the link comes back', () => {
    refused('room-locked');
    link.cut();
    expect(link.view.status).toBe('connecting');
    link.connect();
    link.transport.takeCommands();
    link.refuse('room-locked');
    expect(asked()).toEqual(['transport.knock']);
  });

  it('is refused when too many knock', () => {
    refused('room-locked');
    link.refuse('room-full');
    expect(link.view.refusal?.code).toBe('room-full');
  });

  for (const code of ['unauthorized', 'wrong-passphrase', 'room-full'] as const) {
    it(`says ${code} and keeps its seat's token for when it asks again`, () => {
      link.join();
      link.cut();
      link.connect();
      link.refuse(code);
      expect(link.view.status).toBe('refused');
      expect(link.view.refusal?.code).toBe(code);
      link.send({ type: 'link.open', room: 'room', name: 'Ann' });
      link.transport.takeCommands();
      link.connect();
      expect(link.transport.takeCommands()).toEqual([
        jasmine.objectContaining({ type: 'transport.join', token: 'secret' }),
      ]);
    });
  }

  it('shows the door of its room, and does with it what it is told', () => {
    expect(link.view.door).toEqual(OFFLINE.door);
    link.join();
    show(true);
    expect(link.view.door).toEqual({ locked: true, knocks: KNOCKS });
    link.send({ type: 'link.admit', knock: 'k1', admit: false });
    link.send({ type: 'link.lock', locked: false });
    expect(link.transport.takeCommands()).toEqual([
      { type: 'transport.admit', knock: 'k1', admit: false },
      { type: 'transport.lock', locked: false },
    ]);
  });

  it('tells a server that was restarted that its room was locked, and no other room', () => {
    link.join();
    show(true);
    link.cut();
    link.connect();
    expect(link.transport.takeCommands()).toEqual([jasmine.objectContaining({ locked: true })]);
    link.refuse('wrong-passphrase');
    link.send({ type: 'link.open', room: 'other', name: 'Ann' });
    link.connect();
    expect(link.transport.takeCommands()).toEqual([jasmine.objectContaining({ locked: false })]);
    expect(link.view.door).toEqual(OFFLINE.door);
  });
});

describe('the link, in a seat that has an end', () => {
  let link: LinkProbe;
  const joins = () =>
    link.transport.takeCommands().filter(({ type }) => type === 'transport.join').length;
  const seat = (seatLifetimeMs: number) => {
    const joined = {
      self: { peer: 'ann', name: 'Ann' },
      token: 'secret',
      peers: [],
      iceServers: [],
    };
    link.transport.report({ type: 'transport.joined', joined: { ...joined, seatLifetimeMs } });
  };

  beforeEach(() => {
    link = new LinkProbe();
    link.send({ type: 'link.open', room: 'room', name: 'Ann' });
    link.connect();
    link.transport.takeCommands();
    seat(40_000);
  });

  it('joins again when three quarters of it are over, each time anew, and stays joined', () => {
    link.clock.advance(29_999);
    expect(joins()).toBe(0);
    link.clock.advance(1);
    expect(joins()).toBe(1);
    expect(link.view.status).toBe('joined');
    seat(80_000);
    link.clock.advance(59_999);
    expect(joins()).toBe(0);
    link.clock.advance(1);
    expect(joins()).toBe(1);
  });

  it('tries again while nothing good is given, and leaves the end to the server', () => {
    link.clock.advance(30_000);
    for (let times = 0; times < 2; times++) {
      expect(joins()).toBe(1);
      link.refuse('unauthorized');
      expect(link.view.status).toBe('joined');
      link.clock.advance(5_000);
    }
    link.cut();
    link.refuse('unauthorized');
    expect(link.view.status).toBe('refused');
  });

  it('does not join again while the link is away, nor when the new seat has no end', () => {
    link.cut();
    link.clock.advance(60_000);
    expect(joins()).toBe(0);
    link.mend();
    link.transport.takeCommands();
    link.clock.advance(600_000);
    expect(joins()).toBe(0);
  });
});
