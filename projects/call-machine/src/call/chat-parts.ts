import { enqueueActions } from 'xstate';
import { timeOf } from '../actor/time.ts';
import type { ChatMessage } from '../protocol/chat-messages.ts';
import { PROTOCOL_VERSION as v } from '../protocol/limits.ts';
import { activeCall } from './call-rules.ts';
import { chatSaying } from './chat-saying.ts';
import { canWrite, chatAfter, nextToSay, withEntry, type ChatEntry } from './chat.ts';

type Scope = Parameters<Parameters<typeof chatSaying.enqueueActions>[0]>[0];

type Heard = { readonly peer: string; readonly message: ChatMessage };

/** The call machine's parts, with those of the chat. It goes over the connection alone, so that no server has it. */
export const chatParts = chatSaying.extend({
  guards: {
    canWrite: ({ context }, { text }: { text: string }) =>
      canWrite(activeCall(context)?.chat ?? [], text),
  },
  actions: {
    /** Keeps what the person wrote, which is said as soon as that can be. */
    write: enqueueActions(({ context, enqueue, system }: Scope, params: { text: string }) => {
      const call = activeCall(context);
      if (call === null) return;
      const entry: ChatEntry = {
        id: `${context.nonce}-${context.sequence}`,
        from: 'local',
        text: params.text.trim(),
        at: timeOf(system),
        state: 'waiting',
      };
      const chat = withEntry(call.chat, entry);
      enqueue.assign({ sequence: context.sequence + 1, call: { ...call, chat } });
      if (nextToSay(chat) === entry) enqueue('sayNext');
    }),
    /** The other side wrote something, which gets its receipt, or has what was written here. */
    hearChat: enqueueActions(({ context, enqueue, system }: Scope, { peer, message }: Heard) => {
      const call = activeCall(context);
      const chat = call?.id === message.call ? chatAfter(call.chat, message, timeOf(system)) : null;
      if (call === null || chat === null) {
        enqueue('count');
        return;
      }
      if (chat !== call.chat) enqueue.assign({ call: { ...call, chat } });
      if (message.type === 'chat:receipt') {
        enqueue('sayNext');
        return;
      }
      const of = { call: call.id, peer };
      const receipt = { v, type: 'chat:receipt', call: call.id, id: message.id, body: {} } as const;
      enqueue({
        type: 'tellPeer',
        params: { of, commands: [{ type: 'peer.say', message: receipt }] },
      });
    }),
  },
});
