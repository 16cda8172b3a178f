import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { inspectWhenAsked } from './inspect-when-asked.ts';
import { Inspection } from './inspection.ts';

@Component({ template: '' })
class Page {}

describe('Inspection', () => {
  let open: jasmine.Spy<typeof window.open>;

  beforeEach(() => {
    open = spyOn(window, 'open').and.returnValue(null);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: Page, canActivate: [inspectWhenAsked] }]),
      ],
    });
  });

  it('is not there unless the address asks for it', async () => {
    await RouterTestingHarness.create('/r/abc');
    const inspection = TestBed.inject(Inspection);
    inspection.open();
    expect(inspection.observer).toBeUndefined();
    expect(inspection.blocked()).toBeFalse();
    expect(open).not.toHaveBeenCalled();
  });

  it('is there before the page is, when the address asks for it', async () => {
    await RouterTestingHarness.create('/r/abc?inspect');
    expect(TestBed.inject(Inspection).observer).toBeDefined();
    expect(open).not.toHaveBeenCalled();
  });

  it('says that its window was blocked, until it opens', async () => {
    await RouterTestingHarness.create('/r/abc?inspect');
    const inspection = TestBed.inject(Inspection);
    inspection.open();
    expect(inspection.blocked()).toBeTrue();

    open.and.returnValue(window);
    inspection.open();
    expect(inspection.blocked()).toBeFalse();
    expect(open).toHaveBeenCalledTimes(2);
  });
});
