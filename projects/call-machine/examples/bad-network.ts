import { Simulation } from 'call-machine/testing';

const simulation = new Simulation({
  seed: 1, // decides what gets lost: the same seed, the same run
  people: 3,
  conditions: { latencyMs: 20, jitterMs: 80, loss: 0.02, duplication: 0.1 },
});
const { clock, signaling } = simulation;
const views = () => simulation.parties.map(({ view }) => view);
const states = () => views().map(({ status, detail, end }) => end?.reason ?? detail ?? status);

simulation.party(0)?.send({ type: 'call.place', video: true }); // to both others
clock.advance(10_000);
console.log(states().join(' ')); // remoteRinging ringing ringing

simulation.party(2)?.send({ type: 'call.accept', video: true });
clock.advance(10_000);
console.log(states().join(' ')); // live answered-elsewhere live

signaling.restart(); // of the server, which knows nobody then
simulation.partition(2); // no link and no media
clock.advance(10_000);
console.log(states().join(' ')); // reconnecting answered-elsewhere reconnecting

simulation.mend(2);
clock.advance(10_000);
console.log(states().join(' ')); // live answered-elsewhere live

simulation.crash(0);
clock.advance(10_000);
simulation.reload(0); // within 30 s, with the ticket of its call
clock.advance(10_000);
console.log(states().join(' ')); // live answered-elsewhere live
