import { IncomingMessageSchema, OutgoingMessageSchema } from './call-messages.ts';
import { parseIncoming, parseMessage, parseOutgoing } from './parse.ts';

const envelope = { v: 1, id: 'm1', call: 'c1', to: 'bob', ageMs: 20, body: { reason: 'busy' } };
const from = { peer: 'ann', name: 'Ann' };
const problemOf = (payload: unknown) => {
  const result = parseOutgoing('call:hangup', payload);
  return result.ok ? null : result.error;
};

describe('an envelope from a client', () => {
  it('drops a sender that the client claims, and fields that are not known (3)', () => {
    const result = parseOutgoing('call:hangup', { ...envelope, from, admin: true });
    const value = { type: 'call:hangup', ...envelope };
    expect<object>(result).toEqual({ ok: true, value });
  });

  it('has the type of its wire event, whatever it claims', () => {
    const result = parseOutgoing('call:hangup', { ...envelope, type: 'call:ringing' });
    expect(result.ok && result.value.type).toBe('call:hangup');
  });

  it('of another version is refused as that, with what this one is', () => {
    for (const v of [0, 2, '1', null, undefined])
      expect(problemOf({ ...envelope, v })).toEqual({
        code: 'unsupported-version',
        detail: 'v: v must be 1: another version of the protocol',
      });
  });

  for (const [field, values] of Object.entries({
    id: ['', 'x'.repeat(65), 'a b', 7, undefined],
    call: ['', 'x'.repeat(65), 'ä', null],
    to: ['', 'x'.repeat(65), {}, undefined],
    ageMs: [-1, 600_001, Number.NaN, Number.POSITIVE_INFINITY, '20', undefined],
    body: [undefined, null, 'busy', 7],
  }))
    it(`is refused by name when ${field} is wrong`, () => {
      for (const value of values) {
        const problem = problemOf({ ...envelope, [field]: value });
        expect(problem?.code).toBe('bad-message');
        expect(problem?.detail).toMatch(`^${field}: `);
      }
    });

  it('is refused with the first field alone that is wrong', () => {
    expect(problemOf({ ...envelope, id: '', call: '', to: '' })?.detail).toMatch(/^id: [^\n]*$/);
  });

  it('is refused, and nothing thrown, whatever a client sends in its place', () => {
    for (const payload of [undefined, null, 7, 'text', true, [], [envelope], () => envelope])
      expect(problemOf(payload)?.code).toMatch(/^(bad-message|unsupported-version)$/);
  });
});

describe('an envelope from the server', () => {
  const { to, ...rest } = envelope;

  it('has the sender that the server stamped', () => {
    const result = parseIncoming('call:hangup', { ...rest, from, to });
    expect(result.ok && result.value.from).toEqual(from);
    expect(result.ok && 'to' in result.value).toBeFalse();
  });

  it('is refused without a sender, or with half of one', () => {
    for (const sender of [undefined, { peer: 'ann' }, { name: 'Ann' }, 'ann'])
      expect(parseIncoming('call:hangup', { ...rest, from: sender }).ok).toBeFalse();
  });
});

describe('parseMessage', () => {
  it('refuses a message of an unknown type, either way', () => {
    for (const schema of [OutgoingMessageSchema, IncomingMessageSchema])
      expect(parseMessage(schema, { ...envelope, from, type: 'call:dance' })).toEqual({
        ok: false,
        error: { code: 'bad-message', detail: jasmine.stringMatching(/^type: /) },
      });
  });
});
