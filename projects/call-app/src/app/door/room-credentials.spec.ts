import { RoomCredentials } from './room-credentials.ts';

describe('RoomCredentials', () => {
  let credentials: RoomCredentials;

  beforeEach(() => {
    credentials = new RoomCredentials();
  });

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
});
