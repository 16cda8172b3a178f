import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** Whether this browser can share a screen at all, which those of phones can't. */
export const CAN_SHARE_SCREEN = new InjectionToken<boolean>('CAN_SHARE_SCREEN', {
  factory: () => {
    const devices = inject(DOCUMENT).defaultView?.navigator.mediaDevices;
    return devices !== undefined && 'getDisplayMedia' in devices;
  },
});
