import type { CallView } from 'call-machine';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import { Rendered } from '../testing/rendered.ts';
import { ScreenNews } from './screen-news.ts';

describe('ScreenNews', () => {
  const ON = { state: 'on', fault: null } as const;
  const call = (view: Partial<CallView> = {}) =>
    viewOf({ status: 'connected', remote: ann(), ...view });
  const begin = (view: CallView) => {
    const rendered = new Rendered(ScreenNews, { view });
    expect(rendered.element.getAttribute('aria-live')).toBe('polite');
    return async (next: CallView) => {
      await rendered.text();
      rendered.set({ view: next });
      return rendered.text();
    };
  };

  it('says politely that a screen is shared, and that it no longer is', async () => {
    const say = begin(call());
    expect(await say(call())).toBe('');
    expect(await say(call({ screen: ON }))).toBe('You are sharing your screen');
    expect(await say(call())).toBe('You stopped sharing your screen');
    expect(await say(call({ screen: ON }))).toBe('You are sharing your screen');
  });

  it('leaves what it said while other things change', async () => {
    const say = begin(call({ screen: ON }));
    await say(call());
    const muted = call({ microphone: { state: 'muted', fault: null } });
    expect(await say(muted)).toBe('You stopped sharing your screen');
  });

  it('says the same of the other', async () => {
    const say = begin(call());
    const sharing = call({ remote: ann({ screen: 'on' }) });
    expect(await say(sharing)).toBe('Ann is sharing their screen');
    expect(await say(call())).toBe('Ann stopped sharing their screen');
  });

  it('has nothing to say of somebody who chooses what to share, and chooses nothing', async () => {
    const say = begin(call());
    expect(await say(call({ screen: { state: 'starting', fault: null } }))).toBe('');
    expect(await say(call())).toBe('');
  });

  it('says what is shared already when one comes back to a call', async () => {
    const say = begin(viewOf({ status: 'negotiating', remote: ann({ screen: 'on' }) }));
    expect(await say(call({ remote: ann({ screen: 'on' }) }))).toBe('Ann is sharing their screen');
  });

  it('leaves the end of a call to those who tell of that', async () => {
    const say = begin(call({ screen: ON }));
    expect(await say(viewOf({ status: 'ended', remote: ann() }))).toBe('');
  });
});
