import { createCall, type Call } from './browser.ts';

/** The error that nobody catches while this runs. It is kept from the test runners, which would take it for theirs. */
async function uncaught(run: () => void): Promise<unknown> {
  const { onerror } = window;
  window.onerror = null;
  let caught: unknown;
  await jasmine.spyOnGlobalErrorsAsync(async (globalErrors) => {
    const reported = new Promise<unknown>((resolve) => globalErrors.and.callFake(resolve));
    run();
    caught = await reported;
  });
  window.onerror = onerror;
  return caught;
}

describe('createCall', () => {
  let call: Call;
  let tracks: MediaStreamTrack[];

  /** Turns the camera on as the machine does in a call, and waits for its picture. */
  const captureCamera = async () => {
    const on = new Promise<void>((resolve) => {
      const unsubscribe = call.media.subscribe(() => {
        tracks = call.media.local?.getTracks() ?? [];
        unsubscribe();
        resolve();
      });
    });
    call.actor.getSnapshot().children.camera?.send({ type: 'capture.start' });
    await on;
  };
  const live = () => tracks.filter(({ readyState }) => readyState === 'live').length;

  beforeEach(() => {
    call = createCall({ url: location.origin });
  });

  afterEach(() => {
    call.stop();
  });

  it('opens nothing before it is asked to', () => {
    const getUserMedia = spyOn(navigator.mediaDevices, 'getUserMedia').and.callThrough();
    const connection = spyOn(window, 'RTCPeerConnection').and.callThrough();
    const socket = spyOn(window, 'WebSocket').and.callThrough();
    const other = createCall({ url: location.origin });
    expect(other.actor.getSnapshot().value).toBe('idle');
    other.stop();
    for (const spy of [getUserMedia, connection, socket]) expect(spy).not.toHaveBeenCalled();
  });

  it('lets go of everything when it is stopped', async () => {
    await captureCamera();
    expect(live()).toBe(1);
    call.stop();
    expect(live()).toBe(0);
    expect(call.media.local).toBeNull();
  });

  it('lets go of everything when its machine throws, and reports that', async () => {
    await captureCamera();
    const mistake = new Error('a mistake in an action');
    const reported = await uncaught(() => {
      call.actor.send({
        type: 'room.join',
        name: 'Ann',
        get room(): string {
          throw mistake;
        },
      });
      expect(live()).toBe(0);
    });
    expect(reported).toBe(mistake);
    expect(call.media.local).toBeNull();
    expect(call.actor.getSnapshot().status).toBe('error');
  });

  it('gives each call machine ids of its own', () => {
    const other = createCall({ url: location.origin });
    const nonces = [call, other].map(({ actor }) => actor.getSnapshot().context.nonce);
    other.stop();
    expect(nonces[0]).toMatch(/^[0-9a-f]{24}$/);
    expect(nonces[1]).not.toBe(nonces[0]);
  });

  it('says what is wrong with the address of its server', () => {
    expect(() => createCall({ url: 'calls.example' })).toThrowError(TypeError, /calls\.example/);
  });
});
