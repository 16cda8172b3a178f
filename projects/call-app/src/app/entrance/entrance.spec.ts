import { TestBed } from '@angular/core/testing';
import { Component, input, output } from '@angular/core';
import { CallRoom } from '../call/call-room.ts';
import { Rendered } from '../testing/rendered.ts';
import { Entrance } from './entrance.ts';
import { RememberedName } from './remembered-name.ts';

@Component({
  selector: 'app-call-room',
  template: '{{ name() }} in {{ room() }}',
  host: { '(click)': 'outdated.emit()' },
})
class RoomFake {
  readonly room = input('');
  readonly name = input('');
  readonly outdated = output();
}

describe('Entrance', () => {
  beforeEach(() => {
    TestBed.overrideComponent(Entrance, {
      remove: { imports: [CallRoom] },
      add: { imports: [RoomFake] },
    });
    localStorage.removeItem('call-machine.name');
    sessionStorage.removeItem('call-machine.ticket');
  });

  const type = (rendered: Rendered<Entrance>, text: string) => {
    const field = rendered.element.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };

  it('asks for a name, and remembers it for the next time', async () => {
    const rendered = new Rendered(Entrance, { room: 'abc' });
    await rendered.fixture.whenStable();
    type(rendered, '  Ann ');
    await rendered.press('Join');
    expect(await rendered.text()).toBe('Ann in abc');
    expect(TestBed.inject(RememberedName).read()).toBe('Ann');
  });

  it('begins with the name that is remembered, or with the one in the address', async () => {
    localStorage.setItem('call-machine.name', 'Ann');
    const rendered = new Rendered(Entrance, { room: 'abc' });
    await rendered.fixture.whenStable();
    expect(rendered.element.querySelector('input')?.value).toBe('Ann');

    rendered.set({ name: 'Ben' });
    await rendered.fixture.whenStable();
    expect(rendered.element.querySelector('input')?.value).toBe('Ben');
  });

  it('goes straight back in after a reload in a call', async () => {
    const ticket = {
      room: 'abc',
      name: 'Ann',
      token: 't',
      call: 'c',
      role: 'caller',
      video: true,
      remote: { peer: 'p', name: 'Ben' },
      connection: 0,
      since: 1,
      media: { microphone: 'on', camera: 'on' },
      revision: 0,
    };
    sessionStorage.setItem('call-machine.ticket', JSON.stringify({ ticket, at: Date.now() }));
    const rendered = new Rendered(Entrance, { room: 'abc' });
    expect(await rendered.text()).toBe('Ann in abc');
    rendered.set({ room: 'another' });
    expect(await rendered.text()).toContain('Your name');
  });

  it('says what a name must be', async () => {
    const rendered = new Rendered(Entrance, { room: 'abc' });
    await rendered.fixture.whenStable();
    type(rendered, '   ');
    await rendered.press('Join');
    expect(await rendered.text()).toContain('Type the name that the others will see');
  });

  it('goes straight in when the address says so', async () => {
    const rendered = new Rendered(Entrance, { room: 'abc', name: 'Ann', join: '' });
    expect(await rendered.text()).toBe('Ann in abc');
  });

  it('makes the room anew when it is outdated', async () => {
    const rendered = new Rendered(Entrance, { room: 'abc', name: 'Ann', join: '' });
    await rendered.fixture.whenStable();
    const room = rendered.element.querySelector<HTMLElement>('app-call-room');
    room?.click();
    expect(await rendered.text()).toBe('Ann in abc');
    expect(rendered.element.querySelector('app-call-room')).not.toBe(room);
  });

  it('asks all the same when the address brings no name that can be one', async () => {
    const rendered = new Rendered(Entrance, { room: 'abc', name: ' ', join: '' });
    expect(await rendered.text()).toContain('Your name');
  });

  it('says why a page without a secure address can’t call', async () => {
    spyOnProperty(window, 'isSecureContext').and.returnValue(false);
    const rendered = new Rendered(Entrance, { room: 'abc', name: 'Ann', join: '' });
    expect(await rendered.text()).toContain('This page needs a secure address');
  });

  it('says that a link leads to no room', async () => {
    const rendered = new Rendered(Entrance, { room: 'a b' });
    expect(await rendered.text()).toContain('doesn’t lead to a room');
    expect(rendered.element.querySelector('a')?.getAttribute('href')).toBe('/');
  });
});
