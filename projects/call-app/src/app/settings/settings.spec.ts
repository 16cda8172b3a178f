import { TestBed } from '@angular/core/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { Rendered } from '../testing/rendered.ts';
import { PrewarmSetting } from './prewarm-setting.ts';
import { SettingsButton } from './settings-button.ts';
import { Settings } from './settings.ts';

describe('Settings', () => {
  let setting: PrewarmSetting;
  let settings: Settings;
  let rendered: Rendered<SettingsButton>;

  beforeEach(() => {
    rendered = new Rendered(SettingsButton);
    setting = TestBed.inject(PrewarmSetting);
    settings = TestBed.inject(Settings);
  });
  afterEach(() => {
    setting.choose(null);
    settings.close();
  });

  const root = () => TestbedHarnessEnvironment.documentRootLoader(rendered.fixture);
  const dialogs = async () => (await root().getAllHarnesses(MatDialogHarness)).length;
  const open = async () => {
    await settings.open();
    return root().getHarness(MatDialogHarness);
  };

  it('open from their button, once however often it is pressed, and close', async () => {
    expect(await dialogs()).toBe(0);
    await rendered.press('Settings');
    expect(settings.isOpen()).toBeTrue();
    settings.close();

    await settings.open();
    await settings.open();
    expect(await dialogs()).toBe(1);

    document.querySelector<HTMLElement>('app-settings-dialog .button.filled')?.click();
    expect(await dialogs()).toBe(0);
    expect(settings.isOpen()).toBeFalse();
  });

  it('stay closed when they are closed before they are there', async () => {
    const opening = settings.open();
    settings.close();
    await opening;
    expect(await dialogs()).toBe(0);
    expect(settings.isOpen()).toBeFalse();
  });

  it('offer how early to connect, each with what it tells of the network, and keep the choice', async () => {
    const dialog = await open();
    const radios = await root().getAllHarnesses(MatRadioButtonHarness);
    expect(await Promise.all(radios.map((radio) => radio.isChecked()))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await dialog.getContentText()).toContain('learns your network address');

    const values = [];
    for (const radio of [...radios].reverse()) {
      await radio.check();
      values.push(setting.choice());
    }
    expect(values).toEqual(['full', 'relay', 'off', null]);
  });

  describe('of notifications', () => {
    let permission: jasmine.Spy;
    beforeEach(() => {
      permission = spyOnProperty(Notification, 'permission').and.returnValue('default');
    });
    afterEach(() => localStorage.removeItem('call-machine.notifications'));

    const toggle = async () => {
      await open();
      return root().getHarness(MatSlideToggleHarness);
    };

    it('show what the browser has allowed', async () => {
      const request = spyOn(Notification, 'requestPermission').and.resolveTo('default');
      const notifications = await toggle();
      await notifications.check();
      expect(await notifications.isChecked()).toBeFalse();

      request.and.resolveTo('granted');
      await notifications.check();
      expect(await notifications.isChecked()).toBeTrue();
      await notifications.uncheck();
      expect(await notifications.isChecked()).toBeFalse();
    });

    it('say how to mend a refusal', async () => {
      permission.and.returnValue('denied');
      expect(await (await toggle()).isDisabled()).toBeTrue();
      const dialog = await root().getHarness(MatDialogHarness);
      expect(await dialog.getContentText()).toContain('Allow it by the icon beside');
    });
  });
});
