import { TestBed } from '@angular/core/testing';
import { injectTranslate } from '../language/inject-translate.ts';
import { provideEnglish } from '../testing/provide-english.ts';
import { ratingWords, summaryWords } from './quality-words.ts';

describe('the words for a connection', () => {
  const t = () => TestBed.runInInjectionContext(injectTranslate);
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideEnglish()] }));

  it('say how good it is, and why where it isn’t', () => {
    const words = [
      ratingWords(null),
      ratingWords({ bars: 4, reason: 'none' }),
      ratingWords({ bars: 3, reason: 'delay' }),
      ratingWords({ bars: 2, reason: 'loss' }),
      ratingWords({ bars: 1, reason: 'bandwidth' }),
      ratingWords({ bars: 0, reason: 'loss' }),
    ];
    expect(words.map((each) => t()(each))).toEqual([
      'Connection is being measured',
      'Good connection',
      'Good connection',
      'Weak connection: packets are lost',
      'Poor connection: little gets through',
      'No connection: nothing arrives',
    ]);
  });

  it('say how good it was, at worst, and how long it was away', () => {
    const words = [
      summaryWords({ bars: 3.6, worst: 'none', reconnecting: 0 }),
      summaryWords({ bars: 3.4, worst: 'delay', reconnecting: 0.004 }),
      summaryWords({ bars: 1.8, worst: 'bandwidth', reconnecting: 0.123 }),
    ];
    expect(words.map((each) => t()(each))).toEqual([
      'Good connection',
      'Good connection; at worst, packets took long',
      'Weak connection; at worst, little got through; reconnecting for 12 % of the time',
    ]);
  });
});
