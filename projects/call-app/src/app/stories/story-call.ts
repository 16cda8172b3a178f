import { callMachine } from 'call-machine';
import type { Call, CallDevices, CallMedia } from 'call-machine/browser';
import { createActor } from 'xstate';
import { drawnPerson, drawnScreen } from './drawn-stream.ts';
import type { StoryState } from './story-states.ts';

/** Nothing changes, so nobody is told of anything. */
const never = () => () => undefined;

const DEVICES: CallDevices = {
  lists: { microphone: [], camera: [], speaker: [] },
  subscribe: never,
};

/**
 * A call whose machine stands still in a state. It isn't started, so that nothing a person does in a story has any
 * consequence, and its pictures are drawn.
 */
export function storyCall({ value, context }: StoryState): Call {
  const actor = createActor(callMachine, {
    input: { nonce: context.nonce },
    snapshot: callMachine.resolveState({ value, context }),
  });
  const nothing = () => undefined;
  return {
    actor,
    media: storyMedia(context),
    devices: DEVICES,
    enter: nothing,
    hide: nothing,
    stop: nothing,
  };
}

function storyMedia({ camera, screen, call }: StoryState['context']): CallMedia {
  const open = Object.entries(call?.parties ?? {}).filter(([, { path }]) => path === 'open');
  const persons = open.filter(([, { media }]) => media?.camera === 'on');
  const sharing = open.filter(([, { media }]) => media?.screen === 'on');
  const remotes = new Map(persons.map(([peer]) => [peer, drawnPerson('#b4713d')]));
  const screens = new Map(sharing.map(([peer]) => [peer, drawnScreen()]));
  return {
    local: camera.state === 'on' ? drawnPerson('#5b7fa6') : null,
    localScreen: screen.state === 'on' ? drawnScreen() : null,
    microphone: null,
    remote: (peer) => remotes.get(peer) ?? null,
    remoteScreen: (peer) => screens.get(peer) ?? null,
    stats: () => Promise.resolve(null),
    subscribe: never,
  };
}
