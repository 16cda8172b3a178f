import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CAN_SHARE_SCREEN } from './can-share-screen.ts';

describe('CAN_SHARE_SCREEN', () => {
  const inBrowserWith = (navigator: object) => {
    TestBed.overrideProvider(DOCUMENT, { useValue: { defaultView: { navigator } } });
    return TestBed.inject(CAN_SHARE_SCREEN);
  };

  it('is so where the browser asks which screen', () => {
    expect(inBrowserWith({ mediaDevices: { getDisplayMedia: () => undefined } })).toBeTrue();
  });

  it('is not so on phones, nor at an insecure address', () => {
    expect(inBrowserWith({ mediaDevices: {} })).toBeFalse();
    TestBed.resetTestingModule();
    expect(inBrowserWith({})).toBeFalse();
  });
});
