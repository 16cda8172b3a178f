import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { Rendered } from '../testing/rendered.ts';
import { RoomLink } from './room-link.ts';
import { SHARING } from './share-link.ts';

describe('RoomLink', () => {
  const link = 'https://calls.example/r/room';

  it('copies the link and says so', async () => {
    const rendered = new Rendered(RoomLink, { link });
    const copy = spyOn(TestBed.inject(Clipboard), 'copy').and.returnValue(true);
    await rendered.press('Copy link');
    expect(copy).toHaveBeenCalledOnceWith(link);
    expect(await rendered.buttons()).toEqual(['Copied', 'QR code']);
  });

  it('does not say so when the browser did not let it', async () => {
    const rendered = new Rendered(RoomLink, { link });
    spyOn(TestBed.inject(Clipboard), 'copy').and.returnValue(false);
    await rendered.press('Copy link');
    expect(await rendered.buttons()).toEqual(['Copy link', 'QR code']);
  });

  it('shows the link as a QR code, and puts it away', async () => {
    const rendered = new Rendered(RoomLink, { link });
    const code = () => rendered.element.querySelector('svg[role="img"]');
    expect(code()).toBeNull();
    await rendered.press('QR code');
    await rendered.fixture.whenStable();
    expect(code()?.getAttribute('aria-label')).toBe('QR code of the link to this room');
    expect(rendered.element.querySelector('[aria-expanded="true"]')).not.toBeNull();

    await rendered.press('QR code');
    expect(code()).toBeNull();
  });

  it('hands the link to another app where the browser can', async () => {
    const share = jasmine.createSpy('share').and.resolveTo();
    TestBed.overrideProvider(SHARING, { useValue: { share, canShare: () => true } });
    const rendered = new Rendered(RoomLink, { link });
    await rendered.press('Share');
    expect(share).toHaveBeenCalledOnceWith({ title: 'call machine', url: link });
  });
});
