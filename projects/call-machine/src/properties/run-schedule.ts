import { LIMITS } from '../protocol/limits.ts';
import { Simulation } from '../testing/simulation.ts';
import { checkAgreement, checkRinging, checkSurvival, checkTimers } from './agreement.ts';
import { Consents } from './consents.ts';
import { intrude } from './forgeries.ts';
import type { Fault, Forgery, Press, Schedule, Step } from './schedule.ts';
import { describeState, stateOf, Watch } from './watch.ts';

/** How long a network is quiet before both sides must agree, in ms: longer than any wait of the machine. */
const QUIET_MS = 200_000;

/** How long after that everybody has heard of everything, in ms, if no end of a link is deaf: one repetition. */
const SOON_MS = 10_000;

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
  readonly #watch: Watch;
  readonly #wasAway: boolean;
  readonly #isSurvivable: boolean;
  /** Does everybody hear of an end soon, since nobody is gone or deaf? */
  readonly #isHeard: boolean;

  constructor(schedule: Schedule) {
    const { seed, people, prewarm, conditions } = schedule;
    this.#wasAway = hasAbsence(schedule);
    this.#isSurvivable = isSurvivable(schedule);
    this.#isHeard = !schedule.steps.some(({ what }) => DEAFNESS.has(what.act));
    this.simulation = new Simulation({ seed, people, conditions, input: { prewarm } });
    this.#watch = new Watch(this.simulation, this.#consents, prewarm);
  }

  take({ afterMs, who, what }: Step): void {
    this.pass(afterMs);
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
    this.pass(SOON_MS);
    if (this.#isHeard) checkRinging(this.simulation);
    this.pass(QUIET_MS);
    checkAgreement(this.simulation, this.#wasAway);
    // What is still to be said to somebody who will never come back is said until it is too old for anyone to care.
    if (this.simulation.clock.pending > 0) this.pass(LIMITS.ageMs);
    checkTimers(this.simulation);
    if (this.#isSurvivable) checkSurvival(this.simulation);
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
    this.states.add(this.simulation.parties.map(describeState).join(' + '));
  }

  #do(who: number, what: Press | Fault | Forgery): void {
    switch (what.act) {
      case 'place':
      case 'press':
        this.#press(who, what);
        break;
      case 'replay':
        this.simulation.signaling.repeat(what.back);
        break;
      case 'intrude':
        intrude(this.simulation, who, what);
        break;
      case 'crash':
      case 'cutLink':
      case 'cutMedia':
      case 'deny':
      case 'restartServer':
      case 'silenceLink':
      case 'unplug':
        this.#break(who, what);
    }
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
    party.send(press.intent);
  }

  #break(who: number, fault: Fault): void {
    const { signaling, connections, clock } = this.simulation;
    const party = this.simulation.party(who);
    if (!party) return;
    const { tab, devices } = party;
    switch (fault.act) {
      case 'cutLink':
        signaling.cut(tab);
        clock.setTimeout(() => signaling.mend(tab), fault.forMs);
        break;
      case 'silenceLink':
        signaling.silence(tab, fault.tabMs, fault.serverMs);
        break;
      case 'restartServer':
        signaling.restart();
        break;
      case 'cutMedia':
        connections.cut(tab);
        clock.setTimeout(() => connections.mend(tab), fault.forMs);
        break;
      case 'crash':
        this.simulation.crash(who);
        clock.setTimeout(() => this.simulation.reload(who), fault.forMs);
        break;
      case 'unplug':
        devices.unplug(fault.source);
        break;
      case 'deny':
        devices.faults[fault.source] = 'denied';
    }
  }
}

const ABSENCES: ReadonlySet<string> = new Set(['cutLink', 'silenceLink', 'restartServer', 'crash']);

/** How long media may be cut in all so that every call has to survive it, in ms: well below its budget of 30 s. */
const SURVIVABLE_MS = 25_000;

/** Is there nothing in this schedule that a call could not survive? */
const isSurvivable = (schedule: Schedule): boolean => {
  const cuts = schedule.steps.map(({ what }) => (what.act === 'cutMedia' ? what.forMs : 0));
  return !hasAbsence(schedule) && cuts.reduce((sum, forMs) => sum + forMs, 0) < SURVIVABLE_MS;
};

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
