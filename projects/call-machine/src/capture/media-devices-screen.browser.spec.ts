import { Disposers } from '../media/disposers.ts';
import { MediaRegistry } from '../media/media-registry.ts';
import { probeEffect, type EffectProbe } from '../testing/effect-probe.ts';
import type { CaptureCommand, CaptureFact, CaptureInput } from './capture-device.ts';
import { createCapture } from './media-devices.ts';
import { canShareScreen } from './media-devices-screen.ts';

/** A picture and a tone, as a shared tab has them. */
function makeScreen(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  const sound = new AudioContext().createMediaStreamDestination().stream;
  return new MediaStream([...canvas.captureStream().getTracks(), ...sound.getTracks()]);
}

describe('capture of a screen', () => {
  let registry: MediaRegistry;
  let disposers: Disposers;
  let getDisplayMedia: jasmine.Spy<MediaDevices['getDisplayMedia']>;
  let opened: MediaStream;

  const share = (): EffectProbe<CaptureCommand, CaptureFact> =>
    probeEffect<CaptureCommand, CaptureInput, CaptureFact>(createCapture(registry, disposers), {
      source: 'screen',
      deviceId: null,
    });
  const live = () =>
    opened
      .getTracks()
      .filter(({ readyState }) => readyState === 'live')
      .map(({ kind }) => kind)
      .sort();

  beforeEach(() => {
    registry = new MediaRegistry();
    disposers = new Disposers();
    opened = makeScreen();
    getDisplayMedia = spyOn(navigator.mediaDevices, 'getDisplayMedia').and.resolveTo(opened);
  });

  afterEach(() => {
    disposers.flush();
    expect(live()).toEqual([]);
    expect(registry.localScreen).toBeNull();
    expect(registry.track('screenAudio')).toBeNull();
  });

  it('asks for picture and sound in the very task of the click, which browsers want to see', () => {
    const screen = share();
    expect(getDisplayMedia).toHaveBeenCalledOnceWith(
      jasmine.objectContaining({
        video: jasmine.objectContaining({ frameRate: { max: 30 } }),
        audio: jasmine.objectContaining({ restrictOwnAudio: true }),
        selfBrowserSurface: 'exclude',
      }),
    );
    screen.stop();
    for (const track of opened.getTracks()) track.stop();
  });

  it('has picture and sound in the registry, and stops both when its actor stops', async () => {
    const screen = share();
    await screen.next('capture.started');
    const [picture] = opened.getVideoTracks();
    expect(registry.localScreen?.getTracks()).toEqual(opened.getVideoTracks());
    expect(registry.track('screenAudio')).toBe(opened.getAudioTracks()[0] ?? null);
    expect(picture?.contentHint).toBe('detail');
    expect(live()).toEqual(['audio', 'video']);
    screen.stop();
    expect(live()).toEqual([]);
  });

  it('does with a picture alone, where there is no sound', async () => {
    for (const track of opened.getAudioTracks()) {
      track.stop();
      opened.removeTrack(track);
    }
    await share().next('capture.started');
    expect(registry.localScreen).not.toBeNull();
    expect(registry.track('screenAudio')).toBeNull();
  });

  it('ends with its picture, and its sound with it (6.8)', async () => {
    const screen = share();
    await screen.next('capture.started');
    const [picture] = opened.getVideoTracks();
    picture?.stop();
    picture?.dispatchEvent(new Event('ended'));
    await screen.next('capture.ended');
    expect(live()).toEqual([]);
  });

  it('goes on when its sound alone ends', async () => {
    const screen = share();
    await screen.next('capture.started');
    const [sound] = opened.getAudioTracks();
    sound?.stop();
    sound?.dispatchEvent(new Event('ended'));
    expect(registry.track('screenAudio')).toBeNull();
    expect(screen.told).toEqual(['capture.started']);
    expect(live()).toEqual(['video']);
  });

  it('leaves nothing on when the person chooses after the stop (7.7)', async () => {
    const screen = share();
    screen.stop();
    await getDisplayMedia.calls.mostRecent().returnValue;
    // One turn later, everything that waits for the choice has had it.
    await new Promise((resolve) => setTimeout(resolve));
    expect(live()).toEqual([]);
    expect(screen.told).toEqual([]);
  });

  it('says why there is none', async () => {
    for (const track of opened.getTracks()) track.stop();
    for (const [name, fault] of [
      ['NotAllowedError', 'denied'],
      ['NotReadableError', 'in-use'],
      ['InvalidStateError', 'failed'],
    ] as const) {
      getDisplayMedia.and.rejectWith(new DOMException('refused by the spec', name));
      expect((await share().next('capture.failed')).fault).toBe(fault);
    }
  });

  it('is there in a browser that can share a screen, and not in another', () => {
    for (const track of opened.getTracks()) track.stop();
    expect(canShareScreen()).toBeTrue();
    spyOnProperty(navigator, 'mediaDevices').and.returnValue({} as never);
    expect(canShareScreen()).toBeFalse();
  });
});
