import { captureMachine } from '../projects/call-machine/src/capture/capture-machine.ts';
import { callMachine } from '../projects/call-machine/src/call/call-machine.ts';
import { peerMachine } from '../projects/call-machine/src/peer/peer-machine.ts';
import { linkMachine } from '../projects/call-machine/src/signaling/link-machine.ts';
import { transitionRecorder } from '../projects/call-machine/src/testing/transition-recorder.ts';

const machines = [callMachine, peerMachine, captureMachine, linkMachine];

/** A helper of jasmine for a run of all specs: fails it when no spec took a transition of a machine. */
afterAll(() => {
  const coverages = machines.map((machine) => transitionRecorder.coverageOf(machine));
  const counts = coverages.map(({ id, taken, all }) => `${id} ${taken}/${all}`);
  console.log(`\nTransitions taken: ${counts.join(', ')}`);
  const untaken = coverages.flatMap((coverage) => coverage.untaken);
  if (untaken.length > 0)
    throw new Error(`No spec takes these transitions:\n${untaken.join('\n')}`);
});
