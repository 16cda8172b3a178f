import { computed, Directive, DOCUMENT, ElementRef, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { fromEvent, of, switchMap } from 'rxjs';
import { ControlsSetting } from './controls-setting.ts';
import { quiet } from './quiet.ts';

/** What keeps the controls on the screen: the focus of somebody at the keyboard, and whatever is open. */
const HOLDS = ':is(header, footer) :focus-visible, [aria-expanded="true"]';
const DIALOG = '[role="dialog"]:not([popover]:not(:popover-open))';

/**
 * Lets the controls over a picture hide while nobody touches anything: it has the class `controls-hidden` meanwhile.
 * They are only made transparent, so that they stay where the keyboard and a screen reader find them.
 */
@Directive({
  selector: '[appAutoHide]',
  host: { '[class.controls-hidden]': 'hidden()' },
})
export class AutoHide {
  /** Whether there is something to uncover, and nothing that has to be seen. */
  readonly mayHide = input.required<boolean>({ alias: 'appAutoHide' });

  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly setting = inject(ControlsSetting).hide.value;
  private readonly may = computed(() => this.mayHide() && this.setting() === 'on');

  protected readonly hidden = toSignal(
    toObservable(this.may).pipe(
      switchMap((may) => (may ? quiet(this.document, () => this.isHeld()) : of(false))),
    ),
    { initialValue: false },
  );

  constructor() {
    this.letFirstTouchUncover();
  }

  private isHeld(): boolean {
    return this.host.querySelector(HOLDS) !== null || this.document.querySelector(DIALOG) !== null;
  }

  /** Nobody means to press what they can't see. A screen reader's press comes from a touch without a size, and counts. */
  private letFirstTouchUncover(): void {
    const window = this.document.defaultView;
    if (!window) return;
    let uncovers = false;
    // Before the document hears of the same touch, and uncovers.
    fromEvent<PointerEvent>(window, 'pointerdown', { capture: true })
      .pipe(takeUntilDestroyed())
      .subscribe(({ pointerType, width }) => {
        uncovers = this.hidden() && pointerType === 'touch' && width > 0;
      });
    fromEvent(this.host, 'click', { capture: true })
      .pipe(takeUntilDestroyed())
      .subscribe((click) => {
        if (uncovers) click.stopPropagation();
        uncovers = false;
      });
  }
}
