import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectPainted } from './inject-painted.ts';

describe('injectPainted', () => {
  let painted: jasmine.Spy<() => void>;
  let frames: FrameRequestCallback[];
  let cancel: jasmine.Spy;

  beforeEach(() => {
    painted = jasmine.createSpy('painted');
    frames = [];
    jasmine.clock().install();
    spyOn(window, 'requestAnimationFrame').and.callFake((callback) => frames.push(callback));
    cancel = spyOn(window, 'cancelAnimationFrame');
  });
  afterEach(() => jasmine.clock().uninstall());

  const subscribe = () =>
    TestBed.runInInjectionContext(() => injectPainted()).subscribe(() => painted());
  const drawFrame = () => {
    for (const callback of frames.splice(0)) callback(0);
  };

  it('comes once, after the frame that is drawn next', () => {
    subscribe();
    jasmine.clock().tick(50);
    drawFrame();
    expect(painted).not.toHaveBeenCalled();
    jasmine.clock().tick(1);
    expect(painted).toHaveBeenCalledTimes(1);

    jasmine.clock().tick(1_000);
    expect(painted).toHaveBeenCalledTimes(1);
  });

  it('comes all the same in a hidden tab, where no frame is drawn', () => {
    subscribe();
    jasmine.clock().tick(99);
    expect(painted).not.toHaveBeenCalled();
    jasmine.clock().tick(1);
    expect(painted).toHaveBeenCalledTimes(1);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('is something that the app has still to do, until it comes or nobody wants it', () => {
    const application = TestBed.inject(ApplicationRef);
    const isStable = () => {
      let stable = false;
      application.isStable.subscribe((now) => (stable = now)).unsubscribe();
      return stable;
    };
    expect(isStable()).toBeTrue();
    const unwanted = subscribe();
    expect(isStable()).toBeFalse();
    unwanted.unsubscribe();
    jasmine.clock().tick(1_000);
    expect(isStable()).toBeTrue();
    expect(painted).not.toHaveBeenCalled();
  });
});
