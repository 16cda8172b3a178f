import { callSetup } from './call-setup.ts';

/** What people write in an accepted call. What is written before there is a path, or while it is lost, waits. */
export const chatting = callSetup.createStateConfig({
  on: {
    'chat.send': {
      guard: { type: 'canWrite', params: ({ event }) => event },
      actions: { type: 'write', params: ({ event }) => event },
    },
    'peer.chatHeard': {
      guard: 'isOurs',
      actions: { type: 'hearChat', params: ({ event }) => event },
    },
  },
});

/** There is a path: what waits is said, one after the other. */
export const saying = callSetup.createStateConfig({
  entry: 'sayNext',
  exit: 'restChat',
  on: { 'chat.overdue': { actions: 'sayNext' } },
});
