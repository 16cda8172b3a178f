import type { CallView } from 'call-machine';
import { ann, can, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { Reconnecting } from './reconnecting.ts';

describe('Reconnecting', () => {
  const lost = (room: Partial<CallView['room']> = {}) =>
    viewOf({
      status: 'connected',
      detail: 'reconnecting',
      remote: ann(),
      room: { ...roomWith('Ann'), ...room },
      can: can('hangUp'),
    });

  it('is there while the connection is lost, and lets one hang up', async () => {
    const rendered = renderView(Reconnecting, viewOf({ status: 'connected', detail: 'live' }));
    expect(await rendered.text()).toBe('');
    rendered.set({ view: lost() });
    expect(await rendered.text()).toContain('Reconnecting…');
    await rendered.press('Hang up');
    expect(rendered.intents).toEqual([{ type: 'call.hangUp' }]);
    rendered.set({ view: viewOf({ status: 'connected', detail: 'live' }) });
    expect(await rendered.text()).toBe('');
  });

  it('says what is being done, by what is known', async () => {
    const rendered = renderView(Reconnecting, lost());
    expect(await rendered.text()).toContain('Another way is being tried');
    rendered.set({ view: lost({ others: [{ peer: 'ann', name: 'Ann', away: true }] }) });
    expect(await rendered.text()).toContain('Ann has lost the connection');
    rendered.set({ view: lost({ link: 'connecting' }) });
    expect(await rendered.text()).toContain('This device can’t reach the server');
  });

  it('counts from when it was lost, whatever else changes, and reads no second aloud', async () => {
    const now = spyOn(Date, 'now').and.returnValue(1_000_000);
    const rendered = renderView(Reconnecting, lost());
    expect(await rendered.text()).toContain('For 0:00');
    now.and.returnValue(1_005_000);
    rendered.set({ view: lost({ link: 'connecting' }) });
    await rendered.fixture.whenStable();
    const clock = rendered.element.querySelector('[role="timer"]');
    expect(clock?.closest('[aria-live]')?.getAttribute('aria-live')).toBe('off');
    expect(rendered.element.textContent).not.toContain('NaN');
  });
});
