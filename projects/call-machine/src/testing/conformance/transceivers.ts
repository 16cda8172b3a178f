import type { Connection, Lab } from './connection.ts';
import {
  describeItself,
  KINDS,
  negotiate,
  openCallee,
  openCaller,
  sectionsOf,
  sent,
} from './exchange.ts';

const SECTIONS = [...KINDS, 'application'];
const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;

/** What the answer has when the offer has the first and the answerer wants the second. */
const ANSWERED = {
  sendrecv: {
    sendrecv: 'sendrecv',
    sendonly: 'sendonly',
    recvonly: 'recvonly',
    inactive: 'inactive',
  },
  sendonly: {
    sendrecv: 'recvonly',
    sendonly: 'inactive',
    recvonly: 'recvonly',
    inactive: 'inactive',
  },
  recvonly: {
    sendrecv: 'sendonly',
    sendonly: 'sendonly',
    recvonly: 'inactive',
    inactive: 'inactive',
  },
  inactive: {
    sendrecv: 'inactive',
    sendonly: 'inactive',
    recvonly: 'inactive',
    inactive: 'inactive',
  },
} as const;

const REVERSED = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
} as const;

const looks = (connection: Connection) =>
  connection
    .getTransceivers()
    .map(({ mid, direction, currentDirection, receiver }) => [
      receiver.track.kind,
      mid,
      direction,
      currentDirection,
    ]);

/** Transceivers and their media sections. */
export function describeTransceivers(lab: () => Lab): void {
  it('gives each its section in the order of their making, and the data channel the last', async () => {
    const caller = openCaller(lab());
    expect(looks(caller)).toEqual(KINDS.map((kind) => [kind, null, 'sendrecv', null]));
    expect(sectionsOf(await describeItself(caller))).toEqual(SECTIONS);
    expect(sectionsOf(await describeItself(caller))).toEqual(SECTIONS);
    const expected = KINDS.map((kind, index) => [kind, String(index), 'sendrecv', null]);
    expect(looks(caller)).toEqual(expected);
  });

  it('makes those of a remote offer recvonly, so that the answer sends nothing', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await callee.setRemoteDescription(sent(await describeItself(caller)));
    const expected = KINDS.map((kind, index) => [kind, String(index), 'recvonly', null]);
    expect(looks(callee)).toEqual(expected);
    const answer = await describeItself(callee);
    expect(sectionsOf(answer)).toEqual(SECTIONS);
    await caller.setRemoteDescription(sent(answer));
    const current = [caller, callee].map((each) =>
      each.getTransceivers().map(({ currentDirection }) => currentDirection),
    );
    expect(current).toEqual([Array(4).fill('sendonly'), Array(4).fill('recvonly')]);
  });

  it('has those of both sides sendrecv when the callee says so before its answer', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await negotiate(caller, callee);
    const expected = KINDS.map((kind, index) => [kind, String(index), 'sendrecv', 'sendrecv']);
    expect([looks(caller), looks(callee)]).toEqual([expected, expected]);
  });

  for (const offered of DIRECTIONS)
    for (const wanted of DIRECTIONS)
      it(`agrees on ${ANSWERED[offered][wanted]} when ${offered} meets ${wanted}`, async () => {
        const [caller, callee] = [lab().open(), lab().open()];
        const ours = caller.addTransceiver('audio');
        ours.direction = offered;
        await negotiate(caller, callee, wanted);
        const [theirs] = callee.getTransceivers();
        const current = [ours.currentDirection, theirs?.currentDirection];
        expect(current).toEqual([REVERSED[ANSWERED[offered][wanted]], ANSWERED[offered][wanted]]);
        expect([ours.direction, theirs?.direction]).toEqual([offered, wanted]);
      });

  it('changes a direction with the next negotiation alone, whoever offers', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await negotiate(caller, callee);
    const [microphone] = callee.getTransceivers();
    if (microphone) microphone.direction = 'recvonly';
    expect(microphone?.currentDirection).toBe('sendrecv');
    await negotiate(callee, caller, null);
    expect(microphone?.currentDirection).toBe('recvonly');
    expect(caller.getTransceivers()[0]?.currentDirection).toBe('sendonly');
  });

  it('gives what is added later a section after the others', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await caller.setLocalDescription();
    caller.addTransceiver('audio');
    expect(sectionsOf(await describeItself(caller))).toEqual([...SECTIONS, 'audio']);
    await negotiate(caller, callee);
    callee.addTransceiver('video');
    expect(sectionsOf(await describeItself(callee))).toEqual([...SECTIONS, 'audio', 'video']);
    const mids = callee.getTransceivers().map(({ mid }) => mid);
    expect(mids).toEqual(['0', '1', '2', '3', '5', '6']);
  });

  it('leaves one that is stopped before its first offer out of all', async () => {
    const caller = openCaller(lab());
    const [, , screen] = caller.getTransceivers();
    screen?.stop();
    expect(sectionsOf(await describeItself(caller))).toEqual([
      'audio',
      'video',
      'audio',
      'application',
    ]);
    expect([screen?.mid, screen?.direction, screen?.currentDirection]).toEqual([
      null,
      'stopped',
      null,
    ]);
  });
}
