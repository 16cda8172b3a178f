import { assign, not, sendTo, setup, type SnapshotFrom } from 'xstate';
import { requiredActor } from '../actor/required-actor.ts';
import type { CaptureCommand, CaptureFact, CaptureInput, CaptureSource } from './capture-device.ts';
import type { CaptureFault } from './capture-fault.ts';
import type { CaptureView } from './capture-view.ts';

/** What a capture machine knows. */
export interface CaptureContext {
  readonly source: CaptureSource;
  readonly fault: CaptureFault | null;
}

/** What the call asks of a source. `toggle` mutes a microphone, stops a camera, and tries again after a fault. */
export type CaptureIntent =
  { type: 'capture.start' } | { type: 'capture.stop' } | { type: 'capture.toggle' };

/**
 * One source: a microphone or a camera. The device is captured exactly while `captured` is entered, so leaving that
 * state puts its light out.
 */
export const captureMachine = setup({
  types: {} as {
    context: CaptureContext;
    input: CaptureInput;
    events: CaptureIntent | CaptureFact;
  },
  actors: { capture: requiredActor<CaptureCommand, CaptureInput>('capture') },
  actions: {
    setFault: assign((_, params: { fault: CaptureFault }) => ({ fault: params.fault })),
    clearFault: assign({ fault: null }),
    silence: sendTo('device', { type: 'capture.enable', enabled: false } satisfies CaptureCommand),
    unsilence: sendTo('device', { type: 'capture.enable', enabled: true } satisfies CaptureCommand),
  },
  guards: { canMute: ({ context }) => context.source === 'microphone' },
}).createMachine({
  id: 'capture',
  context: ({ input }) => ({ source: input.source, fault: null }),
  initial: 'off',
  states: {
    off: {
      on: { 'capture.start': { target: 'captured' }, 'capture.toggle': { target: 'captured' } },
    },
    captured: {
      entry: 'clearFault',
      invoke: {
        id: 'device',
        src: 'capture',
        input: ({ context }) => ({ source: context.source }),
        onError: { target: 'failed', actions: { type: 'setFault', params: { fault: 'failed' } } },
      },
      initial: 'starting',
      states: {
        starting: { on: { 'capture.started': { target: 'on' } } },
        on: {
          on: { 'capture.toggle': { guard: 'canMute', target: 'muted' } },
        },
        muted: {
          entry: 'silence',
          on: { 'capture.toggle': { target: 'on', actions: 'unsilence' } },
        },
      },
      on: {
        'capture.stop': { target: 'off' },
        'capture.toggle': { guard: not('canMute'), target: 'off' },
        'capture.failed': {
          target: 'failed',
          actions: { type: 'setFault', params: ({ event }) => ({ fault: event.fault }) },
        },
        'capture.ended': {
          target: 'failed',
          actions: { type: 'setFault', params: { fault: 'ended' } },
        },
      },
    },
    failed: {
      on: {
        'capture.start': { target: 'captured' },
        'capture.toggle': { target: 'captured' },
        'capture.stop': { target: 'off', actions: 'clearFault' },
      },
    },
  },
});

/** A capture machine's snapshot as plain data. */
export function toCaptureView(snapshot: SnapshotFrom<typeof captureMachine>): CaptureView {
  const { value, context } = snapshot;
  return { state: typeof value === 'object' ? value.captured : value, fault: context.fault };
}
