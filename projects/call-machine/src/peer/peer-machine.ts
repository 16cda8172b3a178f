import { and } from 'xstate';
import { describedBy, isOffering, peerParts, UNDESCRIBED } from './peer-parts.ts';

/**
 * The connection to one remote peer. The RTCPeerConnection lives exactly while `open` is entered. Negotiation runs one
 * operation at a time; what comes meanwhile waits.
 */
export const peerMachine = peerParts.createMachine({
  id: 'peer',
  context: ({ input }) => ({
    ...input,
    descriptions: input.offer ? [input.offer] : [],
    candidates: [],
    generations: UNDESCRIBED.generations,
    wanted: isOffering(input) ? 'offer' : null,
    published: [],
  }),
  initial: 'open',
  states: {
    open: {
      invoke: {
        id: 'connection',
        src: 'connection',
        input: ({ context: { peer, name, iceServers, addresses } }) => ({
          remote: { peer, name },
          iceServers,
          isRelayed: addresses === 'relays',
        }),
        onError: {
          target: 'failed',
          actions: {
            type: 'tell',
            params: ({ event }) => ({ type: 'peer.failed', cause: String(event.error) }),
          },
        },
      },
      type: 'parallel',
      states: {
        negotiation: {
          initial: 'stable',
          states: {
            stable: {
              always: [
                {
                  guard: { type: 'isNextToApply', params: { hasLocalOffer: false } },
                  target: 'applying',
                },
                { guard: 'hasNext', actions: 'ignoreNext' },
                { guard: 'isOfferWanted', target: 'offering' },
              ],
            },
            offering: {
              entry: 'offer',
              on: {
                'connection.described': {
                  target: 'haveLocalOffer',
                  actions: {
                    type: 'tell',
                    params: ({ context, event }) => describedBy(context, event),
                  },
                },
              },
            },
            haveLocalOffer: {
              always: [
                {
                  guard: { type: 'isNextToApply', params: { hasLocalOffer: true } },
                  target: 'applying',
                },
                { guard: 'hasNext', actions: 'ignoreNext' },
              ],
              on: {
                // The other side doesn't know of the next connection: its offer came before the other side knew the call.
                'peer.applyDescription': {
                  guard: { type: 'isOutdatedAnswer', params: ({ event }) => event },
                  target: 'offering',
                },
              },
            },
            applying: {
              entry: 'apply',
              on: {
                'connection.described': {
                  target: 'stable',
                  actions: [
                    { type: 'tell', params: ({ context, event }) => describedBy(context, event) },
                    'settle',
                  ],
                },
                'connection.applied': { target: 'stable', actions: 'settle' },
              },
            },
          },
        },
        path: {
          initial: 'connecting',
          states: {
            connecting: { entry: 'republish' },
            connected: {
              entry: ['forgetHealing', { type: 'tell', params: { type: 'peer.connected' } }],
            },
            interrupted: {
              entry: { type: 'tell', params: { type: 'peer.interrupted' } },
              initial: 'healing',
              states: {
                // A path that is only disconnected often comes back by itself.
                healing: { after: { restartDelay: { target: 'restarting' } } },
                restarting: {
                  entry: 'wantHealing',
                  on: {
                    // What was tried may have been tried with credentials that had run out.
                    'peer.setIceServers': {
                      target: 'restarting',
                      reenter: true,
                      actions: { type: 'setIceServers', params: ({ event }) => event },
                    },
                  },
                },
              },
            },
          },
          on: {
            'peer.setIceServers': {
              actions: { type: 'setIceServers', params: ({ event }) => event },
            },
            // The path that there is may look well for seconds, so it stays what it is.
            'connection.networkChanged': { guard: 'hasBegun', actions: 'wantRestart' },
            'connection.pathChanged': [
              { guard: { type: 'isPath', params: { path: 'connected' } }, target: '.connected' },
              {
                guard: { type: 'isPath', params: { path: 'disconnected' } },
                target: '.interrupted.healing',
              },
              {
                guard: { type: 'isPath', params: { path: 'failed' } },
                target: '.interrupted.restarting',
              },
            ],
          },
        },
      },
      on: {
        'peer.applyDescription': [
          {
            guard: { type: 'isOfThis', params: ({ event }) => event },
            actions: { type: 'takeDescription', params: ({ event }) => event },
          },
          {
            guard: { type: 'isOfNext', params: ({ event }) => event },
            target: 'open',
            reenter: true,
            actions: [
              { type: 'takeNext', params: ({ event }) => event },
              { type: 'tell', params: { type: 'peer.interrupted' } },
            ],
          },
        ],
        'connection.closed': {
          target: 'open',
          reenter: true,
          actions: ['offerNext', { type: 'tell', params: { type: 'peer.interrupted' } }],
        },
        'peer.addCandidate': { actions: { type: 'takeCandidate', params: ({ event }) => event } },
        'peer.publish': {
          actions: [{ type: 'setPublished', params: ({ event }) => event }, 'publish'],
        },
        'peer.setLinked': { actions: { type: 'setLinked', params: ({ event }) => event } },
        'peer.goDirect': [
          { guard: and(['isRelayed', 'isDescribed']), actions: ['goDirect', 'wantRestart'] },
          { actions: 'goDirect' },
        ],
        'peer.say': { actions: { type: 'say', params: ({ event }) => event } },
        'connection.heard': {
          actions: { type: 'tell', params: ({ event }) => ({ ...event, type: 'peer.heard' }) },
        },
        'connection.chatHeard': {
          actions: { type: 'tell', params: ({ event }) => ({ ...event, type: 'peer.chatHeard' }) },
        },
        'connection.garbled': { actions: { type: 'tell', params: { type: 'peer.garbled' } } },
        'connection.candidateFound': {
          actions: {
            type: 'tell',
            params: ({ event }) => ({ ...event, type: 'peer.candidateFound' }),
          },
        },
        'connection.refused': {
          target: 'failed',
          actions: { type: 'tell', params: ({ event }) => ({ ...event, type: 'peer.failed' }) },
        },
      },
    },
    failed: {},
  },
});
