import { LIMITS } from '../protocol/limits.ts';
import { Simulation } from '../testing/simulation.ts';
import {
  checkAgreement,
  checkRinging,
  checkSurvival,
  checkTimers,
  strandedIn,
} from './agreement.ts';
import { checkNothingWaits, Chats } from './chats.ts';
import { Consents } from './consents.ts';
import { forge } from './forgeries.ts';
import { strike } from './faults.ts';
import type { Fault, Forgery, Press, Schedule, Step } from './schedule.ts';
import { describeState, stateOf, Watch } from './watch.ts';

/** How long a network is quiet before both sides must agree, in ms: longer than any wait of the machine. */
const QUIET_MS = 200_000;

/** How long after that everybody has heard of everything, in ms, if no end of a link is deaf: one repetition. */
const SOON_MS = 10_000;

/** How long the news of an end may take to the other side, in ms. */
const ON_ITS_WAY_MS = 1_000;

/** What came of a run, for those who count. */
export interface RunResult {
  /** Every combination of states that was seen, people in the order of their seats. */
  readonly states: ReadonlySet<string>;
}

/** One run: people, what they do, and the watch over them. */
export class Run {
  /** Every combination of states that was seen, people in the order of their seats. */
  readonly states = new Set<string>();
  readonly simulation: Simulation;
  readonly #consents = new Consents();
  readonly #chats = new Chats();
  readonly #watch: Watch;
  readonly #wasAway: boolean;
  readonly #isSurvivable: boolean;
  /** For how long media is cut in all, and until when now, in ms. */
  readonly #cutMs: number;
  #cutUntil = 0;
  /** Was a path looked for while media was cut? */
  #isHindered = false;
  /** Does everybody hear of an end soon, since nobody is gone or deaf? */
  readonly #isHeard: boolean;

  constructor(schedule: Schedule) {
    const { seed, people, prewarm, conditions } = schedule;
    this.#wasAway = hasAbsence(schedule);
    this.#cutMs = cutIn(schedule);
    this.#isSurvivable = !this.#wasAway && this.#cutMs < SURVIVABLE_MS;
    this.#isHeard = !schedule.steps.some(({ what }) => DEAFNESS.has(what.act));
    this.simulation = new Simulation({ seed, people, conditions, input: { prewarm } });
    this.#watch = new Watch(this.simulation, this.#consents, prewarm);
  }

  take({ afterMs, who, what }: Step): void {
    this.pass(afterMs);
    if (what.act === 'cutMedia')
      this.#cutUntil = Math.max(this.#cutUntil, this.simulation.clock.now() + what.forMs);
    this.#do(who, what);
    this.#look();
  }

  /** Lets that time pass, looking after every single thing that happens. */
  pass(ms: number): void {
    const { clock } = this.simulation;
    const end = clock.now() + ms;
    while (clock.step(end)) this.#look();
    clock.advance(end - clock.now());
  }

  /** Lets that many things happen. */
  steps(count: number): void {
    for (let done = 0; done < count && this.simulation.clock.step(); done += 1) this.#look();
  }

  /** Lets everything come to rest, and checks what is left. */
  settle(): void {
    this.simulation.calm();
    // What is renewed for ever would leave a timer for ever.
    this.simulation.signaling.ice = { iceServers: [] };
    this.pass(SOON_MS);
    const stranded = strandedIn(this.simulation);
    this.pass(ON_ITS_WAY_MS);
    if (this.#isHeard) checkRinging(this.simulation, stranded);
    this.pass(QUIET_MS);
    checkAgreement(this.simulation, this.#consents, this.#wasAway);
    checkNothingWaits(this.simulation);
    this.#chats.check();
    // What is still to be said to somebody who will never come back is said until it is too old for anyone to care.
    if (this.simulation.clock.pending > 0) this.pass(LIMITS.ageMs);
    checkTimers(this.simulation);
    if (this.#isSurvivable && !this.#isHindered) checkSurvival(this.simulation);
  }

  /** Ends what still goes on. */
  hangUp(): void {
    const connected = this.simulation.parties.find((party) => stateOf(party) === 'connected');
    connected?.send({ type: 'call.hangUp' });
    this.#look();
  }

  close(): void {
    for (const { actor } of this.simulation.parties) actor.stop();
  }

  #look(): void {
    this.#watch.look();
    for (const party of this.simulation.parties) this.#chats.look(party);
    const states = this.simulation.parties.map(describeState);
    this.states.add(states.join(' + '));
    if (this.simulation.clock.now() <= this.#cutUntil && this.#cutMs >= FINDABLE_MS)
      this.#isHindered ||= states.includes('negotiating');
  }

  #do(who: number, what: Press | Fault | Forgery): void {
    switch (what.act) {
      case 'place':
      case 'press':
        this.#press(who, what);
        break;
      case 'garble':
      case 'intrude':
      case 'repeatChat':
      case 'replay':
      case 'tie':
      case 'write':
        forge(this.simulation, who, what);
        break;
      case 'closeConnections':
      case 'crash':
      case 'cutLink':
      case 'cutMedia':
      case 'deny':
      case 'readdress':
      case 'limitIce':
      case 'restartServer':
      case 'silenceLink':
      case 'unplug':
        this.#strike(who, what);
    }
  }

  #strike(who: number, fault: Fault): void {
    const party = this.simulation.party(who);
    // Whoever ends a screen that is shared wants it to stay so; while one is chosen still, there is none to end.
    if (
      fault.act === 'unplug' &&
      fault.source === 'screen' &&
      party?.devices.live.includes('screen')
    )
      this.#consents.screenIsOff(party);
    strike(this.simulation, who, fault);
  }

  #press(who: number, press: Press): void {
    const party = this.simulation.party(who);
    if (!party) return;
    if (press.act === 'place') {
      const other = press.to === null ? undefined : this.simulation.party(press.to);
      const to = other?.actor.getSnapshot().context.link.self?.peer;
      if (press.to !== null && to === undefined) return;
      party.send({ type: 'call.place', video: press.video, ...(to !== undefined && { to }) });
      this.#consents.placed(party);
      return;
    }
    if (press.intent.type === 'call.accept') this.#consents.accepting(party);
    if (press.intent.type === 'preview.start') this.#consents.previewing(party);
    if (press.intent.type === 'screen.toggle') this.#consents.togglingScreen(party);
    party.send(press.intent);
  }
}

const ABSENCES: ReadonlySet<string> = new Set([
  'cutLink',
  'silenceLink',
  'restartServer',
  'limitIce',
  'crash',
]);

/** How long media may be cut in all so that every connected call has to survive it, in ms: well below its 30 s. */
const SURVIVABLE_MS = 25_000;

/** The same for a call that has no path yet: its budget is 20 s, and the browsers' first search is over after 17 s. */
const FINDABLE_MS = 15_000;

/** How long media is cut in a schedule in all, in ms. */
const cutIn = ({ steps }: Schedule): number =>
  steps.reduce((sum, { what }) => sum + (what.act === 'cutMedia' ? what.forMs : 0), 0);

const DEAFNESS: ReadonlySet<string> = new Set(['silenceLink', 'crash']);

/** Is any link or tab away in this schedule for a while, or any message lost? */
const hasAbsence = ({ steps, conditions }: Schedule): boolean =>
  conditions.loss > 0 || steps.some(({ what }) => ABSENCES.has(what.act));

/** Runs a schedule, then a quiet network, then hangs up. Throws the first rule that is broken. */
export function runSchedule(schedule: Schedule): RunResult {
  const run = new Run(schedule);
  for (const step of schedule.steps) run.take(step);
  run.settle();
  run.hangUp();
  run.settle();
  run.close();
  return { states: run.states };
}
