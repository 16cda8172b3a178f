import { DestroyRef, inject, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { Followed } from './snapshots.ts';
import { snapshots } from './snapshots.ts';

/**
 * A part of an actor's snapshot as a signal, which changes only when the part does. It follows the actor for as long as
 * the injector lives, and never throws when it is read: of an actor that has failed it shows the last snapshot.
 * Call it in an injection context.
 */
export function injectSelector<TSnapshot, T>(
  actor: Followed<TSnapshot>,
  select: (snapshot: TSnapshot) => T,
  equal: (one: T, other: T) => boolean = Object.is,
): Signal<T> {
  const selected = signal(select(actor.getSnapshot()), { equal });
  const following = snapshots(actor).subscribe((snapshot) => selected.set(select(snapshot)));
  inject(DestroyRef).onDestroy(() => following.unsubscribe());
  return selected.asReadonly();
}
