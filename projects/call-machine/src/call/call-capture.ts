import { assign, enqueueActions } from 'xstate';
import type { CaptureSource, DeviceSource } from '../capture/capture-device.ts';
import type { CaptureIntent } from '../capture/capture-parts.ts';
import type { CaptureView } from '../capture/capture-view.ts';
import type { MediaState, SourceState } from '../protocol/call-messages.ts';
import { callParts } from './call-parts.ts';

const OFF: CaptureView = { state: 'off', fault: null };
const STARTING: CaptureView = { state: 'starting', fault: null };

/** What becomes of a source that is wanted so: what runs goes on as it is. */
function viewAfter(view: CaptureView, wanted: SourceState): CaptureView {
  if (wanted !== 'on') return OFF;
  return view.state === 'off' || view.state === 'failed' ? STARTING : view;
}

const intentFor = (wanted: SourceState): CaptureIntent => ({
  type: wanted === 'on' ? 'capture.start' : 'capture.stop',
});

type Scope = Parameters<Parameters<typeof callParts.enqueueActions>[0]>[0];

/** The call machine's parts, with what it asks of its microphone, its camera and its screen. */
export const callCapture = callParts.extend({
  guards: {
    canShareScreen: ({ context }) => context.canShareScreen,
    isSettled: ({ context }, { source }: { source: CaptureSource }) =>
      context[source].state !== 'starting',
    /** Outside a call: is anything captured, or was it tried? */
    isPreviewing: ({ context: { microphone, camera } }) =>
      microphone.state !== 'off' || camera.state !== 'off',
  },
  actions: {
    setMicrophone: assign((_, microphone: CaptureView) => ({ microphone })),
    setCamera: assign((_, camera: CaptureView) => ({ camera })),
    setScreen: assign((_, screen: CaptureView) => ({ screen })),
    /**
     * Captures what is wanted, and nothing else. A call knows at once what it will send. A screen is never among it: that
     * starts by its person's own press alone, each time anew.
     */
    capture: enqueueActions(({ context, enqueue }: Scope, wanted: MediaState) => {
      enqueue.assign({
        microphone: viewAfter(context.microphone, wanted.microphone),
        camera: viewAfter(context.camera, wanted.camera),
      });
      enqueue.sendTo('microphone', intentFor(wanted.microphone));
      enqueue.sendTo('camera', intentFor(wanted.camera));
    }),
    stopCapture: enqueueActions(({ enqueue }: Scope) => {
      enqueue.sendTo('microphone', intentFor('off'));
      enqueue.sendTo('camera', intentFor('off'));
      enqueue.sendTo('screen', intentFor('off'));
    }),
    toggle: enqueueActions(({ enqueue }: Scope, { source }: { source: CaptureSource }) => {
      const intent: CaptureIntent = { type: 'capture.toggle' };
      enqueue.sendTo(source, intent);
    }),
    choose: enqueueActions(
      (
        { enqueue }: Scope,
        { source, deviceId }: { source: DeviceSource; deviceId: string | null },
      ) => {
        const intent: CaptureIntent = { type: 'capture.choose', deviceId };
        enqueue.sendTo(source, intent);
      },
    ),
  },
});
