import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { OwnPictureSetting } from '../picture/own-picture-setting.ts';
import { Settings } from '../settings/settings.ts';
import { viewOf } from '../testing/call-view-fixture.ts';
import { Rendered } from '../testing/rendered.ts';
import { MoreButton } from './more-button.ts';

describe('MoreMenu', () => {
  const open = async () => {
    const rendered = new Rendered(MoreButton, { view: viewOf({ status: 'connected' }) });
    await rendered.press('More');
    return TestbedHarnessEnvironment.loader(rendered.fixture).getHarness(MatMenuHarness);
  };

  it('opens at the first press, with the focus in it, and gives the focus back', async () => {
    const menu = await open();
    expect(await menu.isOpen()).toBeTrue();
    expect(document.activeElement?.getAttribute('role')).toBe('menuitem');

    await menu.close();
    expect(document.activeElement?.textContent).toContain('More');
    await menu.open();
    expect(await menu.isOpen()).toBeTrue();
  });

  it('hides, shows, moves and mirrors the own picture, and names what each would do', async () => {
    const menu = await open();
    const { shown, corner, mirror } = TestBed.inject(OwnPictureSetting);
    const press = async (text: string) => {
      await menu.open();
      await menu.clickItem({ text: new RegExp(text) });
    };
    await press('Move own picture to the next corner');
    expect(corner.value()).toBe('bottom-left');
    await press('Show own picture as others see it');
    expect(mirror.value()).toBe('off');
    await press('Show own picture as in a mirror');
    expect(mirror.value()).toBe('on');
    await press('Hide own picture');
    expect(shown.value()).toBe('off');
    await press('Show own picture');
    expect(shown.value()).toBe('on');
    corner.choose('bottom-right');
  });

  it('opens the settings', async () => {
    const menu = await open();
    await menu.clickItem({ text: /Settings/ });
    expect(TestBed.inject(Settings).isOpen()).toBeTrue();
    TestBed.inject(Settings).close();
  });
});
