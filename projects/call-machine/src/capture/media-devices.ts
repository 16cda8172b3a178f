import type { Disposers } from '../media/disposers.ts';
import { effectActor } from '../media/effect-actor.ts';
import type { MediaRegistry } from '../media/media-registry.ts';
import type { CaptureCommand, CaptureFact, CaptureInput, CaptureSource } from './capture-device.ts';
import { captureFaultOf } from './media-devices-fault.ts';
import { createPrompt, type DeviceAccess } from './media-devices-prompt.ts';

/** What each source is asked for: wishes, so that no device is refused for not meeting them. */
const CONSTRAINTS = {
  microphone: { audio: true },
  camera: {
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
      facingMode: 'user',
    },
  },
} satisfies Record<CaptureSource, MediaStreamConstraints>;

const browserAccess: DeviceAccess = {
  // Outside a secure context there is no mediaDevices; being async makes that a rejection like any other.
  async open(sources) {
    const constraints: MediaStreamConstraints = {};
    for (const source of sources) Object.assign(constraints, CONSTRAINTS[source]);
    return navigator.mediaDevices.getUserMedia(constraints);
  },
  async isGranted(source) {
    try {
      const { state } = await navigator.permissions.query({ name: source });
      return state === 'granted';
    } catch {
      return true;
    }
  },
};

/**
 * Makes the capture actor of the browser. Its track is in the registry while it is captured. A prompt that is answered
 * after the actor was stopped opens nothing that stays open.
 */
export function createCapture(registry: MediaRegistry, disposers: Disposers) {
  const prompt = createPrompt(browserAccess);
  return effectActor<CaptureCommand, CaptureInput, CaptureFact>(disposers, (scope) => {
    const { source } = scope.input;
    let captured: MediaStreamTrack | null = null;
    let enabled = true;
    const enable = () => {
      if (captured) captured.enabled = enabled;
    };
    scope.receive((command) => {
      enabled = command.enabled;
      enable();
    });

    const capture = (track: MediaStreamTrack) => {
      if (scope.stopped.aborted) {
        track.stop();
        return;
      }
      captured = track;
      enable();
      const remove = registry.addTrack(source, track);
      scope.stopped.addEventListener('abort', () => {
        track.stop();
        remove();
      });
      const ended = () => {
        remove();
        scope.report({ type: 'capture.ended' });
      };
      track.addEventListener('ended', ended, { signal: scope.stopped });
      scope.report({ type: 'capture.started' });
    };
    const fail = (error: unknown) => {
      scope.report({ type: 'capture.failed', fault: captureFaultOf(error) });
    };
    prompt(source, scope.stopped).then(capture, fail);
  });
}
