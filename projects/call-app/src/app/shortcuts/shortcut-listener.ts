import {
  computed,
  Directive,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CallIntent, CallView } from 'call-machine';
import { filter, fromEvent } from 'rxjs';
import { isPressed } from './shortcut-keys.ts';
import { ALL_SHORTCUTS, LIST_KEYS } from './shortcut-list.ts';
import { ShortcutsDialog } from './shortcuts-dialog.ts';
import { Shortcuts } from './shortcuts.ts';

/** Hears the shortcuts of a call for as long as it is on the page, and says what the person wants. */
@Directive({ selector: '[appShortcuts]' })
export class ShortcutListener {
  readonly view = input.required<CallView>({ alias: 'appShortcuts' });
  readonly intent = output<CallIntent>();

  private readonly shortcuts = inject(Shortcuts);
  private readonly dialog = inject(ShortcutsDialog);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    fromEvent<KeyboardEvent>(inject(DOCUMENT), 'keydown')
      .pipe(
        // The stage of a call is also drawn before there is one, for practice: nobody means that one.
        filter(() => host.isConnected),
        takeUntilDestroyed(),
      )
      .subscribe((press) => this.hear(press));
    const status = computed(() => this.view().status);
    // A call that comes in is not to be looked for behind the list.
    effect(() => {
      status();
      this.dialog.close();
    });
  }

  private hear(press: KeyboardEvent): void {
    if (press.defaultPrevented || this.shortcuts.wanted.value() === 'off') return;
    const { isApple } = this.shortcuts;
    const view = this.view();
    const shortcut = ALL_SHORTCUTS.find(
      (each) => each.during.includes(view.status) && isPressed(each, press, isApple),
    );
    const isList = isPressed(LIST_KEYS, press, isApple);
    if (!shortcut && !isList) return;
    // Also when it can't be now: nobody who mutes a moment too early wants a bookmark.
    press.preventDefault();
    if (press.repeat) return;
    if (isList) void this.dialog.open();
    const intent = shortcut?.intent(view);
    if (intent) this.intent.emit(intent);
  }
}
