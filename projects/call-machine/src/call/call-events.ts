import type { PeerFact } from '../peer/peer-events.ts';
import type { LinkFact } from '../signaling/link-events.ts';
import type { EndRecord } from './end-reason.ts';
import type { Ticket } from './ticket.ts';

/** What a person, or a program in a person's place, asks of the machine. An impossible one changes nothing. */
export type CallIntent =
  /** Open the link and take a seat. */
  | { type: 'room.join'; room: string; name: string }
  /** Lock the room that one is in, or unlock it. */
  | { type: 'room.lock'; locked: boolean }
  /** Let in somebody who knocks, by the knock's id in the view, or turn them away. */
  | { type: 'room.admit'; knock: string; admit: boolean }
  /** Take back the seat and the call that this tab had before it was reloaded. */
  | { type: 'call.resume'; ticket: Ticket }
  /** Call one peer of the room, or without `to` the others in it. */
  | { type: 'call.place'; to?: string; video: boolean }
  /** Answer, with video or with sound alone. */
  | { type: 'call.accept'; video: boolean }
  | { type: 'call.decline' }
  /** Hang up, or cancel while it rings. */
  | { type: 'call.hangUp' }
  /** Write to the other side, as soon as the call is accepted. It is there once its state in the view is `delivered`. */
  | { type: 'chat.send'; text: string }
  /** Put an ended call away. */
  | { type: 'call.dismiss' }
  /**
   * Capture these sources, and no others, though there is no call yet: nobody is sent a thing of it. A call that is placed
   * or accepted goes on with what it needs of them; one that ends stops them.
   */
  | { type: 'preview.start'; microphone: boolean; camera: boolean }
  | { type: 'preview.stop' }
  /** Mute or unmute, in a call or a preview; after a fault, try again. */
  | { type: 'microphone.toggle' }
  /** Turn the camera off or on; after a fault, try again. */
  | { type: 'camera.toggle' }
  /** Share a screen, or stop that; in an accepted call, where the browser has it. Which one is asked by the browser. */
  | { type: 'screen.toggle' }
  /** Use this device, now if one is captured and from then on; null is the default one. At any time, in no call too. */
  | { type: 'microphone.choose'; deviceId: string | null }
  | { type: 'camera.choose'; deviceId: string | null };

/** All that the machine takes: intents of its person, and facts from its children. */
export type CallEvent =
  | CallIntent
  | PeerFact
  | LinkFact
  /** The link is back; raised by the machine itself. */
  | { type: 'link.returned' }
  /** No receipt came in time for what was said of the chat; raised by the machine itself. */
  | { type: 'chat.overdue' };

/** What the machine emits. A call ends once, with one record. */
export interface CallEnded {
  readonly type: 'call.ended';
  readonly call: string;
  readonly record: EndRecord;
}
