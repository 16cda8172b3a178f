import type { Acknowledgement, Candidate } from 'call-machine/protocol';
import { refuse } from '../wire/refuse.ts';
import { ClassicCall } from './classic-call.ts';
import { fitAnswer, widenOffer } from './media-sections.ts';
import type { Switchboard } from './switchboard.ts';
import { tellCandidates, tellOffer } from './tellings.ts';

/** A classic client has no way to say anything else of its sources. */
const MEDIA = { microphone: 'on', camera: 'on', screen: 'off' } as const;

/** How long it rings at others, in ms. */
const RING_MS = 45_000;

const DONE: Acknowledgement = { ok: true, value: null };

/**
 * What a classic client does, as messages to those that its call is with. Whatever it sends it also gets back, as it
 * is used to.
 */
export class ClassicClient {
  readonly #board: Switchboard;

  constructor(board: Switchboard) {
    this.#board = board;
  }

  /** `callRemote`: rings all others in the room. */
  place(): Promise<Acknowledgement> {
    void this.#end();
    this.#board.tell('callRemote');
    this.#board.begin(new ClassicCall('caller', this.#board.present()), RING_MS);
    return this.#board.say('call:invite', { lifetimeMs: RING_MS, media: MEDIA });
  }

  /** `acceptCall`: the caller's offer may be there already. */
  accept(): Promise<Acknowledgement> {
    this.#board.tell('acceptCall');
    const { call } = this.#board;
    const [caller] = call?.peers ?? [];
    if (call?.role !== 'callee' || call.isAccepted || caller === undefined) return done();
    this.#board.settle(call, caller);
    const said = this.#board.say('call:accept', { media: MEDIA, candidates: [] });
    tellOffer(this.#board, call);
    return said;
  }

  /** `sendOffer`: of a caller, once its call was accepted. */
  offer(sdp: string): Promise<Acknowledgement> {
    this.#board.tell('sendOffer', { type: 'offer', sdp });
    const { call } = this.#board;
    if (call?.role !== 'caller' || !call.isAccepted) return done();
    const wide = widenOffer(sdp);
    if (wide === null) {
      const problem = 'offer: it must have a section for sound and one for the picture';
      return Promise.resolve(refuse('bad-message', problem));
    }
    call.offer = sdp;
    return this.#describe('offer', wide);
  }

  /** `sendAnswer`: of a callee, to the offer that it was told. */
  answer(sdp: string): Promise<Acknowledgement> {
    this.#board.tell('sendAnswer', { type: 'answer', sdp });
    const { call } = this.#board;
    if (call?.role !== 'callee' || !call.isAccepted || call.offer === null) return done();
    const said = this.#describe('answer', fitAnswer(sdp, call.offer));
    tellCandidates(this.#board, call);
    return said;
  }

  /** `sendCandidate`; null is the end of them, of which the others need no word. */
  candidate(candidate: Candidate | null): Promise<Acknowledgement> {
    if (candidate === null) return done();
    this.#board.tell('sendCandidate', candidate);
    return this.#board.call?.isAccepted ? this.#board.say('call:candidate', { candidate }) : done();
  }

  /** `hangUp`: cancels, declines or hangs up, whichever it is now. */
  hangUp(): Promise<Acknowledgement> {
    this.#board.tell('hangUp');
    return this.#end();
  }

  #end(): Promise<Acknowledgement> {
    const { call } = this.#board;
    if (call === null) return done();
    if (call.isAccepted) return this.#board.end('hangup');
    return this.#board.end(call.role === 'caller' ? 'cancelled' : 'declined');
  }

  #describe(type: 'offer' | 'answer', sdp: string): Promise<Acknowledgement> {
    return this.#board.say('call:description', { description: { type, sdp }, connection: 0 });
  }
}

const done = () => Promise.resolve(DONE);
