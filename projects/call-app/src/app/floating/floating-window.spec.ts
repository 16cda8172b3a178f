import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FloatingWindow } from './floating-window.ts';

describe('FloatingWindow', () => {
  let requestWindow: jasmine.Spy<() => Promise<Window>>;
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.body.appendChild(document.createElement('iframe'));
    requestWindow = jasmine
      .createSpy('requestWindow')
      .and.callFake(() =>
        frame.contentWindow ? Promise.resolve(frame.contentWindow) : Promise.reject(new Error()),
      );
  });
  afterEach(() => frame.remove());

  const create = (defaultView: object) => {
    TestBed.overrideProvider(DOCUMENT, { useValue: { defaultView } });
    return TestBed.inject(FloatingWindow);
  };

  it('is there from opening to closing, whoever closes it', async () => {
    const floating = create({ documentPictureInPicture: { requestWindow } });
    expect(floating.canOpen).toBeTrue();
    await floating.open();
    expect(floating.window()).toBe(frame.contentWindow);
    frame.contentWindow?.dispatchEvent(new Event('pagehide'));
    expect(floating.window()).toBeNull();
  });

  it('stays closed when the browser refuses, as without a press', async () => {
    requestWindow.and.rejectWith(new DOMException('press something first', 'NotAllowedError'));
    const floating = create({ documentPictureInPicture: { requestWindow } });
    await floating.open();
    expect(floating.window()).toBeNull();
  });

  it('is not offered where there is none', async () => {
    const floating = create({});
    expect(floating.canOpen).toBeFalse();
    await floating.open();
    expect(floating.window()).toBeNull();
  });
});
