import type { CallView } from 'call-machine';

const NOTHING: CallView['can'] = {
  place: false,
  accept: false,
  decline: false,
  hangUp: false,
  dismiss: false,
  tendDoor: false,
  preview: false,
  stopPreview: false,
  toggleMicrophone: false,
  toggleCamera: false,
  shareScreen: false,
  chat: false,
};

const ROOM: CallView['room'] = {
  id: 'room',
  link: 'joined',
  refusal: null,
  self: { peer: 'ben', name: 'Ben' },
  door: { locked: false, knocks: [] },
  others: [],
};

/** Ann, as the other person of a call. */
export function ann(media: Partial<NonNullable<NonNullable<CallView['remote']>['media']>> = {}) {
  return {
    peer: 'ann',
    name: 'Ann',
    media: { microphone: 'on', camera: 'on', screen: 'off', ...media },
  } as const;
}

/** Exactly these can be pressed. */
export function can(...intents: readonly (keyof CallView['can'])[]): CallView['can'] {
  return { ...NOTHING, ...Object.fromEntries(intents.map((intent) => [intent, true])) };
}

/** A room with those in it besides Ben. */
export function roomWith(...names: readonly string[]): CallView['room'] {
  const others = names.map((name) => ({ peer: name.toLowerCase(), name, away: false }));
  return { ...ROOM, others };
}

/** The view of Ben, idle and alone in a room, but for what is given. */
export function viewOf(view: Partial<CallView> = {}): CallView {
  return {
    status: 'idle',
    detail: null,
    room: ROOM,
    remote: null,
    video: true,
    since: null,
    can: NOTHING,
    microphone: { state: 'off', fault: null },
    camera: { state: 'off', fault: null },
    screen: { state: 'off', fault: null },
    notices: [],
    chat: [],
    end: null,
    missed: false,
    ...view,
  };
}
