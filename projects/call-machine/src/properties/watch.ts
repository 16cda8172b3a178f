import type { EndRecord } from '../call/end-reason.ts';
import type { IncomingMessage } from '../protocol/call-messages.ts';
import type { Party } from '../testing/party.ts';
import type { Simulation } from '../testing/simulation.ts';
import { hold } from './broken-rule.ts';
import { personOf, type Consents } from './consents.ts';
import type { Schedule } from './schedule.ts';

const STATES: ReadonlySet<string> = new Set([
  'idle',
  'calling',
  'ringing',
  'negotiating',
  'connected',
  'ended',
]);

/** Where both people have accepted. */
const IN_CALL: ReadonlySet<string> = new Set(['negotiating', 'connected']);

/** The top-level state of a machine. */
export function stateOf({ actor }: Party): string {
  const { value } = actor.getSnapshot();
  return typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');
}

/** The whole state of a machine in short, and the reason of its end. */
export function describeState({ actor }: Party): string {
  const { value, context } = actor.getSnapshot();
  const path = typeof value === 'string' ? value : Object.entries(value).flat().join('.');
  return context.end ? `${path} (${context.end.reason})` : path;
}

/** What has to hold at every step of a run. */
export class Watch {
  readonly #simulation: Simulation;
  readonly #consents: Consents;
  readonly #prewarm: Schedule['prewarm'];
  /** The end records that were seen, by tab and call. */
  readonly #records = new Map<string, EndRecord>();
  #relayed = 0;

  constructor(simulation: Simulation, consents: Consents, prewarm: Schedule['prewarm']) {
    this.#simulation = simulation;
    this.#consents = consents;
    this.#prewarm = prewarm;
  }

  /** Throws what is broken. */
  look(): void {
    for (const party of this.#simulation.parties) {
      hold('no machine errs', party.error === null, () => `${party.tab}: ${String(party.error)}`);
      const state = stateOf(party);
      hold('1: six states', STATES.has(state), () => `${party.tab} is ${state}`);
      this.#lookAtRecord(party);
      this.#lookAtConsent(party, state);
      this.#lookAtDevices(party, state);
      this.#lookAtScreen(party, state);
    }
    const { relayed } = this.#simulation.signaling;
    for (; this.#relayed < relayed.length; this.#relayed += 1) {
      const message = relayed[this.#relayed];
      if (message) this.#lookAtMessage(message);
    }
  }

  #lookAtRecord({ tab, actor }: Party): void {
    const { call, end } = actor.getSnapshot().context;
    if (call === null) return;
    const key = `${tab} ${call.id}`;
    const known = this.#records.get(key);
    hold('2: an end record never changes', known === undefined || known === end, () => key);
    if (end) this.#records.set(key, end);
  }

  #lookAtConsent(party: Party, state: string): void {
    const { tab, actor } = party;
    const { context } = actor.getSnapshot();
    const isIn = IN_CALL.has(state);
    const isWilling = this.#consents.isWilling(party, context);
    const isMatched = isWilling && this.#consents.isMatched(party, context);
    hold('7.2: nobody is in a call unasked', !isIn || isMatched, () => `${tab} is ${state}`);
    for (const end of this.#simulation.connections.endsOf(tab)) {
      const isSending = end.sending.length > 0;
      hold(
        '7.1: no track before the accept',
        !isSending || (isIn && isMatched),
        () => `${tab} sends ${end.sending.join()} while ${state}`,
      );
      hold(
        '5: no check before the accept',
        this.#prewarm !== 'off' || !end.hasCandidate || isWilling,
        () => `${tab} looks for a path while ${state}`,
      );
    }
  }

  /** Outside a call, and before it is accepted here, nothing is captured that was not asked for. */
  #lookAtDevices(party: Party, state: string): void {
    const { tab, devices } = party;
    const isCalling = state === 'calling' || state === 'negotiating' || state === 'connected';
    hold(
      '7.7: nothing is captured unasked',
      isCalling || devices.live.length === 0 || this.#consents.mayPreview(party),
      () => `${tab} captures ${devices.live.join()} while ${state}`,
    );
  }

  /** A screen is captured by its person's press alone, in the call that it was pressed in, and what ended stays off. */
  #lookAtScreen(party: Party, state: string): void {
    const { tab, devices } = party;
    const isAllowed = this.#consents.isSharing(party) && IN_CALL.has(state);
    hold(
      '7.3: no screen is shared unasked',
      isAllowed || !devices.live.includes('screen'),
      () => `${tab} shares its screen while ${state}`,
    );
    if (!devices.isWanted('screen')) this.#consents.screenIsOff(party);
  }

  /** Nothing of a callee's connection is told before its person accepted, but what prewarm allows. */
  #lookAtMessage(message: IncomingMessage): void {
    const { call, from, type } = message;
    const caller = personOf(call);
    const isCallee = caller !== personOf(from.peer);
    if (!isCallee || this.#prewarm === 'full') return;
    const isAddress = type === 'call:candidate' && isDirect(message.body.candidate.candidate);
    const isPart = type === 'call:candidate' || type === 'call:description';
    const isSecret = this.#prewarm === 'relay' ? isAddress : isPart || type === 'call:accept';
    if (!isSecret) return;
    hold(
      '5: nothing leaves before the accept',
      this.#consents.mayTell(from.peer, call, caller),
      () => `${from.peer} said ${type}`,
    );
  }
}

const isDirect = (candidate: string): boolean =>
  candidate !== '' && !candidate.includes('typ relay');
