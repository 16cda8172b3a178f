import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RoomCredentials } from './room-credentials.ts';

describe('RoomCredentials', () => {
  let credentials: RoomCredentials;

  /** As after a reload of the tab. */
  const reload = () => {
    TestBed.resetTestingModule();
    credentials = TestBed.inject(RoomCredentials);
  };

  beforeEach(() => {
    sessionStorage.clear();
    credentials = TestBed.inject(RoomCredentials);
  });

  afterEach(() => sessionStorage.clear());

  it('gathers what was learnt for a room, the newest of each', async () => {
    expect(await credentials.source()).toEqual({});
    credentials.keep('tea', { accessToken: 'old' });
    credentials.keep('tea', { passphrase: 'open sesame' });
    credentials.keep('tea', { accessToken: 'new' });
    credentials.keep('tea', {});
    expect(await credentials.source()).toEqual({ accessToken: 'new', passphrase: 'open sesame' });
  });

  it('takes nothing of one room into another', async () => {
    credentials.keep('tea', { passphrase: 'open sesame' });
    credentials.keep('coffee', { accessToken: 'a' });
    expect(await credentials.source()).toEqual({ accessToken: 'a' });
  });

  it('has the access token of the room, and nothing else, after a reload', async () => {
    credentials.keep('tea', { accessToken: 'a.b.c', passphrase: 'open sesame' });
    reload();
    credentials.keep('tea', {});
    expect(await credentials.source()).toEqual({ accessToken: 'a.b.c' });
    reload();
    credentials.keep('tea', { accessToken: 'newer' });
    expect(await credentials.source()).toEqual({ accessToken: 'newer' });
  });

  it('keeps no token when one has gone to another room', async () => {
    credentials.keep('tea', { accessToken: 'a.b.c' });
    reload();
    credentials.keep('coffee', {});
    expect(await credentials.source()).toEqual({});
    reload();
    credentials.keep('tea', {});
    expect(await credentials.source()).toEqual({});
  });

  it('does without where a browser keeps nothing', async () => {
    const closed = {
      get sessionStorage(): Storage {
        throw new DOMException('no', 'SecurityError');
      },
    };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [{ provide: DOCUMENT, useValue: { defaultView: closed } }],
    });
    credentials = TestBed.inject(RoomCredentials);
    credentials.keep('tea', { accessToken: 'a' });
    expect(await credentials.source()).toEqual({ accessToken: 'a' });
  });
});
