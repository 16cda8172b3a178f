import type { Connection, Lab } from './connection.ts';
import { describeItself, negotiate, openCallee, openCaller, outcomeOf, sent } from './exchange.ts';

/** What is received, by mid, with the streams that it is said to belong to. */
function received(connection: Connection): (readonly [mid: string | null, streams: string])[] {
  const told: (readonly [string | null, string])[] = [];
  connection.addEventListener('track', ({ transceiver, streams }) =>
    told.push([transceiver.mid, streams.map(({ id }) => id).join()]),
  );
  return told;
}

/** What senders send, and what receivers get. */
export function describeTracks(lab: () => Lab): void {
  it('puts a track on a sender, another one, and none', async () => {
    const [microphone] = openCaller(lab()).getTransceivers();
    if (!microphone) throw new Error('there is no transceiver');
    const { sender } = microphone;
    expect(sender.track).toBeNull();
    for (const track of [lab().track('audio'), lab().track('audio'), null]) {
      await sender.replaceTrack(track);
      expect(sender.track).toBe(track);
    }
  });

  it('refuses a track of another kind, and one for a transceiver that is stopped', async () => {
    const [microphone, camera] = openCaller(lab()).getTransceivers();
    const video = lab().track('video');
    expect(await outcomeOf(async () => microphone?.sender.replaceTrack(video))).toBe('TypeError');
    expect(microphone?.sender.track).toBeNull();
    camera?.stop();
    expect(await outcomeOf(async () => camera?.sender.replaceTrack(video))).toBe(
      'InvalidStateError',
    );
  });

  it('replaces a track later, also while it makes a description', async () => {
    const caller = openCaller(lab());
    const [microphone] = caller.getTransceivers();
    const track = lab().track('audio');
    if (!microphone) throw new Error('there is no transceiver');
    const operations = [caller.setLocalDescription(), microphone.sender.replaceTrack(track)];
    expect(microphone.sender.track).toBeNull();
    await Promise.all(operations);
    expect(microphone.sender.track).toBe(track);
  });

  it('needs no negotiation for a track', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await negotiate(caller, callee);
    const [microphone] = caller.getTransceivers();
    await microphone?.sender.replaceTrack(lab().track('audio'));
    expect([caller.signalingState, microphone?.currentDirection]).toEqual(['stable', 'sendrecv']);
  });

  it('tells what is received when a description says so, without streams and with them', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    const [toCaller, toCallee] = [received(caller), received(callee)];
    const [person, screen] = [lab().stream(), lab().stream()];
    const [microphone, camera] = caller.getTransceivers();
    microphone?.sender.setStreams(person);
    camera?.sender.setStreams(person);
    await callee.setRemoteDescription(sent(await describeItself(caller)));
    expect(toCallee.splice(0)).toEqual([
      ['0', person.id],
      ['1', person.id],
      ['2', ''],
      ['3', ''],
    ]);
    const [, , theirs] = callee.getTransceivers();
    if (theirs) theirs.direction = 'sendrecv';
    theirs?.sender.setStreams(screen);
    await caller.setRemoteDescription(sent(await describeItself(callee)));
    expect(toCaller.splice(0)).toEqual([['2', screen.id]]);
    await negotiate(caller, callee, null);
    expect([toCaller, toCallee]).toEqual([[], []]);
  });

  it('tells it again when it comes back, and when it gets a stream', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    await negotiate(caller, callee);
    const toCallee = received(callee);
    const [microphone, camera] = caller.getTransceivers();
    if (!microphone) throw new Error('there is no transceiver');
    microphone.direction = 'recvonly';
    await negotiate(caller, callee, null);
    expect(toCallee).toEqual([]);
    microphone.direction = 'sendrecv';
    await negotiate(caller, callee, null);
    expect(toCallee.splice(0)).toEqual([['0', '']]);
    const stream = lab().stream();
    camera?.sender.setStreams(stream);
    await negotiate(caller, callee, null);
    expect(toCallee).toEqual([['1', stream.id]]);
  });
}
