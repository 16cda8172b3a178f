import { PlatformLocation } from '@angular/common';
import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { App } from './app.ts';
import { RoomCredentials } from './door/room-credentials.ts';
import { Inspection } from './inspector/inspection.ts';
import { Address } from './pages/address.ts';
import { Rendered } from './testing/rendered.ts';

describe('App', () => {
  let rendered: Rendered<App>;

  beforeEach(() => {
    rendered = new Rendered(App);
  });

  const goTo = (path: string) => {
    TestBed.inject(Address).go(path);
    return rendered.text();
  };

  it('shows what the address leads to, and goes along with it', async () => {
    expect(await goTo('/nowhere')).toContain('There is nothing here');
    expect(document.title).toBe('Not found · call machine');

    expect(await goTo('/r/tea')).toContain('Who is coming in?');
    TestBed.inject(PlatformLocation).back();
    expect(await rendered.text()).toContain('There is nothing here');
  });

  it('makes another room’s page anew', async () => {
    await goTo('/r/tea');
    const tea = rendered.element.querySelector('app-entrance');
    await goTo('/r/tea?name=Ann');
    expect(rendered.element.querySelector('app-entrance')).toBe(tea);
    await goTo('/r/coffee');
    expect(rendered.element.querySelector('app-entrance')).not.toBe(tea);
  });

  it('has taken the token out of a room’s address before the room is there', async () => {
    await goTo('/r/tea#token=a.b.c');
    expect(TestBed.inject(Address).url().hash).toBe('');
    expect(await TestBed.inject(RoomCredentials).source()).toEqual({ accessToken: 'a.b.c' });
  });

  it('has the inspector ready before the room is there, when the address asks for it', async () => {
    const load = spyOn(TestBed.inject(Inspection), 'load').and.callFake(() => {
      expect(rendered.element.querySelector('app-entrance')).toBeNull();
      return Promise.resolve();
    });
    await goTo('/r/tea?inspect');
    expect(load).toHaveBeenCalledTimes(1);
    expect(rendered.element.querySelector('app-entrance')).not.toBeNull();

    await goTo('/r/coffee');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says so when a page can’t be loaded', async () => {
    const handleError = spyOn(TestBed.inject(ErrorHandler), 'handleError');
    spyOn(TestBed.inject(Inspection), 'load').and.rejectWith(new TypeError('no connection'));
    expect(await goTo('/r/tea?inspect')).toContain('This page couldn’t be loaded');
    expect(handleError).toHaveBeenCalledTimes(1);
  });
});
