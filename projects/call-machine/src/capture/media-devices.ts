import type { Disposers } from '../media/disposers.ts';
import { effectActor, type EffectScope } from '../media/effect-actor.ts';
import type { MediaRegistry } from '../media/media-registry.ts';
import type { CaptureCommand, CaptureFact, CaptureInput, DeviceSource } from './capture-device.ts';
import { browserAccess } from './media-devices-access.ts';
import { captureFaultOf } from './media-devices-fault.ts';
import { createPrompt, type Prompt } from './media-devices-prompt.ts';
import { captureScreen } from './media-devices-screen.ts';
import { CapturedTrack } from './media-devices-track.ts';

type Scope = EffectScope<CaptureCommand, CaptureInput, CaptureFact>;

/**
 * Makes the capture actor of the browser. Its track is in the registry while it is captured. A prompt that is answered
 * after the actor was stopped, or after another device was wanted, opens nothing that stays open.
 */
export function createCapture(registry: MediaRegistry, disposers: Disposers) {
  const prompt = createPrompt(browserAccess);
  return effectActor<CaptureCommand, CaptureInput, CaptureFact>(disposers, (scope) => {
    const { source } = scope.input;
    if (source === 'screen') captureScreen(scope, registry);
    else captureDevice(scope, source, registry, prompt);
  });
}

function captureDevice(
  { input, stopped, receive, report }: Scope,
  source: DeviceSource,
  registry: MediaRegistry,
  prompt: Prompt,
): void {
  const captured = new CapturedTrack(registry, source, () => report({ type: 'capture.ended' }));
  let attempt = new AbortController();
  stopped.addEventListener('abort', () => {
    attempt.abort();
    captured.release();
  });

  const open = async (deviceId: string | null, mayAsk: boolean, signal: AbortSignal) => {
    if (!mayAsk && !(await browserAccess.isGranted(source)))
      throw new DOMException('the permission was withdrawn', 'NotAllowedError');
    return prompt({ source, deviceId }, signal);
  };
  const capture = (deviceId: string | null, mayAsk: boolean) => {
    attempt.abort();
    attempt = new AbortController();
    const { signal } = attempt;
    const take = (track: MediaStreamTrack) => {
      if (signal.aborted) {
        track.stop();
        return;
      }
      captured.replace(track);
      report({ type: 'capture.started' });
    };
    const fail = (error: unknown) => {
      if (!signal.aborted) report({ type: 'capture.failed', fault: captureFaultOf(error) });
    };
    open(deviceId, mayAsk, signal).then(take, fail);
  };

  receive((command) => {
    if (command.type === 'capture.enable') captured.enabled = command.enabled;
    else capture(command.deviceId, command.mayAsk);
  });
  capture(input.deviceId, true);
}
