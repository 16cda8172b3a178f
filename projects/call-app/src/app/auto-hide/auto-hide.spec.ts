import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Rendered } from '../testing/rendered.ts';
import { AutoHide } from './auto-hide.ts';
import { ControlsSetting } from './controls-setting.ts';
import { QUIET_AFTER_MS } from './quiet.ts';

@Component({
  imports: [AutoHide],
  template: `
    <div [appAutoHide]="mayHide()">
      <header><button aria-expanded="false" (click)="pressed()">One</button></header>
    </div>
  `,
})
class Scene {
  readonly mayHide = input(true);
  readonly pressed = jasmine.createSpy('pressed');
}

describe('AutoHide', () => {
  let rendered: Rendered<Scene>;

  beforeEach(() => {
    jasmine.clock().install();
    rendered = new Rendered(Scene);
    rendered.fixture.detectChanges();
  });
  afterEach(() => {
    TestBed.inject(ControlsSetting).hide.choose('on');
    jasmine.clock().uninstall();
  });

  const scene = () => rendered.element.querySelector('div');
  const button = () => {
    const found = rendered.element.querySelector('button');
    if (!found) throw new Error('no button');
    return found;
  };
  const after = (ms: number) => {
    jasmine.clock().tick(ms);
    rendered.fixture.detectChanges();
    return scene()?.className.includes('controls-hidden') ?? false;
  };
  const point = (type: string, init: PointerEventInit = {}) =>
    button().dispatchEvent(new PointerEvent(type, { bubbles: true, ...init }));

  it('hides after a while, and comes back at any sign of life', () => {
    expect(after(QUIET_AFTER_MS - 1)).toBeFalse();
    expect(after(1)).toBeTrue();
    for (const sign of [
      new PointerEvent('pointermove'),
      new PointerEvent('pointerdown'),
      new KeyboardEvent('keydown'),
      new FocusEvent('focusin'),
    ]) {
      document.dispatchEvent(sign);
      expect(after(0)).withContext(sign.type).toBeFalse();
      expect(after(QUIET_AFTER_MS)).toBeTrue();
    }
  });

  it('stays while something has to be seen, and then for a while', () => {
    rendered.set({ mayHide: false });
    expect(after(QUIET_AFTER_MS * 3)).toBeFalse();
    rendered.set({ mayHide: true });
    expect(after(0)).toBeFalse();
    expect(after(QUIET_AFTER_MS - 1)).toBeFalse();
    expect(after(1)).toBeTrue();
    rendered.set({ mayHide: false });
    expect(after(0)).toBeFalse();
  });

  it('stays for who is at the keyboard', () => {
    button().focus();
    expect(button().matches(':focus-visible')).toBeTrue();
    expect(after(QUIET_AFTER_MS * 3)).toBeFalse();
    button().blur();
    expect(after(QUIET_AFTER_MS)).toBeTrue();
  });

  it('stays while something is open', () => {
    button().setAttribute('aria-expanded', 'true');
    expect(after(QUIET_AFTER_MS * 3)).toBeFalse();
    button().setAttribute('aria-expanded', 'false');
    expect(after(QUIET_AFTER_MS)).toBeTrue();

    document.dispatchEvent(new PointerEvent('pointermove'));
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    expect(after(QUIET_AFTER_MS * 3)).toBeFalse();
    dialog.popover = 'manual';
    expect(after(QUIET_AFTER_MS)).withContext('closed').toBeTrue();

    document.dispatchEvent(new PointerEvent('pointermove'));
    dialog.showPopover();
    expect(after(QUIET_AFTER_MS * 3))
      .withContext('shown')
      .toBeFalse();
    dialog.remove();
    expect(after(QUIET_AFTER_MS)).toBeTrue();
  });

  it('stays for who has chosen so', () => {
    TestBed.inject(ControlsSetting).hide.choose('off');
    expect(after(QUIET_AFTER_MS * 3)).toBeFalse();
  });

  it('presses nothing that wasn’t seen, but for a screen reader', () => {
    after(QUIET_AFTER_MS);
    point('pointerdown', { pointerType: 'touch', width: 20 });
    button().click();
    expect(rendered.fixture.componentInstance.pressed).not.toHaveBeenCalled();
    button().click();
    expect(rendered.fixture.componentInstance.pressed).toHaveBeenCalledTimes(1);

    after(QUIET_AFTER_MS);
    point('pointerdown', { pointerType: 'touch', width: 0 });
    button().click();
    expect(rendered.fixture.componentInstance.pressed).toHaveBeenCalledTimes(2);
  });
});
