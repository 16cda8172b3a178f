import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { createCall } from 'call-machine/browser';
import type { Call } from 'call-machine/browser';
import { Inspection } from '../inspector/inspection.ts';
import { CallReport } from '../report/call-report.ts';
import { PrewarmSetting } from '../settings/prewarm-setting.ts';

/** Makes the call machine of a room, running and recorded. Its server is the one that the page came from. */
export const CREATE_CALL = new InjectionToken<() => Call>('CREATE_CALL', {
  factory: () => {
    const { origin: url } = inject(DOCUMENT).location;
    const setting = inject(PrewarmSetting);
    const inspection = inject(Inspection);
    const report = inject(CallReport);
    return () => {
      const prewarm = setting.inForce();
      const inspect = inspection.observer;
      const call = createCall({ url, ...(prewarm && { prewarm }), ...(inspect && { inspect }) });
      report.begin(call.actor);
      return call;
    };
  },
});
