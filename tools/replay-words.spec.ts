import type { CallRecord } from '../projects/call-machine/src/index.ts';
import { callMachine, recordCall, replay } from '../projects/call-machine/src/index.ts';
import { createActor } from 'xstate';
import { describeReplay } from './replay-words.ts';

describe('describeReplay', () => {
  const states = [{ atMs: 0, state: 'idle' }];
  const record: CallRecord = {
    ...recordCall(createActor(callMachine, { input: { nonce: 'tab1' } })).record(),
    inputs: [
      { atMs: 3.4, to: 'call', event: { type: 'room.join', room: 'room1', name: 'Person 1' } },
      { atMs: 20, to: 'link', event: { type: 'transport.opened' } },
    ],
    outcome: { states, ends: [] },
  };

  it('has a line for each input, and says that the end is the recorded one', () => {
    expect(describeReplay(record, replay(record)).split('\n')).toEqual([
      '       ms  machine                 input                           state',
      '        3  call                    room.join                       idle',
      '       20  link                    transport.opened                idle',
      '',
      'idle',
      'The same states and ends as recorded.',
    ]);
  });

  it('says what was recorded where that is something else, what threw, and that a call had begun before', () => {
    const end = { reason: 'declined', by: 'remote', phase: 'calling' } as const;
    const midway = [{ atMs: 0, state: 'connected.live' }];
    const ends = [
      { atMs: 9, call: 'tab1-c0', record: { ...end, durationMs: 0, retryable: false } },
    ];
    const other = { ...record, outcome: { states: midway, ends } };
    const replayed = { ...replay(other), error: new TypeError('broken') };
    const said = describeReplay(other, replayed).split('\n');
    expect(said).toContain('The machine threw: TypeError: broken');
    expect(said.slice(-2)).toEqual([
      'The call had begun before.',
      'NOT as recorded, which was: connected.live; tab1-c0 ended declined by remote',
    ]);
  });
});
