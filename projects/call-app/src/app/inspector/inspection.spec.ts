import { TestBed } from '@angular/core/testing';
import { Inspection } from './inspection.ts';

describe('Inspection', () => {
  let open: jasmine.Spy<typeof window.open>;

  beforeEach(() => {
    open = spyOn(window, 'open').and.returnValue(null);
  });

  it('is not there unless it is asked for', () => {
    const inspection = TestBed.inject(Inspection);
    inspection.open();
    expect(inspection.observer).toBeUndefined();
    expect(inspection.blocked()).toBeFalse();
    expect(open).not.toHaveBeenCalled();
  });

  it('is there before its window is', async () => {
    await TestBed.inject(Inspection).load();
    expect(TestBed.inject(Inspection).observer).toBeDefined();
    expect(open).not.toHaveBeenCalled();
  });

  it('says that its window was blocked, until it opens', async () => {
    const inspection = TestBed.inject(Inspection);
    await inspection.load();
    inspection.open();
    expect(inspection.blocked()).toBeTrue();

    open.and.returnValue(window);
    inspection.open();
    expect(inspection.blocked()).toBeFalse();
    expect(open).toHaveBeenCalledTimes(2);
  });
});
