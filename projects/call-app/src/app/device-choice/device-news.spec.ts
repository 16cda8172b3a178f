import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Device } from 'call-machine/browser';
import { Rendered } from '../testing/rendered.ts';
import type { KindOfDevice } from './device-changes.ts';
import { DeviceNews } from './device-news.ts';
import { DevicePicker } from './device-picker.ts';
import { DeviceUse } from './device-use.ts';

const headset = { deviceId: 'h', label: 'Headset' };
const built = { deviceId: 'b', label: '' };

/** Devices in use, as a spec has them. */
class DeviceUseFake {
  readonly lists = signal({ microphone: [headset, built], camera: [], speaker: [] });
  readonly used = signal({ microphone: headset, camera: null, speaker: null });
  readonly gone = signal<readonly KindOfDevice[]>([]);
  readonly come = signal<readonly KindOfDevice[]>([]);
  nameNow = '';
  readonly chosen: (readonly [string, Device | null])[] = [];

  nameInUse(): string {
    return this.nameNow;
  }

  choose(kind: string, device: Device | null): void {
    this.chosen.push([kind, device]);
  }

  putNewsAway(): void {
    this.gone.set([]);
    this.come.set([]);
  }
}

let use: DeviceUseFake;

beforeEach(() => {
  use = new DeviceUseFake();
  TestBed.configureTestingModule({ providers: [{ provide: DeviceUse, useValue: use }] });
});

describe('DeviceNews', () => {
  it('is silent while nothing has changed', async () => {
    expect(await new Rendered(DeviceNews).text()).toBe('');
  });

  it('names what has gone, and what is used now if that is known', async () => {
    const rendered = new Rendered(DeviceNews);
    use.gone.set([{ kind: 'microphone', device: headset }]);
    expect(await rendered.text()).toContain(
      'Headset was unplugged. Using the default microphone now.',
    );
    use.nameNow = 'Built in';
    use.gone.set([{ kind: 'microphone', device: headset }]);
    expect(await rendered.text()).toContain('Headset was unplugged. Using Built in now.');
    await rendered.press('Put away');
    expect(await rendered.text()).toBe('');
  });

  it('offers a headset as one thing, and uses all of it when asked to', async () => {
    const rendered = new Rendered(DeviceNews);
    use.come.set([
      { kind: 'microphone', device: headset },
      { kind: 'speaker', device: headset },
    ]);
    expect(await rendered.text()).toContain('Headset was plugged in.');
    expect(use.chosen).toEqual([]);
    await rendered.press('Use Headset');
    expect(use.chosen).toEqual([
      ['microphone', headset],
      ['speaker', headset],
    ]);
    expect(await rendered.text()).toBe('');
  });

  it('uses nothing that is not wanted', async () => {
    const rendered = new Rendered(DeviceNews);
    use.come.set([{ kind: 'camera', device: built }]);
    expect(await rendered.text()).toContain('Camera was plugged in.');
    await rendered.press('Not now');
    expect(use.chosen).toEqual([]);
    expect(await rendered.text()).toBe('');
  });
});

describe('DevicePicker', () => {
  const menu = (rendered: Rendered<DevicePicker>, kind: string) => {
    const select = rendered.element.querySelector<HTMLSelectElement>(`#device-${kind}`);
    if (!select) throw new Error(`there is no menu of ${kind}`);
    return select;
  };

  it('has the devices by name, or by number where the browser hides names', async () => {
    const rendered = new Rendered(DevicePicker);
    await rendered.fixture.whenStable();
    const { options, value } = menu(rendered, 'microphone');
    expect([...options].map(({ text }) => text.trim())).toEqual([
      'Default',
      'Headset',
      'Microphone 2',
    ]);
    expect(value).toBe('h');
    expect(menu(rendered, 'camera').disabled).toBeTrue();
  });

  it('chooses, and chooses the default one', async () => {
    const rendered = new Rendered(DevicePicker);
    await rendered.fixture.whenStable();
    for (const value of ['b', '']) {
      menu(rendered, 'microphone').value = value;
      menu(rendered, 'microphone').dispatchEvent(new Event('change'));
    }
    expect(use.chosen).toEqual([
      ['microphone', built],
      ['microphone', null],
    ]);
  });
});
