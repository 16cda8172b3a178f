import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { createCall } from 'call-machine/browser';
import type { Call } from 'call-machine/browser';
import { RoomCredentials } from '../door/room-credentials.ts';
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
    const credentials = inject(RoomCredentials).source;
    return () => {
      const prewarm = setting.inForce();
      const inspect = inspection.observer;
      const options = { ...(prewarm && { prewarm }), ...(inspect && { inspect }) };
      const call = createCall({ url, credentials, ...options });
      report.begin(call.actor);
      return call;
    };
  },
});
