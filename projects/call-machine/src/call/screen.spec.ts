import type { Source } from '../peer/connection.ts';
import type { Party, TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import { createTwoParty } from '../testing/two-party.ts';
import { toTicket } from './to-ticket.ts';

describe('sharing a screen', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
  });

  const connect = () => {
    world.ann.send({ type: 'call.place', video: false });
    world.clock.advance(100);
    world.bob.send({ type: 'call.accept', video: false });
    world.clock.advance(200);
    expect(world.ann.view.detail).toBe('live');
  };
  const toggle = (party: Party, waitMs = 100) => {
    party.send({ type: 'screen.toggle' });
    world.clock.advance(waitMs);
  };
  const shown = (to: Party) => to.view.remote?.media?.screen;
  const SHARED: Source[] = ['microphone', 'screen', 'screenAudio'];

  it('sends it with its sound and tells the other side, without renegotiating (5.5)', () => {
    connect();
    const said = world.signaling.relayed.length;
    toggle(world.ann);
    expect(world.ann.view.screen.state).toBe('on');
    expect(world.connections.sending[0]).toEqual(SHARED);
    expect(shown(world.bob)).toBe('on');
    const since = world.signaling.relayed.slice(said).map(({ type }) => type);
    expect(since).toEqual(['call:media']);
  });

  it('stops when it is toggled again, and the other side is told', () => {
    connect();
    toggle(world.ann);
    toggle(world.ann);
    expect(world.ann.devices.live).toEqual(['microphone']);
    expect(world.connections.sending[0]).toEqual(['microphone']);
    expect(shown(world.bob)).toBe('off');
  });

  it('tells nothing while its person chooses what to share, and that may be taken back', () => {
    world.ann.devices.startMs = 5_000;
    connect();
    toggle(world.ann, 1_000);
    expect(world.ann.view.screen.state).toBe('starting');
    expect(shown(world.bob)).toBe('off');
    toggle(world.ann, 10_000);
    expect(world.ann.view.screen.state).toBe('off');
    expect(world.ann.devices.live).toEqual(['microphone']);
  });

  it('takes a person who chooses none for no fault', () => {
    world.ann.devices.faults.screen = 'denied';
    connect();
    toggle(world.ann);
    expect(world.ann.view.screen).toEqual({ state: 'off', fault: null });
    expect(world.ann.view.notices).toEqual([]);
    delete world.ann.devices.faults.screen;
    toggle(world.ann);
    expect(shown(world.bob)).toBe('on');
  });

  it('says why a screen is not to be had, and the other side has nothing to know of it', () => {
    world.ann.devices.faults.screen = 'in-use';
    connect();
    toggle(world.ann);
    expect(world.ann.view.notices).toEqual([
      { kind: 'capture-failed', source: 'screen', fault: 'in-use' },
    ]);
    expect(shown(world.bob)).toBe('off');
    expect(world.bob.view.notices).toEqual([]);
  });

  it('ends with the screen, which the browser may stop sharing by itself, and no other is tried (6.8)', () => {
    connect();
    toggle(world.ann);
    world.ann.devices.unplug('screen');
    world.clock.advance(1_000);
    expect(world.ann.view.screen).toEqual({ state: 'off', fault: null });
    expect(world.ann.view.notices).toEqual([]);
    expect(world.connections.sending[0]).toEqual(['microphone']);
    expect(shown(world.bob)).toBe('off');
  });

  it('is for both at once', () => {
    connect();
    toggle(world.ann);
    toggle(world.bob);
    expect(world.connections.sending).toEqual([SHARED, SHARED]);
    expect([shown(world.ann), shown(world.bob)]).toEqual(['on', 'on']);
  });

  it('is not there before the accept, on neither side (7.1)', () => {
    world.ann.send({ type: 'call.place', video: false });
    world.clock.advance(100);
    for (const party of [world.ann, world.bob]) {
      expect(party.view.can.shareScreen).toBeFalse();
      toggle(party);
      expect(party.devices.isWanted('screen')).toBeFalse();
    }
  });

  it('may begin while the call is still negotiated, and is sent once the path is there', () => {
    world.ann.send({ type: 'call.place', video: false });
    world.clock.advance(100);
    world.bob.send({ type: 'call.accept', video: false });
    expect(world.bob.view.status).toBe('negotiating');
    toggle(world.bob, 200);
    expect(world.bob.view.detail).toBe('live');
    expect(world.connections.sending[1]).toEqual(SHARED);
    expect(shown(world.ann)).toBe('on');
  });

  it('is not there where the browser has no such thing', () => {
    world = createTwoParty({ canShareScreen: false });
    connect();
    expect(world.ann.view.can.shareScreen).toBeFalse();
    toggle(world.ann);
    expect(world.ann.devices.isWanted('screen')).toBeFalse();
  });

  it('is stopped by the end of the call, also while its person still chooses (7.7)', () => {
    connect();
    toggle(world.ann);
    toggle(world.bob, 1);
    world.ann.send({ type: 'call.hangUp' });
    world.clock.advance(60_000);
    for (const { devices, view } of [world.ann, world.bob]) {
      expect(devices.live).toEqual([]);
      expect(view.screen.state).toBe('off');
    }
  });

  it('goes on over a connection that is built anew (6.7)', () => {
    connect();
    toggle(world.ann);
    world.connections.close('ann');
    world.clock.advance(5_000);
    expect(world.ann.view.detail).toBe('live');
    expect(world.connections.sending[0]).toEqual(SHARED);
    expect(shown(world.bob)).toBe('on');
  });

  it('keeps a call going in which nobody has a microphone', () => {
    connect();
    toggle(world.ann);
    for (const { devices } of [world.ann, world.bob]) {
      devices.faults.microphone = 'missing';
      devices.unplug('microphone');
    }
    world.clock.advance(1_000);
    expect(world.bob.view.detail).toBe('live');
    toggle(world.ann);
    expect(world.bob.view.end?.reason).toBe('media-unavailable');
  });

  it('is not taken up again by a tab that was reloaded, and the other side is told (6.6)', () => {
    connect();
    world.ann.send({ type: 'microphone.toggle' });
    toggle(world.ann);
    const ticket = toTicket(world.ann.actor.getSnapshot());
    if (!ticket) throw new Error('there is a call to come back to');
    world.signaling.crash('ann');
    world.ann.actor.stop();
    world.clock.advance(1_000);
    const again = world.open('ann-again');
    again.send({ type: 'call.resume', ticket });
    world.clock.advance(2_000);
    expect(again.view.detail).toBe('live');
    expect(again.devices.live).toEqual([]);
    expect(shown(world.bob)).toBe('off');
    toggle(again);
    expect(shown(world.bob)).toBe('on');
  });

  it('is not believed of a tab that was reloaded, though the old one’s news come after its own', () => {
    connect();
    world.ann.send({ type: 'microphone.toggle' });
    world.clock.advance(100);
    world.connections.cut('ann');
    const { network } = world.signaling;
    network.fates = new Map([[network.carried + 1, { kind: 'late', byMs: 2_500 }]]);
    toggle(world.ann);
    expect(shown(world.bob)).toBe('off');
    const ticket = toTicket(world.ann.actor.getSnapshot());
    if (!ticket) throw new Error('there is a call to come back to');
    world.signaling.crash('ann');
    world.ann.actor.stop();
    const again = world.open('ann-again');
    again.send({ type: 'call.resume', ticket });
    world.clock.advance(2_000);
    expect(again.view.detail).toBe('live');
    expect(shown(world.bob)).toBe('off');
    world.clock.advance(2_000);
    expect(shown(world.bob)).toBe('off');
  });

  it('is not turned on by anything that the other side says (7.3)', () => {
    connect();
    world.signaling.deliver('ann', {
      v: 1,
      id: 'wish',
      call: 'ann-c0',
      from: { peer: 'bob', name: 'Bob' },
      ageMs: 0,
      type: 'call:media',
      body: { media: { microphone: 'on', camera: 'on', screen: 'on' }, revision: 7 },
    });
    world.clock.advance(100);
    expect(shown(world.ann)).toBe('on');
    expect(world.ann.devices.isWanted('screen')).toBeFalse();
    expect(world.connections.sending).toEqual([['microphone'], ['microphone']]);
  });
});
