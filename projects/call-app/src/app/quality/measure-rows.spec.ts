import { TestBed } from '@angular/core/testing';
import { injectTranslate } from '../language/inject-translate.ts';
import { measuresOf } from '../testing/measures-fixture.ts';
import { provideEnglish } from '../testing/provide-english.ts';
import { measureRows } from './measure-rows.ts';
import type { Measures } from './measures.ts';
import { plots } from './plots.ts';

describe('a connection in numbers', () => {
  const t = () => TestBed.runInInjectionContext(injectTranslate);
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideEnglish()] }));

  const rows = (measures: Measures) =>
    measureRows(measures).map(({ label, values }) => [
      t()(label),
      ...values.map((each) => t()(each)),
    ]);

  it('is a line for each thing that is known', () => {
    const measures = measuresOf({
      received: { bitrate: 1_234_567, loss: 0.0123, framesPerSecond: 24.6, frozen: 0.5 },
      sent: { bitrate: 345_678, jitterMs: 7.4 },
      limitation: 'cpu',
    });
    expect(rows(measures)).toEqual([
      ['Bit rate', '1.2 Mbit/s', '346 kbit/s'],
      ['Packets lost', '1.2 %', '0.0 %'],
      ['Jitter', '5 ms', '7 ms'],
      ['Picture', '1280 × 720', '1280 × 720'],
      ['Pictures per second', '25', '30'],
      ['Picture stood still', '50.0 %', '–'],
      ['Codecs', 'opus, VP8', 'opus, VP8'],
      ['There and back', '20 ms'],
      ['Way', 'direct (host – srflx)'],
      ['Sent picture is limited by', 'this device'],
    ]);
  });

  it('says what isn’t known', () => {
    const nothing = {
      ...{ bitrate: null, loss: null, jitterMs: null, framesPerSecond: null, frozen: null },
      ...{ width: null, height: null, codecs: [] },
    };
    const both = { roundTripMs: null, path: null, candidates: null };
    const all = rows(measuresOf({ received: nothing, sent: nothing, ...both }));
    expect(all.slice(0, -1).flatMap(([, ...values]) => values)).toEqual(Array(16).fill('–'));
    expect(all.at(-1)).toEqual(['Sent picture is limited by', 'nothing']);
  });

  it('says that it goes over a relay, and a limit that is new', () => {
    const candidates = { local: 'relay', remote: 'host' };
    const all = rows(measuresOf({ path: 'relay', candidates, limitation: 'moon' }));
    expect(all.slice(-2)).toEqual([
      ['Way', 'by relay (relay – host)'],
      ['Sent picture is limited by', 'moon'],
    ]);
  });

  it('is drawn with its range in words', () => {
    const recent = [null, measuresOf({ roundTripMs: 10 }), measuresOf({ roundTripMs: 310 })];
    const drawn = plots(recent);
    expect(drawn.map(({ label }) => t()(label)).at(-1)).toBe(
      'There and back: 310 ms, in the last minutes 10 ms – 310 ms',
    );
    expect(drawn.at(-1)?.values).toEqual([null, 10, 310]);
    expect(plots([]).map(({ now }) => now)).toEqual(['–', '–', '–', '–']);
  });

  it('draws the greater of the two losses', () => {
    const recent = [measuresOf({ sent: { loss: 0.04 } })];
    expect(plots(recent).map(({ now }) => now)).toContain('4.0 %');
  });
});
