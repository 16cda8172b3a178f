import type { CaptureView } from '../capture/capture-view.ts';
import type { Source } from '../peer/connection.ts';
import type { MediaState, SourceState } from '../protocol/call-messages.ts';
import type { Call, CallContext, Party } from './call-context.ts';
import { informed, peersIn } from './call-data.ts';

const stateOf = ({ state }: CaptureView): SourceState => {
  if (state === 'failed') return 'none';
  return state === 'on' || state === 'starting' ? 'on' : 'off';
};

/** What this side sends or means to send, as the other side is told it. */
export const localMedia = ({ microphone, camera, screen }: CallContext): MediaState => ({
  microphone: stateOf(microphone),
  camera: stateOf(camera),
  // Who still chooses what to share shares nothing yet.
  screen: screen.state === 'on' ? 'on' : 'off',
});

/** Is the camera captured, or about to be? */
export const isCameraOn = (context: CallContext): boolean => localMedia(context).camera === 'on';

export const isSameMedia = (a: MediaState, b: MediaState): boolean =>
  a.microphone === b.microphone && a.camera === b.camera && a.screen === b.screen;

/** The sources that have a live track. A screen has its sound with it, if there is any. */
export function liveSources({ microphone, camera, screen }: CallContext): readonly Source[] {
  const sources: readonly (readonly [Source, CaptureView])[] = [
    ['microphone', microphone],
    ['camera', camera],
    ['screen', screen],
    ['screenAudio', screen],
  ];
  return sources
    .filter(([, { state }]) => state === 'on' || state === 'muted')
    .map(([source]) => source);
}

const isMute = ({ microphone, camera, screen }: MediaState) =>
  microphone === 'none' && camera !== 'on' && screen === 'off';

/** Whom the call is with: the one that accepted, or the only one that there is. */
export function otherParty({ parties }: Call): readonly [peer: string, party: Party] | null {
  const all = Object.entries(parties);
  const accepted = all.filter(([, { state }]) => state === 'accepted');
  const [only, ...others] = accepted.length > 0 ? accepted : all;
  return only === undefined || others.length > 0 ? null : only;
}

/** What the other side says of its sources; null before it said anything. */
export const remoteMedia = (call: Call): MediaState | null => otherParty(call)?.[1].media ?? null;

/** Can neither side send anything? */
export function isSilent(context: CallContext): boolean {
  const remote = context.call && remoteMedia(context.call);
  return remote !== null && isMute(remote) && isMute(localMedia(context));
}

/** The peers of an accepted call. Nobody else is ever sent a track. */
export const acceptedPeers = (call: Call): readonly string[] =>
  peersIn(call, ({ state }) => state === 'accepted');

/**
 * The peers that are told what this side's sources do. A caller tells everyone who has its invite; a callee tells
 * nothing before its person accepted.
 */
export const listeners = (call: Call): readonly string[] =>
  call.role === 'callee' ? acceptedPeers(call) : informed(call);
