import { Component, inject, signal } from '@angular/core';
import { injectTranslate } from '../language/inject-translate.ts';
import { Speaker } from '../device-choice/speaker.ts';
import { playTestSound } from './test-sound.ts';

/** Lets a person hear whether the speaker works. */
@Component({
  selector: 'app-speaker-test',
  template: `
    <button class="button tonal" [disabled]="state() === 'playing'" (click)="play()">
      {{ t('greenRoom.testSpeaker') }}
    </button>
    <p role="status">
      @switch (state()) {
        @case ('playing') {
          {{ t('greenRoom.playing') }}
        }
        @case ('played') {
          {{ t('greenRoom.played') }}
        }
        @case ('failed') {
          {{ t('greenRoom.notPlayed') }}
        }
      }
    </p>
  `,
  styleUrl: './speaker-test.scss',
})
export class SpeakerTest {
  protected readonly t = injectTranslate();
  protected readonly state = signal<'still' | 'playing' | 'played' | 'failed'>('still');
  private readonly speaker = inject(Speaker);

  protected async play(): Promise<void> {
    this.state.set('playing');
    try {
      await playTestSound(this.speaker.deviceId());
      this.state.set('played');
    } catch {
      this.state.set('failed');
    }
  }
}
