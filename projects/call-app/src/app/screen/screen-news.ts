import { Component, computed, input, linkedSignal } from '@angular/core';
import type { Signal } from '@angular/core';
import type { CallView } from 'call-machine';
import { remoteName } from '../call/status-words.ts';
import { injectTranslate } from '../language/inject-translate.ts';
import type { Translatable } from '../language/translatable.ts';

/** Says to someone who can't see it that a screen is shared now, or no longer. */
@Component({
  selector: 'app-screen-news',
  template: `
    <p>{{ t(own()) }}</p>
    <p>{{ t(remote()) }}</p>
  `,
  host: { class: 'visually-hidden', 'aria-live': 'polite' },
})
export class ScreenNews {
  protected readonly t = injectTranslate();
  readonly view = input.required<CallView>();

  private readonly ownTurn = lastTurn(this.view, ({ screen }) => screen.state === 'on');
  private readonly remoteTurn = lastTurn(this.view, ({ remote }) => remote?.media?.screen === 'on');

  protected readonly own = computed<Translatable | null>(() => {
    const turn = this.ownTurn();
    return turn && { key: turn === 'on' ? 'screen.youShare' : 'screen.youStopped' };
  });
  protected readonly remote = computed<Translatable | null>(() => {
    const turn = this.remoteTurn();
    const params = { name: remoteName(this.view()) };
    return turn && { key: turn === 'on' ? 'screen.theyShare' : 'screen.theyStopped', params };
  });
}

type Turn = 'on' | 'off';

/** How something was turned last in a call; null while it was not. The end of a call says enough of what ends with it. */
function lastTurn(view: Signal<CallView>, isOn: (view: CallView) => boolean): Signal<Turn | null> {
  const turn = computed(() => {
    if (view().status !== 'connected') return 'over';
    return isOn(view()) ? 'on' : 'off';
  });
  return linkedSignal<Turn | 'over', Turn | null>({
    source: turn,
    computation: (now, previous) => {
      if (now === 'on') return 'on';
      return now === 'off' && previous?.source === 'on' ? 'off' : null;
    },
  });
}
