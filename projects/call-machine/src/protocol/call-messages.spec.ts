import { CALL_MESSAGE_TYPES, type CallMessageType } from './call-messages.ts';
import { parseIncoming, parseOutgoing } from './parse.ts';

const media = { microphone: 'on', camera: 'none', screen: 'off' };
const description = { type: 'offer', sdp: 'x'.repeat(49_152) };
const candidate = {
  candidate: 'x'.repeat(1_024),
  sdpMid: 'x'.repeat(64),
  sdpMLineIndex: 64,
  usernameFragment: 'x'.repeat(256),
};
const bare = { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: null };

/** Bodies that are just within their limits. */
const RIGHT: Record<CallMessageType, readonly object[]> = {
  'call:invite': [
    { lifetimeMs: 0, media },
    { lifetimeMs: 600_000, media, description },
  ],
  'call:ringing': [{}],
  'call:accept': [
    { media, candidates: [] },
    { media, description, candidates: Array.from({ length: 32 }, () => bare) },
  ],
  'call:hangup': [{ reason: 'x' }, { reason: 'x'.repeat(40) }],
  'call:description': [
    { description, connection: 0 },
    { description: { type: 'answer', sdp: '' }, connection: 9_999 },
  ],
  'call:candidate': [{ candidate }, { candidate: bare }],
  'call:media': [
    { media, revision: 0 },
    { media: { microphone: 'off', camera: 'off', screen: 'on' }, revision: 1_000_000 },
  ],
  'call:sync': [{}],
};

/** Bodies with one thing wrong, and the field that is. */
const WRONG: Record<CallMessageType, readonly (readonly [field: string, body: unknown])[]> = {
  'call:invite': [
    ['lifetimeMs', { lifetimeMs: 600_001, media }],
    ['lifetimeMs', { lifetimeMs: -1, media }],
    ['lifetimeMs', { lifetimeMs: Number.NaN, media }],
    ['lifetimeMs', { lifetimeMs: '45000', media }],
    ['media', { lifetimeMs: 1 }],
    ['media.camera', { lifetimeMs: 1, media: { ...media, camera: 'maybe' } }],
    ['media.screen', { lifetimeMs: 1, media: { ...media, screen: 'none' } }],
    ['description.type', { lifetimeMs: 1, media, description: { ...description, type: 'x' } }],
  ],
  'call:ringing': [['', null]],
  'call:accept': [
    ['media.microphone', { media: { camera: 'on' }, candidates: [] }],
    ['candidates', { media }],
    ['candidates', { media, candidates: Array.from({ length: 33 }, () => bare) }],
    ['candidates.1.candidate', { media, candidates: [bare, { ...bare, candidate: 7 }] }],
  ],
  'call:hangup': [
    ['reason', {}],
    ['reason', { reason: '' }],
    ['reason', { reason: 'x'.repeat(41) }],
    ['reason', { reason: { toString: 'hangup' } }],
  ],
  'call:description': [
    ['description', {}],
    ['description.type', { description: { type: 'rollback', sdp: '' } }],
    ['description.sdp', { description: { ...description, sdp: `${description.sdp}x` } }],
    ['description.sdp', { description: { type: 'offer' } }],
    ['connection', { description, connection: -1 }],
    ['connection', { description, connection: 10_000 }],
  ],
  'call:candidate': [
    ['candidate.candidate', { candidate: { ...bare, candidate: 'x'.repeat(1_025) } }],
    ['candidate.sdpMid', { candidate: { ...bare, sdpMid: 'x'.repeat(65) } }],
    ['candidate.sdpMid', { candidate: { candidate: '' } }],
    ['candidate.sdpMLineIndex', { candidate: { ...bare, sdpMLineIndex: 65 } }],
    ['candidate.sdpMLineIndex', { candidate: { ...bare, sdpMLineIndex: -1 } }],
    ['candidate.sdpMLineIndex', { candidate: { ...bare, sdpMLineIndex: 0.5 } }],
    ['candidate.usernameFragment', { candidate: { ...bare, usernameFragment: 'x'.repeat(257) } }],
  ],
  'call:media': [
    ['media.microphone', { media: { ...media, microphone: true } }],
    ['media.camera', { media: { microphone: 'on' } }],
  ],
  'call:sync': [['', 'sync']],
};

for (const type of CALL_MESSAGE_TYPES) {
  describe(type, () => {
    const head = { v: 1, id: 'm1', call: 'c1', ageMs: 0 };
    const from = { peer: 'ann', name: 'Ann' };

    it('is taken within its limits, both ways', () => {
      for (const body of RIGHT[type]) {
        const value: object = { ...head, type, body };
        expect<object>(parseOutgoing(type, { ...head, to: 'bob', body })).toEqual({
          ok: true,
          value: { ...value, to: 'bob' },
        });
        expect<object>(parseIncoming(type, { ...head, from, body })).toEqual({
          ok: true,
          value: { ...value, from },
        });
      }
    });

    it('loses the fields of its body that are not known', () => {
      const [body] = RIGHT[type];
      const result = parseOutgoing(type, { ...head, to: 'bob', body: { ...body, extra: 1 } });
      expect<object | false>(result.ok && result.value.body).toEqual({ ...body });
    });

    it('is refused otherwise, with the name of the field that is wrong', () => {
      for (const [field, body] of WRONG[type]) {
        const path = field === '' ? 'body' : `body.${field}`;
        for (const result of [
          parseOutgoing(type, { ...head, to: 'bob', body }),
          parseIncoming(type, { ...head, from, body }),
        ]) {
          const detail = result.ok ? '' : result.error.detail;
          expect(result.ok ? '' : result.error.code).toBe('bad-message');
          expect(detail).withContext(JSON.stringify(body).slice(0, 80)).toMatch(`^${path}: `);
        }
      }
    });
  });
}

it('a peer that says nothing of a screen, as older ones do, shares none', () => {
  const body = { media: { microphone: 'on', camera: 'on' }, revision: 1 };
  const result = parseIncoming('call:media', {
    v: 1,
    id: 'm1',
    call: 'c1',
    ageMs: 0,
    from: { peer: 'ann', name: 'Ann' },
    body,
  });
  expect<object | false>(result.ok && result.value.body).toEqual({
    media: { ...body.media, screen: 'off' },
    revision: 1,
  });
});
