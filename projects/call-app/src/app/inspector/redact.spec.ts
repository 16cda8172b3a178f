import { redactEvent } from './call-inspector.ts';
import { redact } from './redact.ts';

const SDP = [
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'm=audio 54321 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 192.168.7.23',
  'a=ice-ufrag:Xk3r',
  'a=ice-pwd:asd88fgpdd777uzjYhagZg0a',
  'a=fingerprint:sha-256 D2:B9:31:8F:DF:24:D8:0E:ED:D2:EF:25:9E:AF:6F:B8',
  '',
].join('\r\n');
const CANDIDATE =
  'candidate:842163049 1 udp 1677729535 203.0.113.77 46154 typ srflx raddr 192.168.7.23 rport 46154';
const TOKEN = 'eyJyb29tIjoiYWJjIiwicGVlciI6IkFubiJ9.q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
const TURN = {
  urls: ['turn:turn.example:3478?transport=udp'],
  username: '1767225600:peer-7',
  credential: 'pV5x1mX9d0rHk3fJ0b8nJm1c2s4=',
};
const BAIT = [
  '192.168.7.23',
  '203.0.113.77',
  'asd88fgpdd777uzjYhagZg0a',
  'Xk3r',
  'D2:B9:31',
  'q83vEjRWeJC',
  '1767225600:peer-7',
  'pV5x1mX9d0rHk3fJ0b8nJm1c2s4',
  'my pin is 0815',
];

const state = {
  token: TOKEN,
  iceServers: [TURN],
  call: { chat: [{ id: 'm1', from: 'local', text: 'my pin is 0815', state: 'waiting' }] },
  heldOffer: { type: 'offer', sdp: SDP },
  candidates: [{ candidate: CANDIDATE, sdpMid: '0', usernameFragment: 'Xk3r' }],
};

function expectClean(value: unknown): void {
  const text = JSON.stringify(value);
  for (const secret of BAIT) expect(text).not.toContain(secret);
}

describe('redact', () => {
  it('takes secrets out wherever a machine keeps them', () => {
    expectClean(redact(state));
    expectClean(redact({ input: state, children: { peer: { snapshot: { context: state } } } }));
    expectClean(redact([{ type: 'xstate.done.actor.link', output: { nested: [[state]] } }]));
  });

  it('takes them out under any name and inside texts', () => {
    expectClean(redact({ a: SDP, b: CANDIDATE, c: `join with ${TOKEN}`, d: `a=${CANDIDATE}` }));
    expectClean(redact({ definition: JSON.stringify({ invoke: { input: state } }) }));
    expectClean(redact(JSON.stringify(JSON.stringify(state)).slice(1, -1)));
    expectClean(redact(new Error(`could not parse: ${SDP}`)));
  });

  it('takes them out of what describes itself', () => {
    expectClean(redact({ actor: { toJSON: () => ({ context: state }) } }));
  });

  it('leaves the rest as it is', () => {
    const snapshot = {
      value: { connected: 'live' },
      status: 'active',
      context: { call: 'c-1', since: 1_767_225_600_000, remote: { name: 'Ann' }, end: null },
      tags: [true, undefined],
    };
    expect(redact(snapshot)).toEqual(snapshot);
    expect(redact(TURN)).toEqual({ ...TURN, username: '[redacted]', credential: '[redacted]' });
  });

  it('makes live objects and cycles harmless', () => {
    const cyclic: { stream: MediaStream; act: unknown; self?: unknown } = {
      stream: new MediaStream(),
      act: expectClean,
    };
    cyclic.self = cyclic;
    expect(redact(cyclic)).toEqual({
      stream: '[MediaStream]',
      act: { type: 'expectClean' },
      self: '[cut]',
    });
  });
});

describe('redactEvent', () => {
  const envelope = {
    _version: '0.7.2',
    rootId: 'x:0',
    sessionId: 'x:1',
    id: 'e1',
    createdAt: '1767225600000',
  };

  it('keeps an event an event, without its secrets', () => {
    const event = redactEvent({
      ...envelope,
      type: '@xstate.event',
      sourceId: 'x:0',
      event: { type: 'transport.received', message: { envelope: { body: state } } },
    });
    expectClean(event);
    expect(event).toEqual(jasmine.objectContaining({ ...envelope, type: '@xstate.event' }));
  });

  it('redacts the definition and the input of an actor', () => {
    expectClean(
      redactEvent({
        ...envelope,
        type: '@xstate.actor',
        name: 'link',
        parentId: undefined,
        definition: JSON.stringify({ id: 'link', context: state }),
        snapshot: { status: 'active', context: state, output: { input: state } },
      }),
    );
  });
});
