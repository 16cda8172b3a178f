import { Injectable } from '@angular/core';
import { injectSwitch } from '../remembered/remembered.ts';

/** Whether this device listens while the microphone is muted, to tell somebody who speaks all the same. Kept on it. */
@Injectable({ providedIn: 'root' })
export class MutedSpeechSetting {
  readonly wanted = injectSwitch('call-machine.muted-speech', 'on');
}
