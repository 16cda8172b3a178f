import type { CallView } from 'call-machine';
import { BehaviorSubject, NEVER, Observable, startWith } from 'rxjs';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import type { Translate } from '../language/inject-translate.ts';
import { speak, speakEnglish } from '../testing/provide-english.ts';
import { callNotification, systemNotification } from './call-notification.ts';

const RINGING = viewOf({ status: 'ringing', remote: ann(), video: false });

describe('callNotification', () => {
  let view$: BehaviorSubject<CallView>;
  let isHidden$: BehaviorSubject<boolean>;
  let shown: string[];
  let isOn: boolean;
  let say: Translate;

  beforeEach(() => {
    view$ = new BehaviorSubject(viewOf());
    isHidden$ = new BehaviorSubject(true);
    shown = [];
    isOn = true;
    say = speakEnglish();
  });

  const begin = (turn$: Observable<void> = NEVER.pipe(startWith(undefined))) => {
    const show = (text: string) =>
      new Observable(() => {
        shown.push(text);
        return () => (shown = shown.filter((other) => other !== text));
      });
    callNotification(view$, { isHidden$, isOn: () => isOn, turn$, say, show }).subscribe();
  };

  it('is there while it rings and nobody sees the page', () => {
    begin();
    expect(shown).toEqual([]);
    view$.next(RINGING);
    expect(shown).toEqual(['Ann is calling you, with sound only']);

    isHidden$.next(false);
    expect(shown).toEqual([]);
    isHidden$.next(true);
    expect(shown.length).toBe(1);
    view$.next(viewOf({ status: 'ended', missed: true }));
    expect(shown).toEqual([]);
  });

  it('is in the language in use', () => {
    speak('zh-CN');
    begin();
    view$.next(RINGING);
    expect(shown).toEqual(['Ann邀请你语音通话']);
  });

  it('is only for those who want it', () => {
    isOn = false;
    begin();
    view$.next(RINGING);
    expect(shown).toEqual([]);
  });

  it('waits for this tab’s turn', () => {
    begin(NEVER);
    view$.next(RINGING);
    expect(shown).toEqual([]);
  });
});

describe('systemNotification', () => {
  it('is none, and no error, where only a service worker may show one', () => {
    spyOn(window, 'Notification').and.throwError(new TypeError('Illegal constructor'));
    const error = jasmine.createSpy('error');
    systemNotification(window, 'Ann is calling you').subscribe({ error }).unsubscribe();
    expect(Notification).toHaveBeenCalledTimes(1);
    expect(error).not.toHaveBeenCalled();
  });
});
