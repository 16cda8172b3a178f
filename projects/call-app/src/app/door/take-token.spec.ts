import { TestBed } from '@angular/core/testing';
import { Address } from '../pages/address.ts';
import { RoomCredentials } from './room-credentials.ts';
import { takeToken } from './take-token.ts';

describe('takeToken', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  const goTo = async (...paths: readonly string[]) => {
    const address = TestBed.inject(Address);
    const credentials = TestBed.inject(RoomCredentials);
    for (const path of paths) {
      address.go(path);
      takeToken(address, credentials);
    }
    const { pathname, search, hash } = address.url();
    return { held: await credentials.source(), address: `${pathname}${search}${hash}` };
  };

  it('keeps the token, and takes it out of the address with all else left as it is', async () => {
    expect(await goTo('/r/tea?name=Ann&join=#token=a.b.c')).toEqual({
      held: { accessToken: 'a.b.c' },
      address: '/r/tea?name=Ann&join=',
    });
  });

  it('takes a newer one in the same room', async () => {
    expect(await goTo('/r/tea#token=old', '/r/tea#token=new')).toEqual({
      held: { accessToken: 'new' },
      address: '/r/tea',
    });
  });

  it('lets an address without one be, and forgets what was for another room', async () => {
    expect(await goTo('/r/tea#token=a', '/r/coffee#else')).toEqual({
      held: {},
      address: '/r/coffee#else',
    });
  });

  it('looks at rooms alone', async () => {
    expect(await goTo('/#token=a')).toEqual({ held: {}, address: '/#token=a' });
  });
});
