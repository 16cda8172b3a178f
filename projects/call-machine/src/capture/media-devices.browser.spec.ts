import { Disposers } from '../media/disposers.ts';
import { MediaRegistry } from '../media/media-registry.ts';
import { probeEffect, type EffectProbe } from '../testing/effect-probe.ts';
import type { CaptureCommand, CaptureFact, CaptureInput, CaptureSource } from './capture-device.ts';
import { createCapture } from './media-devices.ts';

type Probe = EffectProbe<CaptureCommand, CaptureFact>;

describe('capture', () => {
  let registry: MediaRegistry;
  let disposers: Disposers;
  let capture: (source: CaptureSource, deviceId?: string) => Probe;
  let getUserMedia: jasmine.Spy<MediaDevices['getUserMedia']>;
  let open: MediaDevices['getUserMedia'];
  let opened: MediaStreamTrack[];

  /** What was asked for, one text for each prompt. */
  const prompts = () =>
    getUserMedia.calls.allArgs().map(([constraints]) => Object.keys(constraints ?? {}).join('+'));
  const states = () => opened.map(({ kind, readyState }) => `${kind} ${readyState}`).sort();
  const refuse = (name: string) => Promise.reject(new DOMException('refused by the spec', name));
  const grant = (...granted: string[]) =>
    spyOn(navigator.permissions, 'query').and.callFake(({ name }) => {
      const status = new EventTarget() as PermissionStatus;
      return Promise.resolve(
        Object.assign(status, { state: granted.includes(name) ? 'granted' : 'denied' }),
      );
    });

  beforeEach(() => {
    registry = new MediaRegistry();
    disposers = new Disposers();
    const logic = createCapture(registry, disposers);
    capture = (source, deviceId) =>
      probeEffect<CaptureCommand, CaptureInput, CaptureFact>(logic, {
        source,
        deviceId: deviceId ?? null,
      });
    opened = [];
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    open = async (wish) => {
      const stream = await real(wish);
      opened.push(...stream.getTracks());
      return stream;
    };
    getUserMedia = spyOn(navigator.mediaDevices, 'getUserMedia').and.callFake(open);
  });

  afterEach(() => {
    disposers.flush();
    expect(opened.filter(({ readyState }) => readyState === 'live')).toEqual([]);
    expect(registry.local).toBeNull();
  });

  it('puts the track in the registry, and stops it when its actor stops', async () => {
    const camera = capture('camera');
    await camera.next('capture.started');
    expect(registry.track('camera')).toBe(opened[0] ?? null);
    expect(states()).toEqual(['video live']);
    camera.stop();
    expect(states()).toEqual(['video ended']);
    expect(registry.track('camera')).toBeNull();
  });

  it('mutes and unmutes a track that stays captured, also before it is there', async () => {
    const microphone = capture('microphone');
    microphone.send({ type: 'capture.enable', enabled: false });
    await microphone.next('capture.started');
    expect(opened[0]?.enabled).toBeFalse();
    microphone.send({ type: 'capture.enable', enabled: true });
    expect(opened[0]?.enabled).toBeTrue();
    expect(states()).toEqual(['audio live']);
  });

  it('says when the track ends by itself', async () => {
    const camera = capture('camera');
    await camera.next('capture.started');
    opened[0]?.stop();
    opened[0]?.dispatchEvent(new Event('ended'));
    await camera.next('capture.ended');
    expect(registry.track('camera')).toBeNull();
  });

  const replace = (source: Probe, deviceId: string | null = null, mayAsk = true) => {
    source.send({ type: 'capture.switch', deviceId, mayAsk });
    return source.next('capture.started');
  };
  const devicesOf = async (kind: MediaDeviceKind) => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter((device) => device.kind === kind).map(({ deviceId }) => deviceId);
  };

  it('captures with the device that was chosen', async () => {
    await capture('camera').next('capture.started');
    const [deviceId = ''] = await devicesOf('videoinput');
    const chosen = capture('camera', deviceId);
    await chosen.next('capture.started');
    expect(opened[1]?.getSettings().deviceId).toBe(deviceId);
    expect(getUserMedia.calls.mostRecent().args).toEqual([
      { video: jasmine.objectContaining({ deviceId: { exact: deviceId } }) },
    ]);
  });

  it('goes over to another device: the former stays until the other is there, and is stopped then', async () => {
    const camera = capture('camera');
    await camera.next('capture.started');
    const before = registry.track('camera');
    const changes: string[][] = [];
    registry.subscribe(() => changes.push(states()));
    await replace(camera);
    expect(registry.track('camera')).not.toBe(before);
    expect(changes).toEqual([['video live', 'video live']]);
    expect(states()).toEqual(['video ended', 'video live']);
  });

  it('stays with the former device when the other is not to be had', async () => {
    const camera = capture('camera');
    await camera.next('capture.started');
    camera.send({ type: 'capture.switch', deviceId: 'no such device', mayAsk: true });
    expect((await camera.next('capture.failed')).fault).toBe('missing');
    expect(states()).toEqual(['video live']);
    expect(registry.track('camera')).toBe(opened[0] ?? null);
  });

  it('keeps a muted microphone muted when it is replaced (6.8)', async () => {
    const microphone = capture('microphone');
    await microphone.next('capture.started');
    microphone.send({ type: 'capture.enable', enabled: false });
    const enabled: (boolean | undefined)[] = [];
    registry.subscribe(() => enabled.push(registry.track('microphone')?.enabled));
    await replace(microphone);
    expect(enabled).toEqual([false]);
    expect(opened[1]?.enabled).toBeFalse();
  });

  it('asks nobody when the permission was withdrawn (6.8)', async () => {
    const camera = capture('camera');
    await camera.next('capture.started');
    grant();
    camera.send({ type: 'capture.switch', deviceId: null, mayAsk: false });
    expect((await camera.next('capture.failed')).fault).toBe('denied');
    expect(prompts()).toEqual(['video']);
  });

  it('opens the default one without asking where the permission is still there (6.8)', async () => {
    grant('camera');
    const camera = capture('camera');
    await camera.next('capture.started');
    await replace(camera, null, false);
    expect(prompts()).toEqual(['video', 'video']);
  });

  it('opens only what was wanted last in the same turn', async () => {
    const camera = capture('camera');
    camera.send({ type: 'capture.switch', deviceId: 'no such device', mayAsk: true });
    await replace(camera);
    expect(states()).toEqual(['video live']);
    expect(camera.told).toEqual(['capture.started']);
  });

  it('keeps only what was wanted last when that was while another was opened', async () => {
    const camera = capture('camera');
    const former = new Promise<void>((resolve) => {
      getUserMedia.and.callFake(async (wish) => {
        getUserMedia.and.callFake(open);
        camera.send({ type: 'capture.switch', deviceId: null, mayAsk: true });
        const stream = await open(wish);
        resolve();
        return stream;
      });
    });
    await Promise.all([former, camera.next('capture.started')]);
    expect(states()).toEqual(['video ended', 'video live']);
    expect(camera.told).toEqual(['capture.started']);
  });

  it('leaves nothing on when another device comes after the stop (7.7)', async () => {
    const camera = capture('camera');
    await camera.next('capture.started');
    camera.send({ type: 'capture.switch', deviceId: null, mayAsk: true });
    camera.stop();
    await capture('microphone').next('capture.started');
    expect(states()).toEqual(['audio live', 'video ended']);
  });

  it('asks once for what is wanted in the same turn', async () => {
    const sources = [capture('microphone'), capture('camera')];
    await Promise.all(sources.map((source) => source.next('capture.started')));
    expect(prompts()).toEqual(['audio+video']);
    expect(states()).toEqual(['audio live', 'video live']);
  });

  it('asks for nothing when it is stopped in the same turn', async () => {
    const camera = capture('camera');
    camera.stop();
    const microphone = capture('microphone');
    await microphone.next('capture.started');
    expect(prompts()).toEqual(['audio']);
    expect(camera.told).toEqual([]);
  });

  it('leaves nothing on when the prompt is answered after the stop', async () => {
    const camera = capture('camera');
    const stopped = new Promise<void>((resolve) => {
      getUserMedia.and.callFake(async (wish) => {
        camera.stop();
        const stream = await open(wish);
        for (const track of stream.getTracks()) spyOn(track, 'stop').and.callFake(resolve);
        return stream;
      });
    });
    await stopped;
    for (const track of opened) MediaStreamTrack.prototype.stop.call(track);
    expect(camera.told).toEqual([]);
    expect(registry.track('camera')).toBeNull();
  });

  it('stops the one alone that nobody waits for any more when a joint prompt is answered', async () => {
    const microphone = capture('microphone');
    const camera = capture('camera');
    getUserMedia.and.callFake((wish) => {
      camera.stop();
      return open(wish);
    });
    await microphone.next('capture.started');
    expect(states()).toEqual(['audio live', 'video ended']);
    expect(camera.told).toEqual([]);
  });

  for (const [name, fault] of [
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['TypeError', 'failed'],
  ] as const) {
    it(`takes a ${name} for: ${fault}`, async () => {
      getUserMedia.and.callFake(() => refuse(name));
      expect((await capture('camera').next('capture.failed')).fault).toBe(fault);
      expect(prompts()).toEqual(['video']);
    });
  }

  it('fails where there are no media devices, as outside a secure context', async () => {
    spyOnProperty(navigator, 'mediaDevices').and.returnValue(undefined as never);
    expect((await capture('camera').next('capture.failed')).fault).toBe('failed');
  });

  it('has the microphone when there is no camera', async () => {
    getUserMedia.and.callFake((wish) => (wish?.video ? refuse('NotFoundError') : open(wish)));
    const microphone = capture('microphone');
    const camera = capture('camera');
    await microphone.next('capture.started');
    expect((await camera.next('capture.failed')).fault).toBe('missing');
    expect(prompts()).toEqual(['audio+video', 'audio', 'video']);
  });

  it('tries none by itself that nobody waits for any more', async () => {
    const microphone = capture('microphone');
    const camera = capture('camera');
    getUserMedia.and.callFake((wish) => {
      camera.stop();
      return wish?.video ? refuse('NotFoundError') : open(wish);
    });
    await microphone.next('capture.started');
    expect(prompts()).toEqual(['audio+video', 'audio']);
    expect(camera.told).toEqual([]);
  });

  it('does not ask again for what was refused just now', async () => {
    grant();
    getUserMedia.and.callFake(() => refuse('NotAllowedError'));
    const sources = [capture('microphone'), capture('camera')];
    for (const source of sources) {
      expect((await source.next('capture.failed')).fault).toBe('denied');
    }
    expect(prompts()).toEqual(['audio+video']);
  });

  it('has the microphone that is allowed when the camera alone is refused', async () => {
    grant('microphone');
    getUserMedia.and.callFake((wish) => (wish?.video ? refuse('NotAllowedError') : open(wish)));
    const microphone = capture('microphone');
    const camera = capture('camera');
    await microphone.next('capture.started');
    expect((await camera.next('capture.failed')).fault).toBe('denied');
    expect(prompts()).toEqual(['audio+video', 'audio']);
  });

  it('tries each by itself where the browser cannot tell what was allowed', async () => {
    spyOn(navigator.permissions, 'query').and.rejectWith(new TypeError('not supported'));
    getUserMedia.and.callFake(() => refuse('NotAllowedError'));
    const sources = [capture('microphone'), capture('camera')];
    await Promise.all(sources.map((source) => source.next('capture.failed')));
    expect(prompts()).toEqual(['audio+video', 'audio', 'video']);
  });
});
