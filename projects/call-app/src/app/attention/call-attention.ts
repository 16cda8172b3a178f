import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { CallView } from 'call-machine';
import type { Observable } from 'rxjs';
import {
  endWith,
  fromEvent,
  ignoreElements,
  map,
  startWith,
  switchMap,
  takeUntil,
  tap,
} from 'rxjs';
import { DocumentTitle } from '../language/document-title.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import { injectPainted } from '../painted/inject-painted.ts';
import { callSounds } from '../sounds/call-sounds.ts';
import { allowedOutput, playTune } from '../sounds/tune-player.ts';
import type { Tune } from '../sounds/tunes.ts';
import { callNotification, systemNotification } from './call-notification.ts';
import { favicon } from './favicon.ts';
import { NotificationSetting } from './notification-setting.ts';
import { pageTitles } from './page-titles.ts';
import { turn } from './turn.ts';
import { vibration } from './vibration.ts';

/** How a call makes itself noticed by one who isn't looking at the page: all of it is wired here. */
@Injectable({ providedIn: 'root' })
export class CallAttention {
  private readonly document = inject(DOCUMENT);
  private readonly t = injectTranslate();
  private readonly title = inject(DocumentTitle);
  private readonly notifications = inject(NotificationSetting);
  private readonly painted$ = injectPainted();

  /** What is to be done for a call. Each goes on by itself until it is unsubscribed, or there is nothing more to see. */
  effects(view$: Observable<CallView>): readonly Observable<unknown>[] {
    const { document } = this;
    const window = document.defaultView;
    const inDocument = [
      pageTitles(view$).pipe(tap((title) => this.title.show(title))),
      favicon(view$, document),
    ];
    const all = window ? [...inDocument, ...this.inWindow(view$, window)] : inDocument;
    const end$ = view$.pipe(ignoreElements(), endWith(null));
    return all.map((each) => each.pipe(takeUntil(end$)));
  }

  private inWindow(view$: Observable<CallView>, window: Window): readonly Observable<unknown>[] {
    const { document } = this;
    const { navigator } = window;
    const turnTo = (act: string) => turn(`call-machine.${act}`, navigator.locks);
    const play = (tune: Tune) =>
      this.painted$.pipe(
        switchMap(() => allowedOutput(() => new AudioContext(), document)),
        switchMap((output) => turnTo('sound').pipe(switchMap(() => playTune(output, tune)))),
      );
    return [
      callSounds(view$, play),
      vibration(view$, turnTo('vibrate'), navigator),
      callNotification(view$, {
        isHidden$: fromEvent(document, 'visibilitychange').pipe(
          startWith(null),
          map(() => document.hidden),
        ),
        isOn: this.notifications.isOn,
        turn$: turnTo('notify'),
        say: this.t,
        show: (text) => systemNotification(window, text),
      }),
    ];
  }
}
