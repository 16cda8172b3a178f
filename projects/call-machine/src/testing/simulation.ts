import type { CallInput } from '../call/call-context.ts';
import { toTicket } from '../call/to-ticket.ts';
import type { Ticket } from '../call/ticket.ts';
import { FakeConnections } from './fake-connections.ts';
import { QUIET, type NetworkConditions } from './fake-network.ts';
import { FakeSignaling } from './fake-signaling.ts';
import { Party, type World } from './party.ts';
import { Random } from './random.ts';
import { VirtualClock } from './virtual-clock.ts';

/** How a simulation is made. */
export interface SimulationOptions {
  /** Any integer. It decides all that is left to chance: the same seed gives the same run. */
  readonly seed: number;
  /** How many people there are; their tabs are p0, p1 and so on, and so are they called. */
  readonly people: number;
  /** How well the network carries messages once everybody has joined; by default nothing goes wrong. */
  readonly conditions?: NetworkConditions;
  /** What each machine gets. */
  readonly input?: Partial<CallInput>;
}

/**
 * Any number of people in one room, each with a real call machine, on one clock and one network on which things go wrong as
 * a seed decides. Nothing happens until `clock` is advanced, and nothing waits for real time. People are numbered from 0.
 *
 * A person presses through `party(0)?.send(intent)`, and what would be on the screen is `party(0)?.view`. Further faults:
 * `signaling` (the server and the links to it), `connections` (media), `party(0)?.devices` (microphone, camera and screen).
 */
export class Simulation implements World {
  readonly clock = new VirtualClock();
  /** The seed's chance. Who takes of it changes the rest of the run. */
  readonly random: Random;
  /** The server and the links to it: drops, silence, restarts; `signaling.network.conditions` may change at any time. */
  readonly signaling: FakeSignaling;
  /** The connections and the network between them. */
  readonly connections = new FakeConnections(this.clock);
  readonly #input: Partial<CallInput>;
  /** The tabs of each person, the one that is open last; it may have crashed. */
  readonly #tabs: Party[][];
  readonly #crashed = new Set<Party>();
  /** What the tabs kept of their calls, by person. */
  readonly #tickets = new Map<number, Ticket | null>();

  constructor({ seed, people, conditions = QUIET, input = {} }: SimulationOptions) {
    this.random = new Random(seed);
    this.signaling = new FakeSignaling(this.clock, this.random);
    this.#input = input;
    this.#tabs = Array.from({ length: people }, (_, person) => [this.#join(person)]);
    this.clock.advance(100);
    this.signaling.network.conditions = conditions;
  }

  /** Every tab that was ever opened, by person. */
  get tabs(): readonly (readonly Party[])[] {
    return this.#tabs;
  }

  /** The open tabs. */
  get parties(): readonly Party[] {
    return this.#tabs.flatMap((tabs) => {
      const last = tabs.at(-1);
      return last && !this.#crashed.has(last) ? [last] : [];
    });
  }

  /** The open tab of a person; undefined while there is none. */
  party(person: number): Party | undefined {
    const last = this.#tabs[person]?.at(-1);
    return last && !this.#crashed.has(last) ? last : undefined;
  }

  /** The tab of a person is gone without a goodbye. What it kept of its call is good for 30 s. */
  crash(person: number): void {
    const party = this.party(person);
    if (!party) return;
    this.#crashed.add(party);
    this.#keep(person, toTicket(party.actor.getSnapshot()));
    this.signaling.crash(party.tab);
    party.actor.stop();
  }

  /** A person opens the page again after a crash: in the call that the tab kept a ticket of, or joining anew. */
  reload(person: number): void {
    const tabs = this.#tabs[person];
    if (!tabs || this.party(person)) return;
    const party = new Party(this, `p${person}_${tabs.length}`, this.#input);
    tabs.push(party);
    const ticket = this.#tickets.get(person);
    if (ticket) party.send({ type: 'call.resume', ticket });
    else party.send(joining(party.tab));
  }

  /**
   * Parts the network until `mend` or `calm`: these people lose their links, and media passes among them alone. Links are
   * noticed at once, media after a while.
   */
  partition(...people: readonly number[]): void {
    const tabs = people.flatMap((person) => this.party(person)?.tab ?? []);
    for (const tab of tabs) this.signaling.cut(tab);
    this.connections.cut(...tabs);
  }

  /** Gives these people their links and their media back. */
  mend(...people: readonly number[]): void {
    for (const person of people) {
      const party = this.party(person);
      if (!party) continue;
      this.signaling.mend(party.tab);
      this.connections.mend(party.tab);
    }
  }

  /** Mends all that is broken; from here on nothing gets lost. */
  calm(): void {
    this.signaling.network.conditions = QUIET;
    this.mend(...this.#tabs.keys());
  }

  #join(person: number): Party {
    const party = new Party(this, `p${person}`, this.#input);
    party.send(joining(party.tab));
    return party;
  }

  /** A tab's storage keeps a ticket for 30 s, and none of a call that is over. */
  #keep(person: number, ticket: Ticket | null): void {
    this.#tickets.set(person, ticket);
    this.clock.setTimeout(() => {
      if (this.#tickets.get(person) === ticket) this.#tickets.delete(person);
    }, TICKET_MS);
  }
}

const TICKET_MS = 30_000;

const joining = (name: string) => ({ type: 'room.join', room: 'room', name }) as const;
