import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { createCall } from 'call-machine/browser';
import type { Call } from 'call-machine/browser';
import { Inspection } from '../inspector/inspection.ts';

/** Makes the call machine of a room, running. Its server is the one that the page came from. */
export const CREATE_CALL = new InjectionToken<() => Call>('CREATE_CALL', {
  factory: () => {
    const url = inject(DOCUMENT).location.origin;
    const inspection = inject(Inspection);
    return () => {
      const inspect = inspection.observer;
      return createCall({ url, ...(inspect && { inspect }) });
    };
  },
});
