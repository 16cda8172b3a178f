import { Disposers } from '../media/disposers.ts';
import { MediaRegistry } from '../media/media-registry.ts';
import { connect, negotiate, offer, type ConnectionProbe } from '../testing/connection-pair.ts';
import { probeEffect } from '../testing/effect-probe.ts';
import { generationOf } from './ice-generation.ts';
import { createConnection } from './peer-connection.ts';

/** One side of a call: its actor, and what only a spec may look at. */
interface Side extends ConnectionProbe {
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

/** Plays a stream until its first picture is there. */
async function seePicture(stream: MediaStream | null): Promise<void> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  video.srcObject = null;
}

/** What is on the senders, in the order of the media sections. */
async function sent({ connection }: Side) {
  // Operations of a connection run one after the other, so those under way are over with this one.
  await connection.createOffer();
  return connection.getSenders().map(({ track }) => track?.kind ?? null);
}

describe('the media of a connection', () => {
  let disposers: Disposers;
  let made: RTCPeerConnection[];
  let tracks: MediaStreamTrack[];

  const open = (peer: string): Side => {
    const registry = new MediaRegistry();
    const input = { remote: { peer, name: peer }, iceServers: [], isRelayed: false };
    const probe: ConnectionProbe = probeEffect(createConnection(registry, disposers), input);
    const connection = made.at(-1);
    if (!connection) throw new Error('no connection was made');
    return { ...probe, registry, connection };
  };
  const capture = async ({ registry }: Side) => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const removers = stream.getTracks().map((track) => {
      tracks.push(track);
      return registry.addTrack(track.kind === 'audio' ? 'microphone' : 'camera', track);
    });
    return () => removers.forEach((remove) => remove());
  };
  /** Connects two, one of whom shows a picture, and can be made to believe that nothing comes any more. */
  const show = async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await capture(callee);
    await connect(caller, callee);
    callee.send({ type: 'connection.publish', sources: ['microphone', 'camera'] });
    await seePicture(caller.registry.remote('callee'));
    const [, camera] = callee.connection.getSenders();
    if (!camera) throw new Error('there is a sender for the camera');
    const silence = async () => {
      const report = await callee.connection.getStats();
      return spyOn(callee.connection, 'getStats').and.resolveTo(report);
    };
    return { caller, callee, camera, silence };
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
    expect(made.filter(({ connectionState }) => connectionState !== 'closed')).toEqual([]);
  });

  it('says at the next step that it was closed, also in the middle of one, which then has no end', async () => {
    const caller = open('callee');
    const described = offer(caller);
    spyOn(caller.connection, 'setLocalDescription').and.callFake(() => {
      caller.connection.close();
      return new Promise(() => undefined);
    });
    await described;
    caller.send({ type: 'connection.offer', iceRestart: true });
    await caller.next('connection.closed');
    expect(caller.told).not.toContain('connection.refused');
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

  it('gives the statistics of the peer’s connection for as long as it is open', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await capture(callee);
    await connect(caller, callee);
    callee.send({ type: 'connection.publish', sources: ['microphone', 'camera'] });
    await seePicture(caller.registry.remote('callee'));

    const received: number[] = [];
    const report = await caller.registry.stats('callee');
    report?.forEach((entry: RTCInboundRtpStreamStats) => {
      if (entry.type === 'inbound-rtp') received.push(entry.packetsReceived ?? 0);
    });
    expect(Math.max(...received)).toBeGreaterThan(0);
    expect(await caller.registry.stats('caller')).toBeNull();

    disposers.flush();
    expect(await caller.registry.stats('callee')).toBeNull();
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

  it('sends a whole picture after a short silence, and goes on meanwhile', async () => {
    const { caller, camera, silence } = await show();
    const whole = JSON.stringify({ encodingOptions: [{ keyFrame: true }] });
    const sent = spyOn(camera, 'setParameters').and.callThrough();
    const isWhole = () =>
      sent.calls.allArgs().some(([, options]) => JSON.stringify(options) === whole);

    const read = await silence();
    while (read.calls.count() < 10) await caller.connection.getStats();
    expect(isWhole()).toBe(false);
    read.and.callThrough();
    while (!isWhole()) await caller.connection.getStats();
    const active = sent.calls.allArgs().map(([{ encodings }]) => encodings[0]?.active);
    expect(active).not.toContain(false);
  });

  it('sends no picture while nothing comes, and again as soon as the path is back', async () => {
    const { caller, callee, camera, silence } = await show();
    const isActive = () => camera.getParameters().encodings.every(({ active }) => active);

    const read = await silence();
    while (isActive()) await caller.connection.getStats();
    read.and.callThrough();
    while (!isActive()) await caller.connection.getStats();
    await seePicture(caller.registry.remote('callee'));
    expect(await sent(callee)).toEqual(['audio', 'video', null, null]);
  });

  it('is as good as closed when nothing comes and the own way is gone, while there is another', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await connect(caller, callee);
    const { connection } = callee;
    const report = await connection.getStats();
    const usernameFragment =
      connection.localDescription && generationOf(connection.localDescription);
    const local = { type: 'host', address: '192.0.2.1', usernameFragment };
    const iceTransport = { getSelectedCandidatePair: () => ({ local }) };
    spyOn(connection, 'getStats').and.resolveTo(report);
    Object.defineProperty(connection, 'getSenders', {
      value: () => [{ transport: { iceTransport } }],
    });
    await callee.next('connection.closed');
  });

  it('negotiates all sections in both directions, whatever is published', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await negotiate(caller, callee);
    for (const { connection } of [caller, callee]) {
      const directions = connection.getTransceivers().map((each) => each.currentDirection);
      expect(directions).toEqual(['sendrecv', 'sendrecv', 'sendrecv', 'sendrecv']);
    }
  });

  it('keeps microphone and camera in one stream, the screen with its sound in another', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    await negotiate(caller, callee);
    for (const { connection } of [caller, callee]) {
      const sdp = connection.remoteDescription?.sdp ?? '';
      const [microphone, camera, screen, screenAudio] = sdp
        .split('\nm=')
        .slice(1)
        .map((section) => /a=msid:(\S+)/.exec(section)?.[1]);
      expect(microphone).toMatch(/^[^-]/);
      expect(camera).toBe(microphone);
      expect(screenAudio).toBe(screen);
      expect(screen).not.toBe(camera);
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
    expect(callee.connection.connectionState).toBe('closed');
  });
});
