import type { CaptureView } from '../capture/capture-view.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import type { MediaState } from '../protocol/call-messages.ts';
import type { Refusal } from '../protocol/acknowledgement.ts';
import type { EndRecord } from './end-reason.ts';

export interface PersonView { readonly peer: string; readonly name: string }

export type Notice =
  | { readonly kind: 'capture-failed'; readonly source: 'microphone' | 'camera'; readonly fault: CaptureFault }
  | { readonly kind: 'remote-without'; readonly source: 'microphone' | 'camera' }
  | { readonly kind: 'link-down' }
  | { readonly kind: 'reconnecting' };

/** All that a UI needs to show of a call, as plain data. */
export interface CallView {
  readonly status: 'idle' | 'calling' | 'ringing' | 'negotiating' | 'connected' | 'ended';
  /** The finer state inside `calling` and `connected`. */
  readonly detail: 'inviting' | 'remoteRinging' | 'live' | 'reconnecting' | null;
  readonly room: {
    readonly id: string | null;
    /** `refused`: the server did not let us in; see `refusal`. */
    readonly link: 'offline' | 'connecting' | 'joined' | 'refused';
    readonly refusal: Refusal | null;
    readonly self: PersonView | null;
    /** The others in the room; `away` while its link is down. */
    readonly others: readonly (PersonView & { readonly away: boolean })[];
  };
  /** The other person of the call, or of the call that ended. */
  readonly remote: (PersonView & { readonly media: MediaState | null }) | null;
  /** Does the call mean to have pictures? What an incoming call shows. */
  readonly video: boolean;
  /** When media first flowed, in ms since the Unix epoch; null before. */
  readonly since: number | null;
  /** What may be pressed now: `snapshot.can` of each intent. */
  readonly can: {
    readonly place: boolean;
    readonly accept: boolean;
    readonly decline: boolean;
    readonly hangUp: boolean;
    readonly dismiss: boolean;
    readonly toggleMicrophone: boolean;
    readonly toggleCamera: boolean;
  };
  readonly microphone: CaptureView;
  readonly camera: CaptureView;
  readonly notices: readonly Notice[];
  readonly end: EndRecord | null;
  /** It rang here and ended by no doing of this person. */
  readonly missed: boolean;
}
