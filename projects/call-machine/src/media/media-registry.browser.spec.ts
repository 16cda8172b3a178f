import { MediaRegistry } from './media-registry.ts';

const makeTrack = (): MediaStreamTrack => {
  const [track] = document.createElement('canvas').captureStream().getVideoTracks();
  if (!track) throw new Error('a canvas has a picture');
  return track;
};

const connectionWithReport = async () => {
  const connection = new RTCPeerConnection();
  return { connection, report: await connection.getStats() };
};

describe('MediaRegistry', () => {
  let registry: MediaRegistry;
  let changes: number;
  let unsubscribe: () => void;

  beforeEach(() => {
    registry = new MediaRegistry();
    changes = 0;
    unsubscribe = registry.subscribe(() => changes++);
  });

  it('shows the camera in one stream for as long as it runs, and the screen in another', () => {
    expect(registry.local).toBeNull();
    expect(registry.localScreen).toBeNull();
    const camera = makeTrack();
    const removeCamera = registry.addTrack('camera', camera);
    const shown = registry.local;
    expect(shown?.getTracks()).toEqual([camera]);
    const screen = makeTrack();
    const removeScreen = registry.addTrack('screen', screen);
    expect(registry.local).toBe(shown);
    expect(registry.localScreen?.getTracks()).toEqual([screen]);
    removeCamera();
    expect(registry.local).toBeNull();
    expect(registry.track('camera')).toBeNull();
    expect(registry.localScreen?.getTracks()).toEqual([screen]);
    removeScreen();
    expect(registry.localScreen).toBeNull();
    expect(changes).toBe(4);
  });

  it('has the microphone in a stream of its own', () => {
    const microphone = makeTrack();
    const remove = registry.addTrack('microphone', microphone);
    expect(registry.microphone?.getTracks()).toEqual([microphone]);
    expect(registry.local).toBeNull();
    remove();
    expect(registry.microphone).toBeNull();
  });

  it('has the new stream already when it tells of the change', () => {
    const camera = makeTrack();
    let seen: MediaStreamTrack[] | undefined;
    registry.subscribe(() => (seen = registry.local?.getTracks()));
    registry.addTrack('camera', camera);
    expect(seen).toEqual([camera]);
  });

  it('keeps what replaced something when that is taken out late', () => {
    const old = { person: new MediaStream(), screen: new MediaStream() };
    const removeOld = registry.addRemote('bob', old);
    const renewed = { person: new MediaStream(), screen: new MediaStream() };
    registry.addRemote('bob', renewed);
    removeOld();
    expect(registry.remote('bob')).toBe(renewed.person);
    expect(registry.remoteScreen('bob')).toBe(renewed.screen);
    expect(registry.remote('eve')).toBeNull();
    expect(registry.remoteScreen('eve')).toBeNull();
  });

  it('reads the statistics of the connection that is there now', async () => {
    const { connection, report } = await connectionWithReport();
    const removeOld = registry.addStats('bob', () => Promise.resolve(null));
    const remove = registry.addStats('bob', () => Promise.resolve(report));
    removeOld();
    expect(await registry.stats('bob')).toBe(report);
    expect(await registry.stats('eve')).toBeNull();
    remove();
    expect(await registry.stats('bob')).toBeNull();
    expect(changes).toBe(0);
    connection.close();
  });

  it('tells nothing to who has unsubscribed', () => {
    unsubscribe();
    registry.addRemote('bob', { person: new MediaStream(), screen: new MediaStream() });
    expect(changes).toBe(0);
  });
});
