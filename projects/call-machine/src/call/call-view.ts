import type { SnapshotFrom } from 'xstate';
import type { CaptureSource, DeviceSource } from '../capture/capture-device.ts';
import type { CaptureFault } from '../capture/capture-fault.ts';
import type { CaptureView } from '../capture/capture-view.ts';
import type { Refusal } from '../protocol/acknowledgement.ts';
import type { MediaState, Sender } from '../protocol/call-messages.ts';
import type { LinkView } from '../signaling/link-view.ts';
import type { Call, CallContext } from './call-context.ts';
import type { callMachine } from './call-machine.ts';
import { otherParty, remoteMedia } from './call-media.ts';
import type { ChatEntry } from './chat.ts';
import type { EndRecord } from './end-reason.ts';

/** Something that a person should know, and that the call goes on in spite of. */
export type Notice =
  /** A source of this side is not to be had; toggling it tries again. */
  | {
      readonly kind: 'capture-failed';
      readonly source: CaptureSource;
      readonly fault: CaptureFault;
    }
  /** Another device is in use than was wanted: that one went away, or is not to be had. */
  | { readonly kind: 'other-device'; readonly source: DeviceSource }
  /** The other side has no such source. */
  | { readonly kind: 'remote-without'; readonly source: DeviceSource }
  /** The server is out of reach. A call goes on, and no new one can be placed. */
  | { readonly kind: 'link-down' }
  /** The media path was lost and is being rebuilt. */
  | { readonly kind: 'reconnecting' };

/** All that a UI needs to show of a call, as plain data. */
export interface CallView {
  readonly status: 'idle' | 'calling' | 'ringing' | 'negotiating' | 'connected' | 'ended';
  /** The finer state inside `calling` and `connected`. */
  readonly detail: 'inviting' | 'remoteRinging' | 'live' | 'reconnecting' | null;
  readonly room: {
    readonly id: string | null;
    readonly link: LinkView['status'];
    readonly refusal: Refusal | null;
    readonly self: Sender | null;
    /** Is it locked, and who waits to be let in? */
    readonly door: LinkView['door'];
    /** The others in the room; `away` while their link is down. */
    readonly others: readonly (Sender & { readonly away: boolean })[];
  };
  /** The other person, of the call under way or of the one that ended; null while several are rung. */
  readonly remote: (Sender & { readonly media: MediaState | null }) | null;
  /** Is the call meant to have pictures? */
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
    /** Lock or unlock the room, and answer who knocks. */
    readonly tendDoor: boolean;
    /** Start a preview of microphone and camera, or change what it is of. */
    readonly preview: boolean;
    /** Stop the preview: there is one. */
    readonly stopPreview: boolean;
    readonly toggleMicrophone: boolean;
    readonly toggleCamera: boolean;
    /** Share the screen, or stop sharing it; never where the browser has no such thing, as on phones. */
    readonly shareScreen: boolean;
    /** Write to the other side. */
    readonly chat: boolean;
  };
  readonly microphone: CaptureView;
  readonly camera: CaptureView;
  /** `starting` while its person chooses what to share. */
  readonly screen: CaptureView;
  readonly notices: readonly Notice[];
  /** What the two have written in this call, the oldest first; of one that ended, until it is dismissed. */
  readonly chat: readonly ChatEntry[];
  readonly end: EndRecord | null;
  /** It rang here and ended by no doing of this person. */
  readonly missed: boolean;
}

/** What a UI shows of the machine in this state. A pure function: the same snapshot gives the same view. */
export function toCallView(snapshot: SnapshotFrom<typeof callMachine>): CallView {
  const { context } = snapshot;
  const { link, call, microphone, camera, screen, end } = context;
  return {
    ...statusOf(snapshot.value),
    room: {
      id: link.room,
      link: link.status,
      refusal: link.refusal,
      self: link.self,
      door: link.door,
      others: link.peers.map(({ peer, name, presence }) => ({
        peer,
        name,
        away: presence === 'away',
      })),
    },
    remote: call && remoteOf(call),
    video: call?.video ?? false,
    since: call?.since ?? null,
    can: {
      place: snapshot.can({ type: 'call.place', video: true }),
      accept: snapshot.can({ type: 'call.accept', video: true }),
      decline: snapshot.can({ type: 'call.decline' }),
      hangUp: snapshot.can({ type: 'call.hangUp' }),
      dismiss: snapshot.can({ type: 'call.dismiss' }),
      tendDoor: snapshot.can({ type: 'room.lock', locked: true }),
      preview: snapshot.can({ type: 'preview.start', microphone: true, camera: true }),
      stopPreview: snapshot.can({ type: 'preview.stop' }),
      toggleMicrophone: snapshot.can({ type: 'microphone.toggle' }),
      toggleCamera: snapshot.can({ type: 'camera.toggle' }),
      shareScreen: snapshot.can({ type: 'screen.toggle' }),
      chat: snapshot.can({ type: 'chat.send', text: 'anything' }),
    },
    microphone,
    camera,
    screen,
    notices: noticesOf(context, snapshot.matches({ connected: 'reconnecting' })),
    chat: call?.chat ?? [],
    end,
    missed: end !== null && end.phase === 'ringing' && end.by !== 'local',
  };
}

type State = SnapshotFrom<typeof callMachine>['value'];

function statusOf(state: State): Pick<CallView, 'status' | 'detail'> {
  if (typeof state === 'string') return { status: state, detail: null };
  if ('calling' in state) return { status: 'calling', detail: state.calling };
  return { status: 'connected', detail: state.connected };
}

function remoteOf(call: Call): CallView['remote'] {
  const [peer, party] = otherParty(call) ?? [];
  return party && peer !== undefined ? { peer, name: party.name, media: party.media } : null;
}

const DEVICES: readonly DeviceSource[] = ['microphone', 'camera'];

function noticesOf(context: CallContext, isReconnecting: boolean): readonly Notice[] {
  const { link, call, end } = context;
  const told = call && end === null ? remoteMedia(call) : null;
  return [
    ...DEVICES.flatMap((source): readonly Notice[] =>
      context[source].isOther ? [{ kind: 'other-device', source }] : failureOf(context, source),
    ),
    ...failureOf(context, 'screen'),
    ...DEVICES.flatMap((source): Notice[] =>
      told?.[source] === 'none' ? [{ kind: 'remote-without', source }] : [],
    ),
    ...(link.self !== null && link.status === 'connecting' ? [LINK_DOWN] : []),
    ...(isReconnecting ? [RECONNECTING] : []),
  ];
}

function failureOf(context: CallContext, source: CaptureSource): readonly Notice[] {
  const { fault } = context[source];
  return fault ? [{ kind: 'capture-failed', source, fault }] : [];
}

const LINK_DOWN: Notice = { kind: 'link-down' };
const RECONNECTING: Notice = { kind: 'reconnecting' };
