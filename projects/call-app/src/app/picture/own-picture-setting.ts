import { Injectable } from '@angular/core';
import { injectRemembered, injectSwitch } from '../remembered/remembered.ts';
import { CORNERS } from './corner.ts';

/** How this person wants to see their own picture in a call. Kept on the device; the other person sees nothing of it. */
@Injectable({ providedIn: 'root' })
export class OwnPictureSetting {
  readonly corner = injectRemembered('call-machine.own-picture.corner', CORNERS, 'bottom-right');
  /** Whether left and right are as in a mirror. */
  readonly mirror = injectSwitch('call-machine.own-picture.mirror', 'on');
  readonly shown = injectSwitch('call-machine.own-picture.shown', 'on');
}
