import { computed, linkedSignal } from '@angular/core';
import type { Signal, WritableSignal } from '@angular/core';
import type { CallView } from 'call-machine';

type Entries = CallView['chat'];

/** What of the chat of a call is this person's alone. It begins anew with each call. */
export class CallChat {
  /** Is the panel open? */
  readonly isOpen: WritableSignal<boolean>;
  /** What is being written; it stays when the panel is closed. */
  readonly draft: WritableSignal<string>;
  /** What the other side wrote and this person has not had before its eyes. */
  readonly unread: Signal<Entries>;

  constructor(view: Signal<CallView>) {
    const hasBegun = computed(() => !BEFORE.has(view().status));
    this.isOpen = linkedSignal<boolean, boolean>({
      source: hasBegun,
      computation: (begun, previous) => begun && (previous?.value ?? false),
    });
    this.draft = linkedSignal<boolean, string>({
      source: hasBegun,
      computation: (begun, previous) => (begun ? (previous?.value ?? '') : ''),
    });
    const chat = computed(() => view().chat);
    const lastRead = linkedSignal<boolean | Entries, string | null>({
      source: () => this.isOpen() && chat(),
      computation: (shown, previous) =>
        typeof shown === 'boolean' ? (previous?.value ?? null) : (shown.at(-1)?.id ?? null),
    });
    this.unread = computed(() => {
      const read = chat().findIndex(({ id }) => id === lastRead());
      return chat()
        .slice(read + 1)
        .filter(({ from }) => from === 'remote');
    });
  }
}

const BEFORE: ReadonlySet<CallView['status']> = new Set(['idle', 'calling', 'ringing']);
