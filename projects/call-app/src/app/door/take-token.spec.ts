import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Route } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { RoomCredentials } from './room-credentials.ts';
import { takeToken } from './take-token.ts';

@Component({ template: '' })
class Page {}

describe('takeToken', () => {
  const goTo = async (...urls: readonly string[]) => {
    const route: Route = {
      path: 'r/:room',
      component: Page,
      canActivate: [takeToken],
      runGuardsAndResolvers: 'always',
    };
    TestBed.configureTestingModule({ providers: [provideRouter([route])] });
    const harness = await RouterTestingHarness.create();
    for (const url of urls) await harness.navigateByUrl(url);
    const held = await TestBed.inject(RoomCredentials).source();
    return { held, address: TestBed.inject(Location).path(true) };
  };

  it('keeps the token, and takes it out of the address with all else left as it is', async () => {
    expect(await goTo('/r/tea?name=Ann&join=#token=a.b.c')).toEqual({
      held: { accessToken: 'a.b.c' },
      address: '/r/tea?name=Ann&join=',
    });
  });

  it('takes a newer one in the same room', async () => {
    const { held, address } = await goTo('/r/tea#token=old', '/r/tea#token=new');
    expect(held).toEqual({ accessToken: 'new' });
    expect(address).toBe('/r/tea');
  });

  it('lets an address without one be, and forgets what was for another room', async () => {
    expect(await goTo('/r/tea#token=a', '/r/coffee#else')).toEqual({
      held: {},
      address: '/r/coffee#else',
    });
  });
});
