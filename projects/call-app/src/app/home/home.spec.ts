import { TestBed } from '@angular/core/testing';
import { RoomCredentials } from '../door/room-credentials.ts';
import { Address } from '../pages/address.ts';
import { Rendered } from '../testing/rendered.ts';
import { Home } from './home.ts';

describe('Home', () => {
  let rendered: Rendered<Home>;
  let go: jasmine.Spy<Address['go']>;

  beforeEach(() => {
    rendered = new Rendered(Home);
    go = spyOn(TestBed.inject(Address), 'go');
  });

  const type = (text: string, id: string) => {
    const input = rendered.element.querySelector<HTMLInputElement>(`#${id}`);
    if (!input) throw new Error('no field');
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };

  const paste = (text: string) => type(text, 'room');
  const credentials = () => TestBed.inject(RoomCredentials).source();

  it('makes a room with an id that nobody can guess', async () => {
    await rendered.press('New room');
    expect(go).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^\/r\/[\w-]{22}$/));
    expect(await credentials()).toEqual({});
  });

  it('makes a room that asks for a pass-phrase, which is in no address', async () => {
    type('open sesame', 'passphrase');
    await rendered.press('New room');
    expect(go).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^\/r\/[\w-]{22}$/));
    expect(await credentials()).toEqual({ passphrase: 'open sesame' });
  });

  it('takes the access token out of a pasted link', async () => {
    paste('https://calls.example/r/abc#token=a.b.c');
    await rendered.press('Join');
    expect(go).toHaveBeenCalledOnceWith('/r/abc');
    expect(await credentials()).toEqual({ accessToken: 'a.b.c' });
  });

  it('joins the room of a pasted link', async () => {
    paste('https://calls.example/r/abc');
    await rendered.press('Join');
    expect(go).toHaveBeenCalledOnceWith('/r/abc');
  });

  it('says what is wrong with a link that leads to no room', async () => {
    paste('https://calls.example/');
    await rendered.press('Join');
    expect(go).not.toHaveBeenCalled();
    expect(await rendered.text()).toContain('That is no room’s link');

    paste('abc');
    expect(await rendered.text()).not.toContain('That is no room’s link');
  });
});
