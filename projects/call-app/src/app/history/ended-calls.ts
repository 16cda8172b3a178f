import { toCallView } from 'call-machine';
import type { callMachine, EndReason, EndRecord } from 'call-machine';
import { endWith, filter, ignoreElements, map, merge, withLatestFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { NOT_MISSED } from '../call/end-words.ts';
import { emitted } from '../xstate-angular/emitted.ts';
import { snapshots } from '../xstate-angular/snapshots.ts';
import type { HistoryEntry } from './history-entry.ts';

type Actor = ActorRefFrom<typeof callMachine>;
type Snapshot = SnapshotFrom<typeof callMachine>;

/** Ends of a call that goes on as another one. */
const CONTINUED: readonly EndReason[] = ['glare', 'recalled'];

/** An entry for each call of a machine that ends from the subscription on, at the moment of its end. */
export function endedCalls(actor: Actor): Observable<HistoryEntry> {
  return emitted(actor, 'call.ended').pipe(
    // The machine may be in the next call already, and the one that ended may be as old as the end.
    withLatestFrom(snapshots(actor)),
    map(([{ call, record }, before]) => toEntry(call, record, [before, actor.getSnapshot()])),
    filter((entry) => entry !== null),
  );
}

/**
 * An entry for a call that is left without an end: with its page, each time that this emits, or with its machine. Should
 * the page come back to it, its end has the same id.
 */
export function leftCalls(actor: Actor, leaving$: Observable<unknown>): Observable<HistoryEntry> {
  const stopped$ = snapshots(actor).pipe(ignoreElements(), endWith(null));
  return merge(leaving$, stopped$).pipe(
    map(() => leftCall(actor.getSnapshot())),
    filter((entry) => entry !== null),
  );
}

function leftCall(snapshot: Snapshot): HistoryEntry | null {
  const { call, end } = snapshot.context;
  if (!call || end) return null;
  const durationMs = call.since === null ? 0 : Math.max(0, Date.now() - call.since);
  const record = { reason: 'hangup', by: 'local', phase: 'connected', durationMs } as const;
  return toEntry(call.id, record, [snapshot]);
}

function toEntry(
  id: string,
  { reason, by, phase, durationMs }: Omit<EndRecord, 'retryable'>,
  snapshots: readonly Snapshot[],
): HistoryEntry | null {
  const snapshot = snapshots.find(({ context }) => context.call?.id === id);
  const call = snapshot?.context.call;
  if (!snapshot || !call || (durationMs === 0 && CONTINUED.includes(reason))) return null;
  const { room, remote } = toCallView(snapshot);
  if (room.id === null) return null;
  return {
    id: `${id} ${call.role}`,
    room: room.id,
    name: remote?.name ?? null,
    direction: call.role === 'caller' ? 'outgoing' : 'incoming',
    video: call.video,
    endedAt: Date.now(),
    durationMs,
    reason,
    by,
    missed: phase === 'ringing' && by !== 'local' && !NOT_MISSED.includes(reason),
  };
}
