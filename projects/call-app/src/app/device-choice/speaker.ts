import { Directive, effect, ElementRef, inject, Injectable, signal } from '@angular/core';

/** Where the other person is heard: the id of a speaker, an empty text for the default one. */
@Injectable({ providedIn: 'root' })
export class Speaker {
  readonly deviceId = signal('');
  /** Whether the browser lets a page choose. */
  readonly canBeChosen = 'setSinkId' in HTMLMediaElement.prototype;
}

/** An audio element that is heard from the speaker that was chosen. */
@Directive({ selector: 'audio[appSpeaker]' })
export class SpeakerOutput {
  constructor() {
    const audio: HTMLAudioElement = inject<ElementRef<HTMLAudioElement>>(ElementRef).nativeElement;
    const speaker = inject(Speaker);
    effect(() => {
      const deviceId = speaker.deviceId();
      // What is not there any more leaves the sound where it was.
      if (speaker.canBeChosen) audio.setSinkId(deviceId).catch(() => undefined);
    });
  }
}
