import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { PREWARMS } from 'call-machine';
import { createCall } from 'call-machine/browser';
import type { Call } from 'call-machine/browser';
import { Inspection } from '../inspector/inspection.ts';
import { CallReport } from '../report/call-report.ts';

/** `?prewarm=full` in a room's link tries another early media path than the usual one. */
const prewarmIn = (search: string) =>
  PREWARMS.find((value) => value === new URLSearchParams(search).get('prewarm'));

/** Makes the call machine of a room, running and recorded. Its server is the one that the page came from. */
export const CREATE_CALL = new InjectionToken<() => Call>('CREATE_CALL', {
  factory: () => {
    const { origin: url, search } = inject(DOCUMENT).location;
    const prewarm = prewarmIn(search);
    const inspection = inject(Inspection);
    const report = inject(CallReport);
    return () => {
      const inspect = inspection.observer;
      const call = createCall({ url, ...(prewarm && { prewarm }), ...(inspect && { inspect }) });
      report.begin(call.actor);
      return call;
    };
  },
});
