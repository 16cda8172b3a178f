import type { Description, IncomingMessage, RoomPeer } from 'call-machine/protocol';
import { ClassicCall } from './classic-call.ts';
import type { Interpreter } from './classic-link.ts';
import { fitAnswer } from './media-sections.ts';
import type { Switchboard } from './switchboard.ts';
import { tellCandidates, tellOffer } from './tellings.ts';

type Message<T extends IncomingMessage['type']> = Extract<IncomingMessage, { type: T }>;

/** What others do, as the events that a classic client knows. What it has no event for is passed over. */
export class ClassicInterpreter implements Interpreter {
  readonly #board: Switchboard;

  constructor(board: Switchboard) {
    this.#board = board;
  }

  notice({ peer, presence }: RoomPeer): void {
    if (presence === 'left' || presence === 'lost') this.#board.drop(peer);
  }

  hear(message: IncomingMessage): void {
    if (this.#board.isBuried(message.id)) return;
    this.#board.bury(message.id);
    const { call } = this.#board;
    if (message.type === 'call:invite') this.#invited(message);
    else if (call?.id === message.call && call.peers.has(message.from.peer)) {
      this.#heard(call, message);
    } else this.#strayed(message);
  }

  #invited({ call: id, from, ageMs, body }: Message<'call:invite'>): void {
    const own = this.#board.call;
    const isKnown = own?.id === id || this.#board.isBuried(id);
    if (ageMs >= body.lifetimeMs || isKnown) return;
    if (own !== null && !own.peers.has(from.peer)) {
      void this.#board.reply(id, from.peer, 'busy');
      return;
    }
    // Both dial each other: the other side takes this call for the one, and accepts it.
    if (own?.role === 'caller' && !own.isAccepted && own.id < id) return;
    // The same peer calls anew: to it the call before is over.
    if (own !== null) this.#board.lose();
    const call = new ClassicCall('callee', [from.peer], id);
    call.offer = body.description?.sdp ?? null;
    this.#board.begin(call, body.lifetimeMs - ageMs);
    this.#board.tell('callRemote');
    void this.#board.say('call:ringing', {});
  }

  #heard(call: ClassicCall, message: Exclude<IncomingMessage, Message<'call:invite'>>): void {
    switch (message.type) {
      case 'call:accept':
        this.#accepted(call, message);
        break;
      case 'call:description':
        this.#described(call, message.body.description, message.body.connection);
        break;
      case 'call:candidate':
        this.#found(call, message);
        break;
      case 'call:hangup':
        this.#board.drop(message.from.peer);
        break;
      case 'call:ringing':
      case 'call:media':
      case 'call:sync':
        break;
    }
  }

  #accepted(call: ClassicCall, { from }: Message<'call:accept'>): void {
    if (call.role !== 'caller' || call.isAccepted) return;
    this.#board.settle(call, from.peer);
    this.#board.tell('acceptCall');
  }

  #described(call: ClassicCall, { type, sdp }: Description, connection: number): void {
    if (connection > 0) {
      // The other side has lost its connection and builds another, which a classic client can't.
      void this.#board.end('connection-lost');
      this.#board.lose();
    } else if (type === 'offer' && call.role === 'callee' && call.offer === null) {
      call.offer = sdp;
      if (call.isAccepted) tellOffer(this.#board, call);
    } else if (type === 'answer' && call.role === 'caller' && call.offer !== null) {
      this.#board.tell('sendAnswer', { type, sdp: fitAnswer(sdp, call.offer) });
      tellCandidates(this.#board, call);
    }
  }

  #found(call: ClassicCall, { body: { candidate } }: Message<'call:candidate'>): void {
    // The end of candidates, which older browsers take for a candidate that makes no sense.
    if (candidate.candidate === '') return;
    if (!call.holds(candidate)) this.#board.tell('sendCandidate', candidate);
  }

  /** Of no call that this client is in, or of one that went on without that peer. */
  #strayed({ type, call, from }: IncomingMessage): void {
    if (type === 'call:hangup') this.#board.bury(call);
    if (type === 'call:accept') {
      const isElsewhere = this.#board.call?.id === call;
      void this.#board.reply(call, from.peer, isElsewhere ? 'answered-elsewhere' : 'cancelled');
    }
    if (type === 'call:sync') void this.#board.reply(call, from.peer, 'peer-lost');
  }
}
