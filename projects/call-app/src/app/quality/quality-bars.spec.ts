import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BehaviorSubject } from 'rxjs';
import { measuresOf } from '../testing/measures-fixture.ts';
import { Rendered } from '../testing/rendered.ts';
import { CallQuality } from './call-quality.ts';
import { QualityBars } from './quality-bars.ts';
import { EMPTY_LOG, type QualityLog } from './quality-log.ts';
import { QualitySummaryLine } from './quality-summary-line.ts';
import type { QualitySummary } from './quality-summary.ts';
import type { Rating } from './rating.ts';

const GOOD: Rating = { bars: 4, reason: 'none' };
const LOSSY: Rating = { bars: 1, reason: 'loss' };

describe('the quality of a call on the screen', () => {
  const rating = signal<Rating | null>(null);
  const log$ = new BehaviorSubject<QualityLog | null>(null);
  let summary: QualitySummary | null;

  beforeEach(() => {
    rating.set(null);
    log$.next(null);
    summary = null;
    TestBed.overrideProvider(CallQuality, {
      useValue: { rating, log$, summary: () => summary },
    });
  });

  describe('QualityBars', () => {
    let rendered: Rendered<QualityBars>;
    const find = (selector: string) => rendered.element.querySelector<HTMLElement>(selector);
    const shown = async () => {
      await rendered.fixture.whenStable();
      const lit = rendered.element.querySelectorAll('.lit').length;
      return [lit, find('button')?.getAttribute('aria-label')];
    };
    const said = async (next: Rating | null) => {
      rating.set(next);
      await rendered.fixture.whenStable();
      return find('[aria-live="polite"]')?.textContent;
    };

    beforeEach(() => {
      rendered = new Rendered(QualityBars);
    });

    it('are lit as the rating says, and named by it', async () => {
      expect(await shown()).toEqual([0, 'Connection is being measured']);
      rating.set(LOSSY);
      expect(await shown()).toEqual([1, 'Poor connection: packets are lost']);
      rating.set(GOOD);
      expect(await shown()).toEqual([4, 'Good connection']);
    });

    it('announce what has changed, once', async () => {
      expect(await said(GOOD)).toBe('');
      expect(await said({ bars: 3, reason: 'delay' })).toBe('');
      expect(await said(LOSSY)).toBe('Poor connection: packets are lost');
      expect(await said(null)).toBe('');
      expect(await said(LOSSY)).toBe('');
      expect(await said(GOOD)).toBe('Good connection');
    });

    it('show the details while they are open', async () => {
      const recent = [null, measuresOf({ roundTripMs: 123 })];
      log$.next({ ...EMPTY_LOG, rating: GOOD, recent });
      await rendered.fixture.whenStable();
      expect(find('table')).toBeNull();
      expect(find('button')?.getAttribute('aria-expanded')).toBe('false');

      const panel = find('[popover]');
      const toggled = () => new Promise((resolve) => panel?.addEventListener('toggle', resolve));
      const opened = toggled();
      find('button')?.click();
      await opened;
      expect(await rendered.text()).toContain('There and back 123 ms');
      expect(await rendered.text()).toContain('Codecs opus, VP8 opus, VP8');
      expect(find('button')?.getAttribute('aria-expanded')).toBe('true');
      expect(find('svg[role="img"]')?.getAttribute('aria-label')).toContain('Received: 1.0 Mbit/s');

      log$.next({ ...EMPTY_LOG, rating: GOOD, recent: [...recent, measuresOf()] });
      expect(await rendered.text()).toContain('There and back 20 ms');

      const closed = toggled();
      await rendered.press('Close the details');
      await closed;
      await rendered.fixture.whenStable();
      expect(find('table')).toBeNull();
    });
  });

  describe('QualitySummaryLine', () => {
    it('says how the connection was, and nothing where there is nothing to say', async () => {
      expect(await new Rendered(QualitySummaryLine).text()).toBe('');
      TestBed.resetTestingModule();
      summary = { bars: 4, worst: 'none', reconnecting: 0.1 };
      TestBed.overrideProvider(CallQuality, { useValue: { summary: () => summary } });
      const rendered = new Rendered(QualitySummaryLine);
      expect(await rendered.text()).toBe('Good connection; reconnecting for 10 % of the time');
    });
  });
});
