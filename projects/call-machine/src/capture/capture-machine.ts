import { not, type SnapshotFrom } from 'xstate';
import { captureParts } from './capture-parts.ts';
import type { CaptureView } from './capture-view.ts';

/**
 * One source: a microphone, a camera or a screen. It is captured exactly while `captured` is entered, so leaving that
 * state puts its light out. A device that ends by itself, or that was chosen and is not to be had, is replaced by the
 * default one, once; a screen that ends by itself is off.
 */
export const captureMachine = captureParts.createMachine({
  id: 'capture',
  context: ({ input }) => ({ source: input.source, deviceId: null, fault: null }),
  initial: 'off',
  states: {
    off: {
      entry: 'clearFault',
      on: { 'capture.start': { target: 'captured' }, 'capture.toggle': { target: 'captured' } },
    },
    captured: {
      entry: 'clearFault',
      invoke: {
        id: 'device',
        src: 'capture',
        input: ({ context: { source, deviceId } }) => ({ source, deviceId }),
        onError: { target: 'failed', actions: { type: 'blame', params: { fault: 'failed' } } },
      },
      type: 'parallel',
      states: {
        device: {
          initial: 'starting',
          states: {
            // Nothing is captured, and the device that was chosen is on its way.
            starting: {
              on: {
                'capture.started': { target: 'live' },
                'capture.failed': [
                  {
                    guard: { type: 'isDismissed', params: ({ event }) => event },
                    target: '#capture.off',
                  },
                  {
                    guard: { type: 'canFallBack', params: ({ event }) => event },
                    target: 'fallingBack',
                    actions: { type: 'blame', params: ({ event }) => event },
                  },
                  {
                    target: '#capture.failed',
                    actions: { type: 'blame', params: ({ event }) => event },
                  },
                ],
              },
            },
            live: {
              entry: 'clearFault',
              on: {
                'capture.ended': [
                  { guard: 'isScreen', target: '#capture.off' },
                  {
                    target: 'fallingBack',
                    actions: { type: 'blame', params: { fault: 'ended' } },
                  },
                ],
                'capture.choose': {
                  target: 'switching',
                  actions: { type: 'choose', params: ({ event }) => event },
                },
              },
            },
            // One is captured, and the one that was chosen is on its way.
            switching: {
              entry: 'useChosen',
              on: {
                'capture.started': { target: 'live' },
                'capture.failed': { target: 'fallenBack' },
                'capture.ended': {
                  target: 'starting',
                  actions: { type: 'blame', params: { fault: 'ended' } },
                },
                'capture.choose': {
                  target: 'switching',
                  reenter: true,
                  actions: { type: 'choose', params: ({ event }) => event },
                },
              },
            },
            // Nothing is captured, and the default device is on its way.
            fallingBack: {
              entry: 'useDefault',
              on: {
                'capture.started': { target: 'fallenBack' },
                'capture.failed': {
                  target: '#capture.failed',
                  actions: { type: 'blame', params: ({ event }) => event },
                },
              },
            },
            // Another one is captured than was wanted.
            fallenBack: {
              entry: 'clearFault',
              on: {
                'capture.ended': {
                  target: '#capture.failed',
                  actions: { type: 'blame', params: { fault: 'ended' } },
                },
                'capture.choose': {
                  target: 'switching',
                  actions: { type: 'choose', params: ({ event }) => event },
                },
              },
            },
          },
          on: {
            'capture.choose': {
              target: '.starting',
              actions: [{ type: 'choose', params: ({ event }) => event }, 'useChosen'],
            },
          },
        },
        sound: {
          initial: 'on',
          states: {
            on: { on: { 'capture.toggle': { guard: 'canMute', target: 'muted' } } },
            muted: {
              entry: 'silence',
              on: { 'capture.toggle': { target: 'on', actions: 'unsilence' } },
            },
          },
        },
      },
      on: {
        'capture.stop': { target: 'off' },
        'capture.toggle': { guard: not('canMute'), target: 'off' },
      },
    },
    failed: {
      on: {
        'capture.start': { target: 'captured' },
        'capture.toggle': { target: 'captured' },
        'capture.stop': { target: 'off' },
      },
    },
  },
  on: { 'capture.choose': { actions: { type: 'choose', params: ({ event }) => event } } },
});

/** A capture machine's snapshot as plain data. */
export function toCaptureView({
  value,
  context,
}: SnapshotFrom<typeof captureMachine>): CaptureView {
  if (typeof value !== 'object') return { state: value, fault: context.fault };
  const { device, sound } = value.captured;
  const isStarting = device === 'starting' && sound === 'on';
  const state = isStarting ? 'starting' : sound;
  return { state, fault: null, ...(device === 'fallenBack' && { isOther: true }) };
}
