import { Component, DOCUMENT, effect, ElementRef, inject, input, signal } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { SoundLevel } from '../sound-level/sound-level.ts';

/** What counts as heard: somebody who speaks, and no fan. */
const SPEECH_LEVEL = 0.5;

/** How long the meter stands still for those who want no motion, in ms. */
const CALM_MS = 500;

/**
 * Shows how loud a microphone is. It draws by itself, without change detection; what it says changes once, when something
 * was heard.
 */
@Component({
  selector: 'app-level-meter',
  template: `
    <div class="bar" aria-hidden="true"></div>
    <p aria-live="polite">{{ t(heard() ? 'greenRoom.heard' : 'greenRoom.saySomething') }}</p>
  `,
  styleUrl: './level-meter.scss',
})
export class LevelMeter {
  readonly stream = input.required<MediaStream>();

  protected readonly t = injectTranslate();
  protected readonly heard = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly window = inject(DOCUMENT).defaultView;

  constructor() {
    effect((onCleanup) => {
      const level = new SoundLevel(this.stream());
      const stop = this.everyFrame(() => this.show(level.read()));
      onCleanup(() => {
        stop();
        level.close();
      });
    });
  }

  private show(level: number): void {
    this.host.style.setProperty('--level', level.toFixed(2));
    if (level > SPEECH_LEVEL) this.heard.set(true);
  }

  private everyFrame(draw: () => void): () => void {
    const window = this.window;
    if (!window) return () => undefined;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    let next = 0;
    let frame = 0;
    const step = (now: number) => {
      frame = window.requestAnimationFrame(step);
      if (now < next) return;
      if (isCalm) next = now + CALM_MS;
      draw();
    };
    frame = window.requestAnimationFrame(step);
    return () => window.cancelAnimationFrame(frame);
  }
}
