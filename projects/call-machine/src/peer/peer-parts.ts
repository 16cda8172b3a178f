import { assign, enqueueActions, sendParent, setup } from 'xstate';
import { requiredActor } from '../actor/required-actor.ts';
import type { Candidate, Description } from '../protocol/call-messages.ts';
import type { IceServer } from '../protocol/room-messages.ts';
import type { OutgoingChannelMessage } from './channel-hearing.ts';
import type {
  ConnectionCommand,
  ConnectionFact,
  ConnectionInput,
  MediaPath,
  Source,
} from './connection.ts';
import { fateOf, generationOf, withGeneration, type Generations } from './ice-generation.ts';
import { decideOn } from './negotiation.ts';
import type { PeerCommand, PeerFact, PeerInput, PeerNews } from './peer-events.ts';

/** What a peer machine knows. */
export interface PeerContext extends PeerInput {
  /** Remote descriptions that wait for the operation under way. */
  readonly descriptions: readonly Description[];
  /** Remote candidates that wait for their description. */
  readonly candidates: readonly Candidate[];
  readonly generations: Generations;
  /**
   * An offer that is to be made as soon as negotiation is stable. One that is to heal the path waits for the server too:
   * were both sides to make it meanwhile, they would cross, long after the path may have healed by itself.
   */
  readonly wanted: 'offer' | 'restart' | 'healing' | null;
  /** What is sent, so that a connection that is built anew sends it too. */
  readonly published: readonly Source[];
}

/** Descriptions, and candidates, that wait at most; a peer that sends more is not heard out. */
const CAPACITY = 128;

/** What a connection is before it has any description. */
export const UNDESCRIBED = { descriptions: [], generations: { current: null, past: [] } };

export const describedBy = (
  { connection }: PeerContext,
  { description }: { description: Description },
): PeerNews => ({ type: 'peer.described', description, connection });

/** Does it begin by an offer? Else it waits for the other side's. */
export const isOffering = ({ role, connection, offer }: PeerInput): boolean =>
  offer === undefined && (role === 'caller' || connection > 0);

/** Callback actors take any event; this lets them take theirs. */
const command = (connectionCommand: ConnectionCommand) => connectionCommand;

/** The named parts that the peer machine is made of. */
export const peerParts = setup({
  types: {} as {
    context: PeerContext;
    input: PeerInput;
    events: PeerCommand | ConnectionFact;
  },
  actors: { connection: requiredActor<ConnectionCommand, ConnectionInput>('connection') },
  delays: { restartDelay: ({ context }) => context.restartDelayMs },
  guards: {
    isOfferWanted: ({ context: { wanted, addresses, isLinked } }) => {
      if (wanted === 'healing' && !isLinked) return false;
      return wanted === 'offer' || (wanted !== null && addresses !== 'none');
    },
    isNextToApply: ({ context }, { hasLocalOffer }: { hasLocalOffer: boolean }) => {
      const [description] = context.descriptions;
      const polite = context.role === 'callee';
      return (
        description !== undefined && decideOn(description, { hasLocalOffer, polite }) === 'apply'
      );
    },
    isOfNext: ({ context }, { connection }: { connection: number }) =>
      connection > context.connection,
    isOfThis: ({ context }, { connection }: { connection: number }) =>
      connection === context.connection,
    isOutdatedAnswer: (
      { context },
      { description, connection }: { description: Description; connection: number },
    ) =>
      description.type === 'answer' &&
      connection < context.connection &&
      context.generations.current === null,
    isDescribed: ({ context }) => context.generations.current !== null,
    /** Is there an offer of either side, which another can follow? */
    hasBegun: ({ context }) => isOffering(context) || context.generations.current !== null,
    isRelayed: ({ context }) => context.addresses === 'relays',
    hasNext: ({ context }) => context.descriptions.length > 0,
    isPath: ({ event }, { path }: { path: MediaPath }) =>
      event.type === 'connection.pathChanged' && event.path === path,
  },
  actions: {
    tell: sendParent(({ context: { call, peer } }, news: PeerNews): PeerFact => ({
      ...news,
      call,
      peer,
    })),
    wantRestart: assign({ wanted: 'restart' }),
    wantHealing: assign(({ context }) => ({ wanted: context.wanted ?? ('healing' as const) })),
    forgetHealing: assign(({ context: { wanted } }) => ({
      wanted: wanted === 'healing' ? null : wanted,
    })),
    setLinked: assign((_, { isLinked }: { isLinked: boolean }) => ({ isLinked })),
    offer: enqueueActions(({ context, enqueue }) => {
      // When the first offer is made again, an answer to either has to fit: what else is wanted comes after that.
      const isFirst = context.wanted === 'offer';
      const iceRestart = context.generations.current !== null && !isFirst;
      if (iceRestart || isFirst) enqueue.assign({ wanted: null });
      enqueue.sendTo('connection', command({ type: 'connection.offer', iceRestart }));
    }),
    apply: enqueueActions(({ context: { descriptions }, enqueue }) => {
      const [description] = descriptions;
      if (description === undefined) return;
      enqueue.sendTo('connection', command({ type: 'connection.apply', description }));
    }),
    settle: enqueueActions(({ context: { descriptions, candidates, generations }, enqueue }) => {
      const [applied, ...waiting] = descriptions;
      if (applied === undefined) return;
      const now = withGeneration(generations, generationOf(applied));
      const ready = candidates.filter((candidate) => fateOf(now, candidate) === 'add');
      enqueue.assign({
        descriptions: waiting,
        candidates: candidates.filter((candidate) => fateOf(now, candidate) === 'wait'),
        generations: now,
      });
      for (const candidate of ready)
        enqueue.sendTo('connection', command({ type: 'connection.addCandidate', candidate }));
    }),
    ignoreNext: assign(({ context }) => ({ descriptions: context.descriptions.slice(1) })),
    takeDescription: assign(({ context }, { description }: { description: Description }) => ({
      // The first is the one being applied, so what is too much is cut off at the end.
      descriptions: [...context.descriptions, description].slice(0, CAPACITY),
    })),
    takeCandidate: enqueueActions(({ context, enqueue }, params: { candidate: Candidate }) => {
      const { candidate } = params;
      const fate = fateOf(context.generations, candidate);
      if (fate === 'add')
        enqueue.sendTo('connection', command({ type: 'connection.addCandidate', candidate }));
      if (fate === 'wait')
        enqueue.assign({ candidates: [...context.candidates, candidate].slice(-CAPACITY) });
    }),
    setPublished: assign((_, { sources }: { sources: readonly Source[] }) => ({
      published: sources,
    })),
    publish: enqueueActions(({ context: { published: sources }, enqueue }) => {
      enqueue.sendTo('connection', command({ type: 'connection.publish', sources }));
    }),
    /** A connection that is built anew sends what the last one sent. */
    republish: enqueueActions(({ context: { published: sources }, enqueue }) => {
      if (sources.length === 0) return;
      enqueue.sendTo('connection', command({ type: 'connection.publish', sources }));
    }),
    /** This side has lost the connection, and offers the next. */
    offerNext: assign(({ context }) => ({
      ...UNDESCRIBED,
      connection: context.connection + 1,
      wanted: 'offer' as const,
    })),
    /** The other side has lost the connection, and offers the next. */
    takeNext: assign(
      (_, { description, connection }: { description: Description; connection: number }) => ({
        ...UNDESCRIBED,
        connection,
        wanted: null,
        descriptions: [description],
      }),
    ),
    setIceServers: enqueueActions(
      ({ enqueue }, { iceServers }: { iceServers: readonly IceServer[] }) => {
        enqueue.assign({ iceServers });
        enqueue.sendTo('connection', command({ type: 'connection.setIceServers', iceServers }));
      },
    ),
    goDirect: enqueueActions(({ context: { addresses }, enqueue }) => {
      enqueue.assign({ addresses: 'all' });
      if (addresses === 'relays')
        enqueue.sendTo('connection', command({ type: 'connection.goDirect' }));
    }),
    say: enqueueActions(({ enqueue }, { message }: { message: OutgoingChannelMessage }) => {
      enqueue.sendTo('connection', command({ type: 'connection.say', message }));
    }),
  },
});
