import { Disposers } from '../media/disposers.ts';
import { MediaRegistry } from '../media/media-registry.ts';
import {
  connect,
  negotiate,
  offer,
  reach,
  trickle,
  type ConnectionProbe,
} from '../testing/connection-pair.ts';
import { probeEffect } from '../testing/effect-probe.ts';
import type { ConnectionInput } from './connection.ts';
import { createConnection } from './peer-connection.ts';

const sectionsOf = (sdp: string) => Array.from(sdp.matchAll(/^m=(\w+)/gm), ([, kind]) => kind);

describe('the connection', () => {
  let disposers: Disposers;
  let registry: MediaRegistry;

  const open = (peer: string, iceServers: ConnectionInput['iceServers'] = []): ConnectionProbe =>
    probeEffect(createConnection(registry, disposers), {
      remote: { peer, name: peer },
      iceServers,
      isRelayed: false,
    });

  beforeEach(() => {
    disposers = new Disposers();
    registry = new MediaRegistry();
  });

  afterEach(() => {
    disposers.flush();
  });

  it('offers a section for each source in their order and the data channel, also when it offers again', async () => {
    const side = open('callee');
    const sections = ['audio', 'video', 'video', 'audio', 'application'];
    expect(sectionsOf((await offer(side)).sdp)).toEqual(sections);
    expect(sectionsOf((await offer(side)).sdp)).toEqual(sections);
  });

  it('tells of its description before the browser has applied it, which takes longer', async () => {
    spyOn(RTCPeerConnection.prototype, 'setLocalDescription').and.returnValue(
      new Promise(() => undefined),
    );
    expect((await offer(open('callee'))).type).toBe('offer');
  });

  it('gives up its own offer for a remote one when both are the first', async () => {
    const [impolite, polite] = [open('polite'), open('impolite')];
    await offer(polite);
    await connect(impolite, polite);
    // What was rolled back is not in what is offered next.
    expect(sectionsOf((await offer(polite)).sdp).length).toBe(5);
    expect(polite.told).not.toContain('connection.refused');
  });

  it('is of no use where it would give up a later offer, which is the end of all pictures in Chromium', async () => {
    const [impolite, polite] = [open('polite'), open('impolite')];
    await negotiate(impolite, polite);
    await offer(polite);
    const description = await offer(impolite, true);
    polite.send({ type: 'connection.apply', description });
    await polite.next('connection.closed');
    expect(polite.told.filter((fact) => fact === 'connection.described').length).toBe(2);
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

  it('offers again with the DTLS role that it has, so that no browser takes the other one', async () => {
    const [caller, callee] = [open('callee'), open('caller')];
    const rolesIn = ({ sdp }: { sdp: string }) =>
      new Set(Array.from(sdp.matchAll(/^a=setup:(\w+)/gm), ([, role]) => role));
    expect(rolesIn(await offer(caller))).toEqual(new Set(['actpass']));
    await negotiate(caller, callee);
    expect(rolesIn(await offer(caller, true))).toEqual(new Set(['passive']));
    await negotiate(caller, callee);
    await negotiate(callee, caller, true);
    expect(callee.told).not.toContain('connection.refused');
    expect(rolesIn(await offer(callee))).toEqual(new Set(['active']));
  });

  it('refuses an offer whose sections are not ours', async () => {
    const side = open('stranger');
    const stranger = new RTCPeerConnection();
    for (const kind of ['video', 'audio', 'video', 'audio']) stranger.addTransceiver(kind);
    const { sdp = '' } = await stranger.createOffer();
    stranger.close();
    side.send({ type: 'connection.apply', description: { type: 'offer', sdp } });
    expect((await side.next('connection.refused')).cause).toBe('MediaSectionsError');
    expect(registry.remote('stranger')).toBeNull();
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

  it('takes fresh servers for ICE, and goes on with those it has when they make no sense (6.9)', async () => {
    const read = spyOn(RTCPeerConnection.prototype, 'getConfiguration').and.callThrough();
    const turn = { urls: ['turn:turn.example'], username: 'ann', credential: 'fresh' };
    const side = open('callee');
    side.send({ type: 'connection.setIceServers', iceServers: [turn] });
    side.send({ type: 'connection.setIceServers', iceServers: [{ urls: 'no:such:scheme' }] });
    side.send({ type: 'connection.goDirect' });
    const { iceServers } = read.calls.mostRecent().returnValue;
    expect(iceServers).toEqual([jasmine.objectContaining(turn)]);
    await offer(side);
    expect(side.told).not.toContain('connection.refused');
  });

  it('tells that the browser is on a network again, and of another kind, until it is stopped (6.1)', () => {
    const network = Object.assign(new EventTarget(), { type: 'wifi' });
    Object.defineProperty(navigator, 'connection', { value: network, configurable: true });
    const side = open('callee');
    Reflect.deleteProperty(navigator, 'connection');
    // How fast it is taken to be changes all the time.
    network.dispatchEvent(new Event('change'));
    expect(side.told).toEqual([]);
    network.type = 'cellular';
    network.dispatchEvent(new Event('change'));
    dispatchEvent(new Event('online'));
    expect(side.told).toEqual(['connection.networkChanged', 'connection.networkChanged']);
    side.stop();
    network.type = 'wifi';
    network.dispatchEvent(new Event('change'));
    dispatchEvent(new Event('online'));
    expect(side.told.length).toBe(2);
  });

  it('stays silent when it is stopped while it makes a description', async () => {
    const side = open('callee');
    side.send({ type: 'connection.offer', iceRestart: false });
    side.stop();
    // By the time that another has got its description, this one would have it as well.
    await offer(open('other'));
    expect(side.told).toEqual([]);
    expect(registry.remote('callee')).toBeNull();
  });

  it('says why no connection can be made', async () => {
    const side = open('callee', [{ urls: 'no:such:scheme' }]);
    expect((await side.next('connection.refused')).cause).toBe('SyntaxError');
    side.send({ type: 'connection.offer', iceRestart: false });
    side.stop();
    expect(side.told).toEqual(['connection.refused']);
  });
});
