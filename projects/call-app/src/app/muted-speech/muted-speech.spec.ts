import { TestBed } from '@angular/core/testing';
import type { CallView } from 'call-machine';
import { Subject } from 'rxjs';
import { ann, can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { LEVELS_WHILE_MUTED } from './levels-while-muted.ts';
import { MutedSpeechSetting } from './muted-speech-setting.ts';
import { MutedSpeech } from './muted-speech.ts';

describe('MutedSpeech', () => {
  let levels$: Subject<number>;

  beforeEach(() => {
    levels$ = new Subject();
    TestBed.overrideProvider(LEVELS_WHILE_MUTED, { useValue: () => levels$ });
  });
  afterEach(() => TestBed.inject(MutedSpeechSetting).wanted.choose('on'));

  const call = (state: 'on' | 'muted', view: Partial<CallView> = {}) =>
    viewOf({
      status: 'connected',
      detail: 'live',
      remote: ann(),
      microphone: { state, fault: null },
      can: can('toggleMicrophone'),
      ...view,
    });
  const render = async (view: CallView) => {
    const inputs = { name: 'Ann', microphone: new MediaStream() };
    const rendered = renderView(MutedSpeech, view, inputs);
    await rendered.fixture.whenStable();
    return rendered;
  };
  const speak = () => {
    for (let sample = 0; sample < 20; sample++) levels$.next(0.6);
  };

  it('tells who speaks while muted, with Unmute at hand', async () => {
    const rendered = await render(call('muted'));
    expect(await rendered.text()).toBe('');
    speak();
    expect(await rendered.text()).toContain('You are speaking while muted');
    expect(await rendered.text()).toContain('Ann can’t hear you');
    await rendered.press('Unmute');
    expect(rendered.intents).toEqual([{ type: 'microphone.toggle' }]);

    rendered.set({ view: call('on') });
    expect(await rendered.text()).toBe('');
  });

  it('tells once, and again after the next time that one is muted', async () => {
    const rendered = await render(call('muted'));
    speak();
    await rendered.press('Put away');
    expect(levels$.observed).toBeFalse();
    expect(await rendered.text()).toBe('');

    rendered.set({ view: call('on') });
    await rendered.fixture.whenStable();
    rendered.set({ view: call('muted') });
    await rendered.fixture.whenStable();
    speak();
    expect(await rendered.text()).toContain('You are speaking while muted');
  });

  it('listens only while muted in a call, and to who wants it', async () => {
    const rendered = await render(call('on'));
    expect(levels$.observed).toBeFalse();
    const listens = async (view: CallView) => {
      rendered.set({ view });
      await rendered.fixture.whenStable();
      return levels$.observed;
    };
    expect(await listens(call('muted'))).toBeTrue();
    expect(await listens(call('muted', { detail: 'reconnecting' }))).toBeFalse();
    expect(await listens(call('muted', { status: 'ended', detail: null }))).toBeFalse();
    expect(await listens(call('muted'))).toBeTrue();
    TestBed.inject(MutedSpeechSetting).wanted.choose('off');
    await rendered.fixture.whenStable();
    expect(levels$.observed).toBeFalse();
  });
});
