import { afterEveryRender, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Rendered } from '../testing/rendered.ts';
import { RemotePicture } from './remote-picture.ts';

describe('RemotePicture', () => {
  const open = () => {
    const rendered = new Rendered(RemotePicture, { stream: null });
    const video = rendered.element.querySelector('video');
    if (!video) throw new Error('no video');
    const size = { width: 0, height: 0 };
    Object.defineProperty(video, 'videoWidth', { get: () => size.width });
    Object.defineProperty(video, 'videoHeight', { get: () => size.height });
    const become = async (width: number, height: number) => {
      Object.assign(size, { width, height });
      video.dispatchEvent(new Event('resize'));
      await rendered.fixture.whenStable();
      return video.className;
    };
    return { rendered, video, become };
  };

  it('is seen from its first frame on, as it is turned, for as long as it is sent', async () => {
    const { rendered, video, become } = open();
    await rendered.fixture.whenStable();
    // Whatever has to be drawn for the first frame to be seen would make it late.
    expect(video.className).toBe('');
    expect(rendered.fixture.componentInstance.shown()).toBeFalse();
    expect(await become(640, 480)).toBe('');
    expect(rendered.fixture.componentInstance.shown()).toBeTrue();
    expect(await become(480, 640)).toBe('upright');
    video.dispatchEvent(new Event('emptied'));
    expect(rendered.fixture.componentInstance.shown()).toBeFalse();
    rendered.set({ sent: false });
    expect(await become(640, 480)).toBe('hidden');
    expect(rendered.fixture.componentInstance.shown()).toBeFalse();
  });

  it('draws nothing anew when the same picture comes larger or smaller', async () => {
    const { rendered, become } = open();
    await rendered.fixture.whenStable();
    await become(1_280, 720);
    const drawn = jasmine.createSpy('drawn');
    afterEveryRender(drawn, { injector: TestBed.inject(Injector) });
    await rendered.fixture.whenStable();
    drawn.calls.reset();
    await become(960, 540);
    expect(drawn).not.toHaveBeenCalled();
    await become(540, 960);
    expect(drawn).toHaveBeenCalled();
  });
});
