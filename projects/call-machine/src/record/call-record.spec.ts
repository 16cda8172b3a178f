import { parseCallRecord } from './call-record.ts';

describe('parseCallRecord', () => {
  const outcome = { states: [], ends: [] };
  const start = { status: 'active', value: 'idle', context: {}, children: {} };
  const record = { version: 2, start, inputs: [], outcome };
  const input = { atMs: 0, to: 'call', event: { type: 'call.decline' } };

  it('takes what was saved', () => {
    expect(parseCallRecord({ ...record, inputs: [input] }).inputs).toEqual([input]);
  });

  for (const [wrong, value] of [
    ['it has no version and no inputs.*Choose a file', {}],
    ['it has no version and no inputs.*Choose a file', 'a text'],
    ['it has no version and no inputs.*Choose a file', null],
    ['it has no version and no inputs.*Choose a file', { version: 2, log: { inputs: [] } }],
    ['it is of version 1, and version 2 is read.*that saved it', { ...record, version: 1 }],
    ['it is of version 3, and version 2 is read.*that saved it', { ...record, version: 3 }],
    ['start must be', { ...record, start: { ...start, context: null } }],
    ['start must be', { ...record, start: { ...start, status: 'done' } }],
    ['start must be', { ...record, start: undefined }],
    [
      'inputs must each have atMs, to and an event',
      { ...record, inputs: [{ ...input, event: {} }] },
    ],
    [
      'inputs must each have atMs, to and an event',
      { ...record, inputs: [{ ...input, to: undefined }] },
    ],
    ['outcome must have states and ends', { ...record, outcome: { states: [{}], ends: [] } }],
    ['outcome must have states and ends', { ...record, outcome: { states: [], ends: [{}] } }],
  ] as const) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      expect(() => parseCallRecord(value)).toThrowError(TypeError, new RegExp(wrong));
    });
  }
});
