import type * as v from 'valibot';
import { parseMessage } from './parse.ts';
import {
  IceConfigurationSchema,
  IceRequestSchema,
  JoinedSchema,
  JoinRequestSchema,
  RoomPeerSchema,
} from './room-messages.ts';

const problemOf = (schema: v.GenericSchema, payload: unknown) => {
  const result = parseMessage(schema, payload);
  return result.ok ? null : { code: result.error.code, path: result.error.detail.split(':')[0] };
};
const bad = (path: string) => ({ code: 'bad-message', path }) as const;

describe('room:join', () => {
  const request = { v: 1, room: 'room', name: 'Ann' };

  it('asks for a seat, or with a token for the seat that one had', () => {
    for (const payload of [request, { ...request, token: 'x'.repeat(1_024) }])
      expect(parseMessage(JoinRequestSchema, { ...payload, admin: true })).toEqual({
        ok: true,
        value: jasmine.objectContaining(payload),
      });
  });

  it('may bring what it takes to get in', () => {
    const full = { ...request, accessToken: 'jwt', passphrase: 'open sesame', locked: true };
    expect(parseMessage<v.GenericSchema>(JoinRequestSchema, full)).toEqual({
      ok: true,
      value: full,
    });
    for (const [field, value] of [
      ['accessToken', 'x'.repeat(8_193)],
      ['passphrase', ''],
      ['passphrase', 'x'.repeat(129)],
      ['locked', 'yes'],
    ] as const)
      expect(problemOf(JoinRequestSchema, { ...full, [field]: value })).toEqual(bad(field));
  });

  it('drops fields that it does not know', () => {
    const result = parseMessage(JoinRequestSchema, { ...request, admin: true });
    expect(result.ok && Object.keys(result.value)).toEqual(['v', 'room', 'name']);
  });

  it('is refused with the name of the first field that is wrong', () => {
    expect(problemOf(JoinRequestSchema, { ...request, room: 'a b' })).toEqual(bad('room'));
    expect(problemOf(JoinRequestSchema, { ...request, name: ' ' })).toEqual(bad('name'));
    expect(problemOf(JoinRequestSchema, { ...request, room: 1, name: 1 })).toEqual(bad('room'));
    expect(problemOf(JoinRequestSchema, { ...request, token: 7 })).toEqual(bad('token'));
    const token = 'x'.repeat(1_025);
    expect(problemOf(JoinRequestSchema, { ...request, token })).toEqual(bad('token'));
  });

  it('of another version is refused as that', () => {
    for (const version of [0, 2, '1', undefined])
      expect(problemOf(JoinRequestSchema, { ...request, v: version })).toEqual({
        code: 'unsupported-version',
        path: 'v',
      });
  });
});

describe('the answer to room:join', () => {
  const joined = {
    self: { peer: 'ann', name: 'Ann' },
    token: 'secret',
    peers: [{ peer: 'bob', name: 'Bob', presence: 'here' }],
    iceServers: [
      { urls: 'stun:stun.example' },
      { urls: ['turn:turn.example'], username: 'u', credential: 'c' },
    ],
  };

  it('has the seat, its token, the others and what there is for ICE', () => {
    expect(parseMessage<v.GenericSchema>(JoinedSchema, joined)).toEqual({
      ok: true,
      value: joined,
    });
  });

  it('is refused where it is not of its schema, at any depth', () => {
    const [bob] = joined.peers;
    const [server] = joined.iceServers;
    const wrong = {
      'self.peer': { self: { ...joined.self, peer: 'a b' } },
      token: { token: 'x'.repeat(1_025) },
      'peers.0.presence': { peers: [{ ...bob, presence: 'asleep' }] },
      'iceServers.0.urls': { iceServers: [{ ...server, urls: 7 }] },
      'iceServers.1.username': { iceServers: [server, { ...server, username: 7 }] },
    };
    for (const [path, change] of Object.entries(wrong))
      expect(problemOf(JoinedSchema, { ...joined, ...change })).toEqual(bad(path));
  });
});

describe('room:ice', () => {
  const iceServers = [{ urls: 'turn:turn.example', username: 'u', credential: 'c' }];

  it('asks for nothing but fresh credentials', () => {
    expect(problemOf(IceRequestSchema, { v: 1 })).toBeNull();
    expect(problemOf(IceRequestSchema, { v: 2 })?.code).toBe('unsupported-version');
  });

  it('is answered with what there is for ICE, and how long that lasts if it runs out', () => {
    for (const lifetime of [{}, { iceLifetimeMs: 600_000 }]) {
      const value = { iceServers, ...lifetime };
      const answer = parseMessage<v.GenericSchema>(IceConfigurationSchema, value);
      expect(answer).toEqual({ ok: true, value });
    }
  });

  it('has no credentials that ran out already, or that no timer could renew', () => {
    for (const iceLifetimeMs of [0, -1, 604_800_001, '600', null])
      expect(problemOf(IceConfigurationSchema, { iceServers, iceLifetimeMs })).toEqual(
        bad('iceLifetimeMs'),
      );
  });
});

describe('room:presence', () => {
  it('tells that a peer is here, away, left or lost, and nothing else', () => {
    const peer = { peer: 'bob', name: 'Bob' };
    for (const presence of ['here', 'away', 'left', 'lost'])
      expect(problemOf(RoomPeerSchema, { ...peer, presence })).toBeNull();
    expect(problemOf(RoomPeerSchema, { ...peer, presence: 'asleep' })).toEqual(bad('presence'));
    expect(problemOf(RoomPeerSchema, { presence: 'here' })).toEqual(bad('peer'));
  });
});
