import { Disposers } from '../media/disposers.ts';
import { MediaRegistry } from '../media/media-registry.ts';
import type { Description } from '../protocol/call-messages.ts';
import { probeEffect, type EffectProbe } from '../testing/effect-probe.ts';
import type { ConnectionCommand, ConnectionFact, ConnectionInput, Source } from './connection.ts';
import { createConnection } from './peer-connection.ts';

/** One side of a call: its actor, and what only a spec may look at. */
interface Side extends EffectProbe<ConnectionCommand, ConnectionFact> {
  readonly registry: MediaRegistry;
  readonly connection: RTCPeerConnection;
}

/** The sum of one counter over all statistics of a type. */
async function count(side: Side, type: string, counter: string): Promise<number> {
  const report = await side.connection.getStats();
  let sum = 0;
  report.forEach((entry: RTCStats & Record<string, unknown>) => {
    if (entry.type === type) sum += Number(entry[counter] ?? 0);
  });
  return sum;
}

async function describeBy(side: Side): Promise<Description> {
  return (await side.next('connection.described')).description;
}

async function offer(side: Side, iceRestart = false): Promise<Description> {
  side.send({ type: 'connection.offer', iceRestart });
  return describeBy(side);
}

async function answer(side: Side, description: Description): Promise<Description> {
  side.send({ type: 'connection.apply', description });
  return describeBy(side);
}

async function accept(side: Side, description: Description): Promise<void> {
  side.send({ type: 'connection.apply', description });
  await side.next('connection.applied');
}

async function negotiate(from: Side, to: Side, iceRestart = false): Promise<void> {
  await accept(from, await answer(to, await offer(from, iceRestart)));
}

/** Takes all candidates of one side to the other, until the end of candidates. */
async function trickle(from: Side, to: Side): Promise<string[]> {
  const generations: string[] = [];
  for (;;) {
    const { candidate } = await from.next('connection.candidateFound');
    to.send({ type: 'connection.addCandidate', candidate });
    generations.push(candidate.usernameFragment ?? 'none');
    if (candidate.candidate === '') return generations;
  }
}

async function reach(side: Side, wanted: string): Promise<void> {
  for (;;) {
    const { path } = await side.next('connection.pathChanged');
    if (path === wanted) return;
  }
}

async function connect(caller: Side, callee: Side): Promise<void> {
  await negotiate(caller, callee);
  void trickle(caller, callee);
  void trickle(callee, caller);
  await Promise.all([reach(caller, 'connected'), reach(callee, 'connected')]);
}

async function seePicture(stream: MediaStream | null): Promise<void> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  video.srcObject = null;
}

describe('the connection', () => {
  let disposers: Disposers;
  let made: RTCPeerConnection[];
  let tracks: MediaStreamTrack[];

  const open = (peer: string): Side => {
    const registry = new MediaRegistry();
    const logic = createConnection(registry, disposers);
    const input: ConnectionInput = { peer, iceServers: [] };
    const probe = probeEffect<ConnectionCommand, ConnectionInput, ConnectionFact>(logic, input);
    const connection = made.at(-1);
    if (!connection) throw new Error('no connection was made');
    return { ...probe, registry, connection };
  };
  const capture = async (side: Side) => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    tracks.push(...stream.getTracks());
    const removers = stream
      .getTracks()
      .map((track) => side.registry.addTrack(sourceOf(track), track));
    return () => removers.forEach((remove) => remove());
  };
  const sourceOf = ({ kind }: MediaStreamTrack): Source =>
    kind === 'audio' ? 'microphone' : 'camera';
  const sent = async ({ connection }: Side) => {
    // Operations of a connection run one after the other, so those under way are over with this one.
    await connection.createOffer();
    return connection.getSenders().map(({ track }) => track?.kind ?? null);
  };

  beforeEach(() => {
    disposers = new Disposers();
    made = [];
    tracks = [];
    const Real = RTCPeerConnection;
    spyOn(window, 'RTCPeerConnection').and.callFake(function (configuration) {
      const connection = new Real(configuration);
      made.push(connection);
      return connection;
    } as (configuration?: RTCConfiguration) => RTCPeerConnection);
  });

  afterEach(() => {
    disposers.flush();
    for (const track of tracks) track.stop();
    expect(made.map(({ connectionState }) => connectionState)).toEqual(made.map(() => 'closed'));
  });

  it('connects without sending anything, and sends what is published', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await Promise.all([capture(caller), capture(callee)]);
    await connect(caller, callee);
    for (const side of [caller, callee]) {
      expect(await count(side, 'outbound-rtp', 'packetsSent')).toBe(0);
      expect(await count(side, 'inbound-rtp', 'packetsReceived')).toBe(0);
      expect(await sent(side)).toEqual([null, null, null, null]);
    }

    for (const side of [caller, callee]) {
      side.send({ type: 'connection.publish', sources: ['microphone', 'camera'] });
    }
    await seePicture(caller.registry.remote('callee'));
    await seePicture(callee.registry.remote('caller'));
    for (const side of [caller, callee]) {
      expect(await count(side, 'inbound-rtp', 'framesDecoded')).toBeGreaterThan(0);
      expect(await sent(side)).toEqual(['audio', 'video', null, null]);
    }
  });

  it('follows its registry while a source is published, and lets go when it no longer is', async () => {
    const side = open('callee');
    side.send({ type: 'connection.publish', sources: ['camera'] });
    await offer(side);
    expect(await sent(side)).toEqual([null, null, null, null]);
    const remove = await capture(side);
    expect(await sent(side)).toEqual([null, 'video', null, null]);
    remove();
    expect(await sent(side)).toEqual([null, null, null, null]);
    await capture(side);
    expect(await sent(side)).toEqual([null, 'video', null, null]);
    side.send({ type: 'connection.publish', sources: [] });
    expect(await sent(side)).toEqual([null, null, null, null]);
  });

  it('negotiates all sections in both directions, whatever is published', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await negotiate(caller, callee);
    for (const { connection } of [caller, callee]) {
      const directions = connection.getTransceivers().map((each) => each.currentDirection);
      expect(directions).toEqual(['sendrecv', 'sendrecv', 'sendrecv', 'sendrecv']);
    }
  });

  it('has the remote stream until it is closed', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await negotiate(caller, callee);
    const kinds = callee.registry
      .remote('caller')
      ?.getTracks()
      .map(({ kind }) => kind);
    expect(kinds?.sort()).toEqual(['audio', 'video']);
    callee.stop();
    expect(callee.registry.remote('caller')).toBeNull();
  });

  it('gives up its own offer for a remote one, also when both are the first', async () => {
    const [impolite, polite] = [open('polite'), open('impolite')];
    await offer(polite);
    await connect(impolite, polite);
    expect(polite.connection.localDescription?.type).toBe('answer');

    await offer(polite);
    await negotiate(impolite, polite);
    for (const { connection } of [impolite, polite]) {
      expect(connection.getTransceivers().filter(({ mid }) => mid !== null).length).toBe(4);
    }
    // What was rolled back is not in what is offered next.
    expect((await offer(polite)).sdp.match(/^m=/gm)?.length).toBe(4);
  });

  it('restarts ICE, with candidates of a new generation', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await negotiate(caller, callee);
    const [before] = await Promise.all([trickle(caller, callee), trickle(callee, caller)]);
    await reach(caller, 'connected');
    await negotiate(caller, callee, true);
    const [after] = await Promise.all([trickle(caller, callee), trickle(callee, caller)]);
    // Each generation is one user name fragment, its end included.
    expect(new Set(before).size).toBe(1);
    expect(new Set(after).size).toBe(1);
    expect(after[0]).not.toBe(before[0]);
  });

  it('refuses an offer whose sections are not ours', async () => {
    const side = open('stranger');
    const stranger = new RTCPeerConnection();
    for (const kind of ['video', 'audio', 'video', 'audio']) stranger.addTransceiver(kind);
    const { sdp = '' } = await stranger.createOffer();
    stranger.close();
    side.send({ type: 'connection.apply', description: { type: 'offer', sdp } });
    expect((await side.next('connection.refused')).cause).toBe('MediaSectionsError');
    expect(side.registry.remote('stranger')).toBeNull();
  });

  it('refuses a description that makes no sense, or comes when none is due', async () => {
    const side = open('stranger');
    side.send({ type: 'connection.apply', description: { type: 'offer', sdp: 'nonsense' } });
    expect((await side.next('connection.refused')).cause).toBe('OperationError');
    const { sdp } = await offer(open('other'));
    side.send({ type: 'connection.apply', description: { type: 'answer', sdp } });
    expect((await side.next('connection.refused')).cause).toBe('InvalidStateError');
  });

  it('takes no harm from a candidate that makes no sense', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    const nonsense = { sdpMid: '99', sdpMLineIndex: null, usernameFragment: 'x' };
    for (const candidate of ['candidate:nonsense', '']) {
      caller.send({ type: 'connection.addCandidate', candidate: { ...nonsense, candidate } });
    }
    await connect(caller, callee);
    expect(caller.told).not.toContain('connection.refused');
  });

  it('closes and stays silent when it is stopped while it makes a description', async () => {
    const side = open('callee');
    side.send({ type: 'connection.offer', iceRestart: false });
    side.stop();
    expect(side.connection.signalingState).toBe('closed');
    // The browser says no more of it either: a second connection has long got its description by then.
    await offer(open('other'));
    expect(side.told).toEqual([]);
  });

  it('says why no connection can be made', async () => {
    const logic = createConnection(new MediaRegistry(), disposers);
    const input: ConnectionInput = { peer: 'callee', iceServers: [{ urls: 'no:such:scheme' }] };
    const probe = probeEffect<ConnectionCommand, ConnectionInput, ConnectionFact>(logic, input);
    expect((await probe.next('connection.refused')).cause).toBe('SyntaxError');
    probe.send({ type: 'connection.offer', iceRestart: false });
    probe.stop();
    expect(probe.told).toEqual(['connection.refused']);
  });
});
