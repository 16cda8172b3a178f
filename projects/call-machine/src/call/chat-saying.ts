import { cancel, enqueueActions } from 'xstate';
import { PROTOCOL_VERSION as v } from '../protocol/limits.ts';
import { callCapture } from './call-capture.ts';
import { acceptedPeers } from './call-media.ts';
import { activeCall } from './call-rules.ts';
import { nextToSay } from './chat.ts';

/** The timer of the message that waits for its receipt. */
const OVERDUE = 'chat.overdue';

const timed = callCapture.extend({
  delays: { receiptTimeout: ({ context }) => context.limits.retryMs },
});

type Scope = Parameters<Parameters<typeof timed.enqueueActions>[0]>[0];

/** The call machine's parts, with those that say what was written to the other side. */
export const chatSaying = timed.extend({
  actions: {
    /** Says the message that is next, where there is a path, and again if no receipt comes. */
    sayNext: enqueueActions(({ context, enqueue }: Scope) => {
      enqueue.cancel(OVERDUE);
      const call = activeCall(context);
      const next = call && nextToSay(call.chat);
      const [peer] = call ? acceptedPeers(call) : [];
      if (!call || !next || peer === undefined || call.parties[peer]?.path !== 'open') return;
      const { id, text } = next;
      const of = { call: call.id, peer };
      const message = { v, type: 'chat:message', call: call.id, id, body: { text } } as const;
      enqueue({ type: 'tellPeer', params: { of, commands: [{ type: 'peer.say', message }] } });
      enqueue.raise({ type: OVERDUE }, { delay: 'receiptTimeout', id: OVERDUE });
    }),
    /** Nothing is said while there is no path. */
    restChat: cancel(OVERDUE),
  },
});
