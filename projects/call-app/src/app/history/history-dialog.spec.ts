import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { deleteDB } from 'idb';
import { speak } from '../testing/provide-english.ts';
import { Rendered } from '../testing/rendered.ts';
import { entryOf } from '../testing/history-entry-fixture.ts';
import { HistoryDialog } from './history-dialog.ts';
import { HistorySetting } from './history-setting.ts';
import { HistoryStore } from './history-store.ts';

const NOW = Date.now();
const ANN = entryOf({ endedAt: NOW });
const BEN = entryOf({
  id: 'ben-1 caller',
  name: 'Ben',
  room: 'a room',
  direction: 'outgoing',
  video: false,
  durationMs: 0,
  reason: 'declined',
  endedAt: NOW - 1_000,
});
const MISSED = entryOf({
  id: 'cid-1 callee',
  name: 'Cid',
  durationMs: 0,
  reason: 'cancelled',
  missed: true,
  endedAt: NOW - 2_000,
});

describe('HistoryDialog', () => {
  let rendered: Rendered<HistoryDialog>;

  beforeEach(async () => {
    localStorage.clear();
    rendered = new Rendered(HistoryDialog);
    const store = TestBed.inject(HistoryStore);
    await store.clear();
    await store.restore([ANN, BEN, MISSED]);
  });
  afterEach(async () => {
    TestBed.inject(HistoryStore).ngOnDestroy();
    localStorage.clear();
    await deleteDB('call-machine.history');
  });

  const rows = async () => {
    await rendered.fixture.whenStable();
    return [...rendered.element.querySelectorAll('li')].map(({ innerText }) => innerText);
  };
  /** Presses the button whose name begins so. */
  const press = async (name: string) => {
    const found = (await rendered.buttons()).find((each) => each.startsWith(name));
    await rendered.press(found ?? name);
    await TestBed.inject(HistoryStore).refresh();
  };

  it('lists the calls, the newest first, and marks what was missed', async () => {
    const [ann, ben, cid] = await rows();
    expect(ann).toContain('Ann\n\nIncoming video call · 1:00');
    expect(ben).toContain('Ben\n\nOutgoing call · declined');
    expect(cid).toContain('Cid\n\nMissed video call');
    expect(rendered.element.querySelectorAll('.missed').length).toBe(1);
    expect(rendered.element.querySelector('time')?.dateTime).toBe(new Date(NOW).toISOString());
  });

  it('leads into the room of a call', async () => {
    await rows();
    const links = [...rendered.element.querySelectorAll('a')];
    expect(links.map(({ pathname }) => pathname)).toEqual(['/r/tea', '/r/a%20room', '/r/tea']);
    expect(links[1]?.getAttribute('aria-label')).toBe('Call Ben again: go to the room');
  });

  it('deletes a call, and takes that back', async () => {
    await press('Delete the call: Ben');
    expect((await rows()).length).toBe(2);
    expect(await rendered.text()).toContain('The call was deleted');
    expect(document.activeElement?.textContent).toContain('Undo');

    await press('Undo');
    expect((await rows()).length).toBe(3);
    expect(await rendered.buttons()).not.toContain('Undo');
    expect(document.activeElement?.textContent).toBe('Calls');
  });

  it('deletes all calls, and takes that back', async () => {
    await press('Delete all');
    expect(await rows()).toEqual(['No calls yet']);
    expect(await rendered.buttons()).toEqual(['Undo', 'Done']);
    await press('Undo');
    expect((await rows()).length).toBe(3);
  });

  it('follows what another tab does', async () => {
    await rows();
    const other = TestBed.runInInjectionContext(() => new HistoryStore());
    const heard = new Promise((resolve) => {
      const channel = new BroadcastChannel('call-machine.history');
      channel.onmessage = () => {
        channel.close();
        resolve(null);
      };
    });
    await other.delete([ANN, BEN]);
    await heard;
    await TestBed.inject(HistoryStore).refresh();
    expect((await rows()).length).toBe(1);
    other.ngOnDestroy();
  });

  it('has a switch to keep none', async () => {
    const loader = TestbedHarnessEnvironment.loader(rendered.fixture);
    const toggle = await loader.getHarness(MatSlideToggleHarness);
    expect(await toggle.isChecked()).toBeTrue();
    await toggle.uncheck();
    expect(TestBed.inject(HistorySetting).isOn()).toBeFalse();
    TestBed.resetTestingModule();
    expect(TestBed.inject(HistorySetting).isOn()).toBeFalse();
  });

  it('speaks the other language too', async () => {
    await rows();
    speak('zh-CN');
    expect((await rows())[2]).toContain('未接视频通话');
  });

  it('says so where the browser keeps nothing', async () => {
    TestBed.inject(HistoryStore).ngOnDestroy();
    spyOn(IDBFactory.prototype, 'open').and.throwError(new DOMException('no', 'SecurityError'));
    await TestBed.inject(HistoryStore).refresh();
    expect(await rendered.text()).toContain('This browser keeps nothing for this page');
    expect(await rendered.buttons()).toContain('Done');
  });
});
