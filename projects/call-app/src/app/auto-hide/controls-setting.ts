import { Injectable } from '@angular/core';
import { injectSwitch } from '../remembered/remembered.ts';

/** Whether the controls of a call hide while nobody touches anything. Kept on the device. */
@Injectable({ providedIn: 'root' })
export class ControlsSetting {
  readonly hide = injectSwitch('call-machine.hide-controls', 'on');
}
