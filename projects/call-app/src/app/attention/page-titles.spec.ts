import type { CallView } from 'call-machine';
import { BehaviorSubject } from 'rxjs';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import type { Translate } from '../language/inject-translate.ts';
import { speakEnglish } from '../testing/provide-english.ts';
import { pageTitles } from './page-titles.ts';

describe('pageTitles', () => {
  let view$: BehaviorSubject<CallView>;
  let titles: string[];
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
    jasmine.clock().install();
    view$ = new BehaviorSubject(viewOf());
    titles = [];
  });
  afterEach(() => {
    view$.complete();
    jasmine.clock().uninstall();
  });

  it('flash while it rings, and stand still otherwise', () => {
    const showing = pageTitles(view$).subscribe((title) => titles.push(t(title)));
    jasmine.clock().tick(5_000);
    expect(titles).toEqual(['Room']);

    view$.next(viewOf({ status: 'ringing', remote: ann() }));
    jasmine.clock().tick(2_500);
    const calling = 'Ann is calling';
    expect(titles.slice(1)).toEqual([calling, 'Incoming call', calling]);

    view$.next(viewOf({ status: 'negotiating', remote: ann() }));
    jasmine.clock().tick(5_000);
    expect(titles.slice(4)).toEqual(['In a call with Ann']);
    showing.unsubscribe();
  });

  it('go on flashing in their rhythm when something else changes', () => {
    const ringing = viewOf({ status: 'ringing', remote: ann() });
    view$.next(ringing);
    const showing = pageTitles(view$).subscribe((title) => titles.push(t(title)));
    jasmine.clock().tick(600);
    view$.next({ ...ringing, missed: false });
    jasmine.clock().tick(600);
    expect(titles.length).toBe(2);
    showing.unsubscribe();
  });
});
