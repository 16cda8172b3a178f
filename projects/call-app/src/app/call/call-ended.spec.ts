import { TestBed } from '@angular/core/testing';
import { callMachine } from 'call-machine';
import type { EndRecord } from 'call-machine';
import { createActor } from 'xstate';
import { CallReport } from '../report/call-report.ts';
import { ann, can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { CallEnded } from './call-ended.ts';

describe('CallEnded', () => {
  const end: EndRecord = {
    reason: 'busy',
    by: 'remote',
    phase: 'calling',
    durationMs: 0,
    retryable: true,
  };
  const view = viewOf({ status: 'ended', end, remote: ann(), can: can('dismiss', 'place') });

  it('calls the same person again in the same way', async () => {
    const rendered = renderView(CallEnded, { ...view, video: false });
    expect(await rendered.buttons()).toEqual(['Close', 'Call again']);

    await rendered.press('Call again');
    expect(rendered.intents).toEqual([{ type: 'call.place', to: 'ann', video: false }]);
  });

  it('calls everyone again when everyone was called', async () => {
    const rendered = renderView(CallEnded, { ...view, remote: null });
    await rendered.press('Call again');
    expect(rendered.intents).toEqual([{ type: 'call.place', video: true }]);
  });

  it('puts the call away', async () => {
    const rendered = renderView(CallEnded, view);
    await rendered.press('Close');
    expect(rendered.intents).toEqual([{ type: 'call.dismiss' }]);
  });

  it('offers to call again only where it can help, and after hanging up', async () => {
    const rendered = renderView(CallEnded, { ...view, end: { ...end, retryable: false } });
    expect(await rendered.buttons()).toEqual(['Close']);

    rendered.set({ view: { ...view, end: { ...end, reason: 'hangup', retryable: false } } });
    expect(await rendered.buttons()).toEqual(['Close', 'Call again']);
  });

  it('offers nothing that the view does not', async () => {
    const rendered = renderView(CallEnded, { ...view, can: can() });
    expect(await rendered.buttons()).toEqual([]);
  });

  it('offers to save a report of what was recorded, last', async () => {
    const rendered = renderView(CallEnded, view);
    const actor = createActor(callMachine, { input: { nonce: 'ben' } }).start();
    TestBed.inject(CallReport).begin(actor);
    expect(await rendered.buttons()).toEqual(['Close', 'Call again', 'Save call report']);
  });
});
