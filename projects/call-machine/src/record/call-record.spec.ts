import { parseCallRecord } from './call-record.ts';

describe('parseCallRecord', () => {
  const outcome = { states: [], ends: [] };
  const record = {
    version: 1,
    configuration: { nonce: 'a' },
    inputs: [],
    truncated: false,
    outcome,
  };
  const input = { atMs: 0, to: 'call', event: { type: 'call.decline' } };

  it('takes what was saved', () => {
    expect(parseCallRecord({ ...record, inputs: [input] }).inputs).toEqual([input]);
  });

  for (const [wrong, value] of [
    ['version must be 1', { ...record, version: 2 }],
    ['version must be 1', 'a text'],
    ['version must be 1', null],
    ['configuration must have a nonce', { ...record, configuration: {} }],
    [
      'inputs must each have atMs, to and an event',
      { ...record, inputs: [{ ...input, event: {} }] },
    ],
    ['inputs must each have atMs, to and an event', { ...record, inputs: {} }],
    ['truncated must be true or false', { ...record, truncated: 'no' }],
    ['outcome must have states and ends', { ...record, outcome: { states: [{}], ends: [] } }],
    ['outcome must have states and ends', { ...record, outcome: { states: [], ends: [{}] } }],
  ] as const) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      expect(() => parseCallRecord(value)).toThrowError(TypeError, new RegExp(wrong));
    });
  }
});
