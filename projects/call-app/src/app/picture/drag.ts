import { Directive, ElementRef, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent, map, merge, switchMap, takeWhile } from 'rxjs';

/** A finger that presses moves a little, in px. */
const STILL_A_PRESS = 8;

/** Lets a pointer that holds this element move another one. Angular hears of it only at the end. */
@Directive({ selector: '[appDrag]', host: { style: 'touch-action: none' } })
export class Drag {
  /** What moves: its `translate` follows the pointer. */
  readonly moved = input.required<HTMLElement>({ alias: 'appDrag' });
  /** It was moved and let go of, and still is where the pointer left it. No click follows. */
  readonly dropped = output();

  private readonly handle = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private isMoving = false;

  constructor() {
    const events = (name: string) => fromEvent<PointerEvent>(this.handle, name);
    const ends = merge(events('pointerup'), events('pointercancel'));
    events('pointerdown')
      .pipe(
        switchMap((start) => {
          this.begin(start);
          return merge(events('pointermove'), ends).pipe(
            map((event) => ({ event, x: event.x - start.x, y: event.y - start.y })),
            takeWhile(({ event }) => event.type === 'pointermove', true),
          );
        }),
        takeUntilDestroyed(),
      )
      .subscribe(({ event, x, y }) => {
        if (event.type === 'pointermove') this.follow(x, y);
        else if (event.type === 'pointercancel') this.moved().style.translate = '';
        else if (this.isMoving) this.dropped.emit();
      });
    fromEvent(this.handle, 'click', { capture: true })
      .pipe(takeUntilDestroyed())
      .subscribe((click) => {
        if (this.isMoving) click.stopImmediatePropagation();
        this.isMoving = false;
      });
  }

  private begin({ pointerId }: PointerEvent): void {
    this.isMoving = false;
    // So that it goes on when the pointer is faster than the picture.
    this.handle.setPointerCapture(pointerId);
  }

  private follow(x: number, y: number): void {
    this.isMoving ||= Math.hypot(x, y) > STILL_A_PRESS;
    if (this.isMoving) this.moved().style.translate = `${x}px ${y}px`;
  }
}
