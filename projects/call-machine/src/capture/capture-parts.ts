import { assign, sendTo, setup } from 'xstate';
import { requiredActor } from '../actor/required-actor.ts';
import type { CaptureCommand, CaptureFact, CaptureInput, CaptureSource } from './capture-device.ts';
import type { CaptureFault } from './capture-fault.ts';

/** What a capture machine knows. */
export interface CaptureContext {
  readonly source: CaptureSource;
  /** The device that was chosen, for each capture from then on; null for the default one. */
  readonly deviceId: string | null;
  /** What went wrong first, since it last went well. */
  readonly fault: CaptureFault | null;
}

/**
 * What the call asks of a source. `toggle` mutes a microphone, stops a camera or a screen, and tries again after a fault.
 * `choose` names the device for now, if one is captured, and for later; it is for microphones and cameras.
 */
export type CaptureIntent =
  | { type: 'capture.start' }
  | { type: 'capture.stop' }
  | { type: 'capture.toggle' }
  | { type: 'capture.choose'; deviceId: string | null };

/** Callback actors take any event; this lets them take theirs. */
const command = (captureCommand: CaptureCommand) => captureCommand;

/** The named parts that the capture machine is made of. */
export const captureParts = setup({
  types: {} as {
    context: CaptureContext;
    input: Pick<CaptureInput, 'source'>;
    events: CaptureIntent | CaptureFact;
  },
  actors: { capture: requiredActor<CaptureCommand, CaptureInput>('capture') },
  guards: {
    canMute: ({ context }) => context.source === 'microphone',
    /** A screen is shared for as long as its person wants, and no other stands in for it. */
    isScreen: ({ context }) => context.source === 'screen',
    /** Who puts the browser's question which screen to share away has changed their mind, and needs no explanation. */
    isDismissed: ({ context }, { fault }: { fault: CaptureFault }) =>
      context.source === 'screen' && fault === 'denied',
    /** Is there a device other than the one that failed? Whoever refused one has refused all. */
    canFallBack: ({ context }, { fault }: { fault: CaptureFault }) =>
      context.deviceId !== null && fault !== 'denied',
  },
  actions: {
    /** A refusal says more than what went before it; else what went wrong first says why. */
    blame: assign(({ context }, { fault }: { fault: CaptureFault }) => ({
      fault: fault === 'denied' ? fault : (context.fault ?? fault),
    })),
    clearFault: assign({ fault: null }),
    choose: assign((_, { deviceId }: { deviceId: string | null }) => ({ deviceId })),
    silence: sendTo('device', command({ type: 'capture.enable', enabled: false })),
    unsilence: sendTo('device', command({ type: 'capture.enable', enabled: true })),
    useChosen: sendTo('device', ({ context: { deviceId } }) =>
      command({ type: 'capture.switch', deviceId, mayAsk: true }),
    ),
    /** Nobody is asked anew because a device went away: it may have been the permission that did. */
    useDefault: sendTo('device', ({ context: { fault } }) =>
      command({ type: 'capture.switch', deviceId: null, mayAsk: fault !== 'ended' }),
    ),
  },
});
