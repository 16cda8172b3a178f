import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { Rendered } from '../testing/rendered.ts';
import { RoomLink } from './room-link.ts';

describe('RoomLink', () => {
  const link = 'https://calls.example/r/room';

  it('copies the link and says so', async () => {
    const rendered = new Rendered(RoomLink, { link });
    const copy = spyOn(TestBed.inject(Clipboard), 'copy').and.returnValue(true);
    await rendered.press('Copy link');
    expect(copy).toHaveBeenCalledOnceWith(link);
    expect(await rendered.buttons()).toEqual(['Copied']);
  });

  it('does not say so when the browser did not let it', async () => {
    const rendered = new Rendered(RoomLink, { link });
    spyOn(TestBed.inject(Clipboard), 'copy').and.returnValue(false);
    await rendered.press('Copy link');
    expect(await rendered.buttons()).toEqual(['Copy link']);
  });
});
