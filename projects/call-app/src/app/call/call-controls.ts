import { Component, computed, inject, input, output } from '@angular/core';
import type { CallIntent, CallView } from 'call-machine';
import { injectTranslate } from '../language/inject-translate.ts';
import { RoundButton } from '../round-button/round-button.ts';
import { CAN_SHARE_SCREEN } from '../screen/can-share-screen.ts';
import { ScreenButton } from '../screen/screen-button.ts';

/** Microphone, camera, screen and hanging up, for as long as a call runs. */
@Component({
  selector: 'app-call-controls',
  imports: [RoundButton, ScreenButton],
  templateUrl: './call-controls.html',
  host: { role: 'group', '[attr.aria-label]': "t('call.controls')" },
})
export class CallControls {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();
  readonly intent = output<CallIntent>();

  protected readonly canShareScreen = inject(CAN_SHARE_SCREEN);
  protected readonly microphoneOn = computed(() => isOn(this.view().microphone.state));
  protected readonly cameraOn = computed(() => isOn(this.view().camera.state));
}

function isOn(state: CallView['camera']['state']): boolean {
  return state === 'on' || state === 'starting';
}
