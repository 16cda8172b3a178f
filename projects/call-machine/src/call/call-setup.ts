import { enqueueActions } from 'xstate';
import { timeOf } from '../actor/time.ts';
import type { LinkCommand } from '../signaling/link-events.ts';
import type { LinkView } from '../signaling/link-view.ts';
import type { Call } from './call-context.ts';
import { informed, peersIn } from './call-data.ts';
import { isSameMedia, listeners, localMedia } from './call-media.ts';
import { activeCall, linkNews, type PeerOfCall } from './call-rules.ts';
import type { Address } from './call-sayings.ts';
import { chatParts } from './chat-parts.ts';
import type { Ending, EndReason } from './end-reason.ts';
import { isToTell, peersToTell, toEndRecord } from './end-record.ts';

const hangup = (call: string, to: readonly string[], reason: EndReason): Address => ({
  call,
  to,
  saying: { type: 'call:hangup', body: { reason } },
});

const purge = (call: string, peers: readonly string[]): LinkCommand => ({
  type: 'link.purge',
  call,
  peers,
});

type DoorCommand = Extract<LinkCommand, { type: 'link.lock' | 'link.admit' }>;

type Scope = Parameters<Parameters<typeof chatParts.enqueueActions>[0]>[0];

/** Says what this side's sources do: newer than all that was said of them before, which may still be under way. */
const tellMedia = ({ context, enqueue }: Scope, call: Call) => {
  const media = localMedia(context);
  const revision = call.revision + 1;
  enqueue.assign({ call: { ...call, toldMedia: media, revision } });
  const saying = { type: 'call:media', body: { media, revision } } as const;
  enqueue({ type: 'say', params: { call: call.id, to: listeners(call), saying } });
};

/** The call machine's parts, with those that tell peers of a change and those that end a call. */
export const callSetup = chatParts.extend({
  actions: {
    /** Tells those that are to know what this side's sources do, if that has changed. */
    tellMedia: enqueueActions((scope: Scope) => {
      const call = activeCall(scope.context);
      if (call !== null && !isSameMedia(localMedia(scope.context), call.toldMedia))
        tellMedia(scope, call);
    }),
    /** What the person does with the door of the room. */
    tendDoor: enqueueActions(({ enqueue }: Scope, command: DoorCommand) => {
      enqueue.sendTo('link', command);
    }),
    /**
     * Whenever the link is back: both sides compare what calls they are in. What was told of this side's sources may have
     * been lost with a tab that crashed, be it only what the invite or the accept said, so that is told too.
     */
    sync: enqueueActions((scope: Scope, link: LinkView) => {
      const { context, enqueue } = scope;
      const call = activeCall(context);
      if (call === null || context.link.status === 'joined' || link.status !== 'joined') return;
      enqueue.raise({ type: 'link.returned' });
      const saying = { type: 'call:sync', body: {} } as const;
      enqueue({ type: 'say', params: { call: call.id, to: informed(call), saying } });
      tellMedia(scope, call);
    }),
    /** The connections that there are go on with what the link is from here on. */
    tellLink: enqueueActions(({ context, enqueue }: Scope, link: LinkView) => {
      const call = activeCall(context);
      const commands = linkNews(context, link);
      if (call === null || commands.length === 0) return;
      for (const peer of peersIn(call, () => true))
        enqueue({ type: 'tellPeer', params: { of: { call: call.id, peer }, commands } });
    }),
    /** A call that was taken back after a reload is connected once it is known what ICE is made with. */
    reconnect: enqueueActions(({ context, enqueue }: Scope) => {
      const call = activeCall(context);
      if (call === null || context.link.status !== 'joined') return;
      const resumed = peersIn(call, ({ state, path }) => state === 'accepted' && path === 'none');
      for (const peer of resumed) enqueue({ type: 'connect', params: { peer } });
      if (resumed.length > 0) enqueue('publish');
    }),
    /** Some of several are out of the call; the others still ring. */
    drop: enqueueActions(
      ({ context, enqueue }: Scope, params: { peers: readonly string[]; ending: Ending }) => {
        const call = activeCall(context);
        if (call === null) return;
        const { peers, ending } = params;
        enqueue.sendTo('link', purge(call.id, peers));
        const told = isToTell(ending) ? informed(call).filter((peer) => peers.includes(peer)) : [];
        enqueue({ type: 'say', params: hangup(call.id, told, ending.reason) });
        enqueue({ type: 'disconnect', params: { call: call.id, peers } });
        enqueue({ type: 'setEnding', params: { peers, ending } });
      },
    ),
    /** The one place where a call ends: once, with one record, leaving nothing behind. */
    end: enqueueActions(({ context, enqueue, system }: Scope, ending: Ending) => {
      const call = activeCall(context);
      if (call === null) return;
      const record = toEndRecord(call, ending, timeOf(system));
      const peers = peersIn(call, () => true);
      enqueue.sendTo('link', purge(call.id, peers));
      enqueue({ type: 'say', params: hangup(call.id, peersToTell(call, record), record.reason) });
      enqueue({ type: 'disconnect', params: { call: call.id, peers } });
      enqueue.assign({ end: record });
      enqueue.emit({ type: 'call.ended', call: call.id, record });
    }),
    /** Ends a call for somebody, whether or not it is the one under way here. */
    reply: enqueueActions(
      ({ enqueue }: Scope, { call, peer, reason }: PeerOfCall & { reason: EndReason }) => {
        enqueue({ type: 'say', params: hangup(call, [peer], reason) });
      },
    ),
  },
});
