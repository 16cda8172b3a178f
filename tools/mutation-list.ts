/** One fault that is planted in a machine. */
export interface Mutation {
  readonly name: string;
  /** In the package's sources. */
  readonly file: string;
  /** The text that is replaced; it is there exactly once. */
  readonly from: string;
  readonly to: string;
}

/** Faults of the kinds that people make. The properties must notice each. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a caller takes an accept from anybody in the call, however often',
    file: 'call/call-parts.ts',
    from: "return state === 'invited' || state === 'ringing';",
    to: 'return true;',
  },
  {
    name: 'foreign messages count as messages of the call',
    file: 'call/call-rules.ts',
    from: 'return partyNamed(context, origin.peer);',
    to: 'return Object.values(activeCall(context)?.parties ?? {})[0];',
  },
  {
    name: 'an end is told to nobody',
    file: 'call/end-record.ts',
    from: "by !== 'remote' && reason !== 'peer-lost';",
    to: "by === 'remote' && reason === 'peer-lost';",
  },
  {
    name: 'tracks go to everybody who is rung',
    file: 'call/call-media.ts',
    from: "peersIn(call, ({ state }) => state === 'accepted');",
    to: 'peersIn(call, () => true);',
  },
  {
    name: 'a callee tells its description while it rings',
    file: 'call/call-parts.ts',
    from: "partyOf(context, event) !== undefined && prewarmOf(context) !== 'off',",
    to: 'partyOf(context, event) !== undefined,',
  },
  {
    name: 'a message is never sent again',
    file: 'signaling/outbox.ts',
    from: 'TEMPORARY.includes(code);',
    to: 'TEMPORARY.includes(code) && Number.isNaN(code.length);',
  },
  {
    name: 'a hangup that comes before its invite is not remembered',
    file: 'call/stray-messages.ts',
    from: "actions: [{ type: 'bury', params: ({ event }) => senderOf(event) }, 'count'],",
    to: "actions: ['count'],",
  },
  {
    name: 'the other side of the crossing wins',
    file: 'call/call-rules.ts',
    from: "own < invite.call ? 'won' : 'lost'",
    to: "own.length < 0 ? 'won' : 'lost'",
  },
  {
    name: 'a toggle captures where nobody has asked for a preview',
    file: 'call/call-capture.ts',
    from: "microphone.state !== 'off' || camera.state !== 'off',",
    to: 'microphone !== camera,',
  },
  {
    name: 'the devices stay captured after the end',
    file: 'call/call-machine.ts',
    from: "entry: 'stopCapture'",
    to: 'entry: []',
  },
  {
    name: 'the screen is shared on after the end',
    file: 'call/call-capture.ts',
    from: "enqueue.sendTo('screen', intentFor('off'));",
    to: '',
  },
  {
    name: 'a screen that ended by itself is asked for again',
    file: 'capture/capture-machine.ts',
    from: "{ guard: 'isScreen', target: '#capture.off' }",
    to: "{ guard: 'isScreen', target: '#capture.captured', reenter: true }",
  },
  {
    name: 'both sides are impolite',
    file: 'peer/peer-parts.ts',
    from: "const polite = context.role === 'callee';",
    to: "const polite = context.role === 'callee' && context.call === '';",
  },
  {
    name: 'a connection outlives its call',
    file: 'call/call-parts.ts',
    from: 'for (const peer of gone) enqueue.stopChild(peerChild(peer));',
    to: 'for (const peer of gone.slice(1)) enqueue.stopChild(peerChild(peer));',
  },
  {
    name: 'calls are not compared when the link is back',
    file: 'call/call-setup.ts',
    from: "|| link.status !== 'joined') return;",
    to: "|| link.room !== '') return;",
  },
  {
    name: 'a candidate that comes before its description is dropped',
    file: 'peer/ice-generation.ts',
    from: "if (current === null) return 'wait';",
    to: "if (current === null) return 'drop';",
  },
  {
    name: 'a connection that the other side has built anew is not taken up',
    file: 'peer/peer-parts.ts',
    from: 'connection > context.connection,',
    to: 'connection > context.connection + 9_999,',
  },
  {
    name: 'ICE is never restarted',
    file: 'peer/peer-parts.ts',
    from: "wantRestart: assign({ wanted: 'restart' }),",
    to: 'wantRestart: assign({}),',
  },
  {
    name: 'old news of a source replaces newer',
    file: 'call/call-data.ts',
    from: 'revision < (call.parties[peer]?.revision ?? 0)',
    to: 'revision < 0',
  },
  {
    name: 'what a caller said before its invite came is not said again',
    file: 'call/call-sayings.ts',
    from: 'context.call?.revision === 0 ?',
    to: 'context.call !== null ?',
  },
  {
    name: 'foreign messages are not counted',
    file: 'call/stray-messages.ts',
    from: "'remote.*': { actions: 'count' },",
    to: "'remote.*': {},",
  },
  {
    name: 'a message of the chat is shown as often as it is heard',
    file: 'call/chat.ts',
    from: 'chat.some((entry) => entry.id === id)',
    to: "chat.some((entry) => entry.id === '')",
  },
  {
    name: 'a message of the chat is said once, whether or not it came',
    file: 'call/chatting.ts',
    from: "on: { 'chat.overdue': { actions: 'sayNext' } },",
    to: 'on: {},',
  },
  {
    name: 'the newest message of the chat is said first',
    file: 'call/chat.ts',
    from: 'chat.find(isWaiting);',
    to: 'chat.findLast(isWaiting);',
  },
];
