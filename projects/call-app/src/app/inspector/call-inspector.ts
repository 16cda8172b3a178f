import type { StatelyInspectionEvent } from '@statelyai/inspect';
import { createBrowserInspector } from '@statelyai/inspect';
import type { callMachine } from 'call-machine';
import type { ActorRefFrom, AnyActorRef } from 'xstate';
import { redact } from './redact.ts';

const DEPTH = 40;
/** What happens before the inspector's window is there is kept for it. */
const KEPT_EVENTS = 5_000;
const INSPECTOR_URL = 'https://stately.ai/inspect';
const WINDOW_NAME = 'xstateinspector';

/** Shows a running machine in the Stately inspector, which is a page of stately.ai, with all secrets redacted. */
export function createCallInspector(window: Window) {
  const inspector = createBrowserInspector({
    window,
    url: INSPECTOR_URL,
    autoStart: false,
    serialize: redactEvent,
    serializationDepthLimit: DEPTH,
    maxDeferredEvents: KEPT_EVENTS,
  });
  let started = false;
  return {
    /** For the `inspect` option of an actor. */
    observer: inspector.inspect,
    /** Shows a machine that runs already, and those in it. */
    watch(actor: ActorRefFrom<typeof callMachine>): void {
      const children: Readonly<Record<string, AnyActorRef | undefined>> =
        actor.getSnapshot().children;
      for (const actorRef of [actor, ...Object.values(children)]) {
        if (!actorRef) continue;
        inspector.inspect.next?.({ type: '@xstate.actor', actorRef, rootId: actor.sessionId });
      }
      actor.system.inspect(inspector.inspect);
    },
    /** Opens the inspector's window. False when the browser did not allow it. */
    open(): boolean {
      if (started) inspector.adapter.targetWindow = window.open(INSPECTOR_URL, WINDOW_NAME);
      else inspector.start();
      started = true;
      return inspector.adapter.targetWindow !== null;
    },
  };
}

/** What the inspector gets to see of an event. */
export function redactEvent(event: StatelyInspectionEvent): StatelyInspectionEvent {
  const redacted = redact(event);
  if (!isInspectionEvent(redacted)) throw new TypeError('redaction must keep the kind of an event');
  return redacted;
}

function isInspectionEvent(value: unknown): value is StatelyInspectionEvent {
  return typeof value === 'object' && value !== null && 'type' in value && '_version' in value;
}
