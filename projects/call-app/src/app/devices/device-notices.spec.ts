import type { CallView, CaptureFault, Notice } from 'call-machine';
import { ann, can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { DeviceNotices } from './device-notices.ts';
import type { Translate } from '../language/inject-translate.ts';
import { speakEnglish } from '../testing/provide-english.ts';
import type { BrowserName } from './browser-name.ts';
import { noticeText } from './notice-words.ts';
import type { ToldNotice } from './notice-words.ts';

const FAULTS: readonly CaptureFault[] = ['denied', 'missing', 'in-use', 'ended', 'failed'];

const failed = (source: 'microphone' | 'camera', fault: CaptureFault): ToldNotice => ({
  kind: 'capture-failed',
  source,
  fault,
});
const connected = (notices: readonly Notice[], allowed: CallView['can']) =>
  viewOf({ status: 'connected', remote: ann(), notices, can: allowed });

describe('noticeText', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  const say = (notice: ToldNotice, others: readonly Notice[], browser: BrowserName = 'other') => {
    const { title, advice } = noticeText(notice, others, { verbatim: 'Ann' }, browser);
    return { title: t(title), advice: t(advice) };
  };

  it('has words of its own for each fault of each device', () => {
    const titles = (['microphone', 'camera'] as const).flatMap((source) =>
      FAULTS.map((fault) => {
        const notice = failed(source, fault);
        const { title, advice } = say(notice, [notice]);
        expect(title).toContain(source);
        expect(advice).toMatch(/try again/i);
        expect(advice).toContain('the call goes on');
        return title;
      }),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('tells for each browser how to mend a refusal in it, and of no browser otherwise', () => {
    const browsers = [
      'chrome',
      'edge',
      'firefox',
      'safari',
      'ios',
      'android',
      'androidFirefox',
    ] as const;
    const advices = (fault: CaptureFault) =>
      new Set(browsers.map((browser) => say(failed('camera', fault), [], browser).advice));
    expect(advices('denied').size).toBe(browsers.length);
    expect(advices('in-use').size).toBe(1);
  });

  it('says with what the call goes on', () => {
    const camera = failed('camera', 'denied');
    const microphone = failed('microphone', 'denied');
    expect(say(camera, [camera]).advice).toContain('with sound alone');
    expect(say(microphone, [microphone]).advice).toContain('without your voice');
    expect(say(camera, [camera, microphone]).advice).not.toContain('sound alone');
  });

  it('says which device was replaced by another', () => {
    for (const source of ['microphone', 'camera'] as const) {
      const notice = { kind: 'other-device', source } as const;
      expect(say(notice, [notice]).title).toBe(`Another ${source} is in use`);
    }
  });

  it('names the other person', () => {
    const notice = { kind: 'remote-without', source: 'camera' } as const;
    expect(say(notice, [notice]).title).toBe('Ann has no camera');
  });
});

describe('DeviceNotices', () => {
  const toggles = can('toggleMicrophone', 'toggleCamera');

  it('tries a device again by its toggle', async () => {
    const notices = [failed('microphone', 'in-use'), failed('camera', 'missing')];
    const rendered = renderView(DeviceNotices, connected(notices, toggles));
    expect(await rendered.text()).toContain('The microphone is in use');
    expect(await rendered.text()).toContain('No camera was found');

    await rendered.press('Try again');
    expect(rendered.intents).toEqual([{ type: 'microphone.toggle' }]);

    rendered.set({ view: connected([failed('camera', 'missing')], toggles) });
    await rendered.press('Try again');
    expect(rendered.intents.at(-1)).toEqual({ type: 'camera.toggle' });
  });

  it('does not offer to try again what the view says cannot be', async () => {
    const view = connected([failed('camera', 'denied')], can('toggleMicrophone'));
    expect(await renderView(DeviceNotices, view).buttons()).toEqual(['Put away']);
  });

  it('has nothing to try where the other side or the network is at fault', async () => {
    const notices: Notice[] = [
      { kind: 'remote-without', source: 'microphone' },
      { kind: 'link-down' },
    ];
    const rendered = renderView(DeviceNotices, connected(notices, toggles));
    expect(await rendered.buttons()).toEqual(['Put away', 'Put away']);
    expect(await rendered.text()).toContain('Ann has no microphone');
    expect(await rendered.text()).toContain('The server can’t be reached');
  });

  it('puts a notice away until it comes anew', async () => {
    const view = connected([failed('camera', 'in-use')], toggles);
    const rendered = renderView(DeviceNotices, view);
    await rendered.press('Put away');
    expect(await rendered.text()).toBe('');

    rendered.set({ view: connected([], toggles) });
    expect(await rendered.text()).toBe('');

    rendered.set({ view });
    expect(await rendered.text()).toContain('The camera is in use');
  });
});
