import type { AnyEventObject, SnapshotFrom } from 'xstate';
import { toCallView, type callMachine, type CallView } from '../projects/call-machine/src/index.ts';
import {
  CHILD_EVENTS,
  SHOWN_EVENTS,
} from '../projects/call-machine/src/properties/child-events.ts';
import { exploreMachine, step } from '../projects/call-machine/src/properties/explore-machine.ts';
import {
  eventsFor,
  shownEventsFor,
} from '../projects/call-machine/src/properties/machine-events.ts';
import { facetsOf } from './story-facets.ts';

type Snapshot = SnapshotFrom<typeof callMachine>;

/** How many events from the beginning every state is looked at; from what is found there, it goes on by single events. */
const DEPTH = 4;

interface Found {
  readonly snapshot: Snapshot;
  readonly cost: number;
}

const eventsIn = (snapshot: Snapshot): readonly AnyEventObject[] => [
  ...eventsFor(snapshot),
  ...shownEventsFor(snapshot),
  ...CHILD_EVENTS,
  ...SHOWN_EVENTS,
];

/** The state that shows the least of what it is not looked at for, and rather in a call than elsewhere. */
const costOf = (view: CallView, facets: readonly string[]): number =>
  facets.length - (view.status === 'connected' ? 0.5 : 0);

/**
 * The machine's states by what they show: for each thing that any state shows, the state that shows the least beside it.
 * The same machine gives the same states.
 */
export function findStories(): ReadonlyMap<string, Snapshot> {
  const best = new Map<string, Found>();
  const look = (snapshot: Snapshot): void => {
    const view = toCallView(snapshot);
    const facets = facetsOf(view);
    const cost = costOf(view, facets);
    for (const facet of facets)
      if (cost < (best.get(facet)?.cost ?? Infinity)) best.set(facet, { snapshot, cost });
  };
  exploreMachine(DEPTH, look);
  let open = [...best.values()];
  while (open.length > 0) {
    const before = new Set(best.values());
    for (const { snapshot } of open)
      for (const event of eventsIn(snapshot)) look(step(snapshot, event));
    open = [...new Set(best.values())].filter((found) => !before.has(found));
  }
  return new Map([...best].map(([facet, { snapshot }]) => [facet, snapshot]));
}
