import type { TwoParty } from '../testing/index.ts';
import { createRecordedTwoParty } from '../testing/recorded-two-party.ts';
import type { IncomingMessage } from '../protocol/call-messages.ts';

describe('consent', () => {
  let world: TwoParty;

  beforeEach(() => {
    world = createRecordedTwoParty();
    world.join('eve', 'Eve');
    world.clock.advance(100);
    world.ann.send({ type: 'call.place', to: 'bob', video: true });
    world.clock.advance(100);
  });

  const bob = { peer: 'bob', name: 'Bob' };
  const eve = { peer: 'eve', name: 'Eve' };
  const ann = { peer: 'ann', name: 'Ann' };
  const head = { v: 1, ageMs: 0 } as const;
  const media = { microphone: 'on', camera: 'on', screen: 'off' } as const;
  const accept = (call: string, from: typeof bob): IncomingMessage => ({
    ...head,
    id: `accept-${call}-${from.peer}`,
    call,
    from,
    type: 'call:accept',
    body: { media, candidates: [] },
  });
  const hangup = (call: string, from: typeof bob): IncomingMessage => ({
    ...head,
    id: `hangup-${call}-${from.peer}`,
    call,
    from,
    type: 'call:hangup',
    body: { reason: 'hangup' },
  });
  const deliver = (to: string, message: IncomingMessage) => {
    world.signaling.deliver(to, message);
    world.clock.advance(100);
  };
  const said = (peer: string) =>
    world.signaling.relayed.filter(({ from }) => from.peer === peer).map(({ type }) => type);

  it('sends no track before the accept, from neither side (7.1)', () => {
    expect(world.ann.view.camera.state).toBe('on');
    expect(world.connections.open).toBe(2);
    expect(world.connections.sending).toEqual([[], []]);
  });

  it('tells nothing of a callee before its person accepts, but that it rings (5, prewarm off)', () => {
    expect(said('bob')).toEqual(['call:ringing']);
    world.bob.send({ type: 'call.decline' });
    world.clock.advance(100);
    expect(said('bob')).toEqual(['call:ringing', 'call:hangup']);
  });

  it('does not let an accept make a callee accept (7.2)', () => {
    const before = world.bob.view;
    deliver('bob', accept('ann-c0', ann));
    expect(world.bob.view).toEqual(before);
  });

  it('takes an accept only for its own call, from a peer that it invited (7.2)', () => {
    const before = world.ann.view;
    const { ignored } = world.ann.actor.getSnapshot().context;
    deliver('ann', accept('ann-c0', eve));
    deliver('ann', accept('ann-c1', bob));
    deliver('ann', accept('ann-c0', { peer: 'constructor', name: 'Eve' }));
    expect(world.ann.view).toEqual(before);
    expect(world.ann.actor.getSnapshot().context.ignored).toBe(ignored + 3);
    expect(world.connections.sending).toEqual([[], []]);
  });

  it('sends nothing because of a remote offer that its person did not turn on (7.3)', () => {
    world.bob.send({ type: 'call.accept', video: false });
    world.clock.advance(200);
    const [invite] = world.signaling.relayed;
    if (invite?.type !== 'call:invite' || !invite.body.description)
      throw new Error('the first message is the invite, with its offer');
    const { description } = invite.body;
    deliver('bob', {
      ...head,
      id: 'offer',
      call: 'ann-c0',
      from: ann,
      type: 'call:description',
      body: { description, connection: 0 },
    });
    expect(world.connections.sending).toEqual([['microphone', 'camera'], ['microphone']]);
  });

  it('changes nothing for messages from outside the call, and counts them (7.5)', () => {
    world.bob.send({ type: 'call.accept', video: true });
    world.clock.advance(200);
    const before = world.bob.view;
    const { ignored } = world.bob.actor.getSnapshot().context;
    deliver('bob', hangup('ann-c0', eve));
    deliver('bob', hangup('eve-c0', ann));
    deliver('bob', {
      ...head,
      id: 'media',
      call: 'ann-c0',
      from: eve,
      type: 'call:media',
      body: { media: { microphone: 'none', camera: 'none', screen: 'off' }, revision: 1 },
    });
    expect(world.bob.view).toEqual(before);
    expect(world.bob.actor.getSnapshot().context.ignored).toBe(ignored + 3);
  });

  it('lets nobody take back the invite of another (4.5)', () => {
    deliver('bob', hangup('ann-c1', eve));
    world.ann.send({ type: 'call.hangUp' });
    world.ann.send({ type: 'call.place', to: 'bob', video: true });
    world.clock.advance(100);
    expect(world.bob.view.status).toBe('ringing');
  });
});
