import type { Call } from './call-context.ts';
import type { Ticket } from './ticket.ts';

/** The call that a ticket is of, before its connection is built anew, which waits for the link. */
export const resumedCall = ({
  call,
  role,
  video,
  remote,
  connection,
  ...ticket
}: Ticket): Call => ({
  id: call,
  role,
  video,
  parties: {
    [remote.peer]: {
      name: remote.name,
      state: 'accepted',
      path: 'none',
      connection: connection + 1,
      isSeatLost: false,
      media: null,
      revision: 0,
      ending: null,
    },
  },
  ringMs: 0,
  since: ticket.since,
  toldMedia: ticket.media,
  revision: ticket.revision,
  held: { candidates: [] },
  unchecked: [],
  chat: [],
});
