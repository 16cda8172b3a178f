import type { CallView } from 'call-machine';
import { can, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { Lobby } from './lobby.ts';

const LINK = 'https://calls.example/r/room';
const open = (view: CallView) => renderView(Lobby, view, { link: LINK });
const choose = (rendered: ReturnType<typeof open>, name: string) => {
  const label = [...rendered.element.querySelectorAll('label')].find(({ textContent }) =>
    textContent.includes(name),
  );
  label?.querySelector('input')?.click();
};

describe('Lobby', () => {
  it('says that nobody is here and what to do', async () => {
    const rendered = open(viewOf());
    expect(await rendered.text()).toContain('Nobody else is here yet');
    expect(await rendered.text()).toContain('Send the link');
    expect(await rendered.buttons()).toEqual(['Calls', 'Settings', 'Copy link', 'QR code']);
  });

  it('calls the one who is here, with video or with sound only', async () => {
    const rendered = open(viewOf({ room: roomWith('Ann'), can: can('place') }));
    expect(await rendered.text()).toContain('Ann is here');
    expect(await rendered.buttons()).toEqual([
      'Calls',
      'Settings',
      'Copy link',
      'QR code',
      'Call',
      'Call with sound only',
    ]);

    await rendered.press('Call');
    await rendered.press('Call with sound only');
    expect(rendered.intents).toEqual([
      { type: 'call.place', video: true },
      { type: 'call.place', video: false },
    ]);
  });

  it('lets one of several be chosen, and calls everyone if none is', async () => {
    const view = viewOf({ room: roomWith('Ann', 'Chidi', 'Dana'), can: can('place') });
    const rendered = open(view);
    expect(await rendered.text()).toContain('Ann, Chidi and 1 more are here');
    await rendered.press('Call');
    choose(rendered, 'Chidi');
    await rendered.press('Call');
    choose(rendered, 'Everyone');
    await rendered.press('Call');
    expect(rendered.intents).toEqual([
      { type: 'call.place', video: true },
      { type: 'call.place', video: true, to: 'chidi' },
      { type: 'call.place', video: true },
    ]);
  });

  it('forgets the choice of one who left', async () => {
    const view = viewOf({ room: roomWith('Ann', 'Chidi', 'Dana'), can: can('place') });
    const rendered = open(view);
    await rendered.fixture.whenStable();
    choose(rendered, 'Dana');
    rendered.set({ view: { ...view, room: roomWith('Ann', 'Chidi') } });
    await rendered.press('Call');
    expect(rendered.intents).toEqual([{ type: 'call.place', video: true }]);
  });

  it('shows who is away', async () => {
    const others = [{ peer: 'ann', name: 'Ann', away: true }];
    const rendered = open(viewOf({ room: { ...roomWith(), others } }));
    expect(await rendered.text()).toContain('away');
  });

  it('says how the link to the server is', async () => {
    const rendered = open(viewOf());
    expect(await rendered.text()).toContain('Connected');

    rendered.set({ view: viewOf({ room: { ...roomWith(), link: 'connecting' } }) });
    expect(await rendered.text()).toContain('Connection lost');

    rendered.set({ view: viewOf({ room: { ...roomWith(), link: 'connecting', self: null } }) });
    expect(await rendered.text()).toContain('Connecting…');
  });

  it('has a lock, and shows who knocks', async () => {
    const door = { locked: true, knocks: [{ knock: 'k1', name: 'Cid' }] };
    const room = { ...roomWith('Ann'), door };
    const rendered = open(viewOf({ room, can: can('tendDoor') }));
    expect(await rendered.text()).toContain('Cid is knocking');
    await rendered.press('Let in Cid');
    await rendered.press('Room is locked: unlock it');
    expect(rendered.intents).toEqual([
      { type: 'room.admit', knock: 'k1', admit: true },
      { type: 'room.lock', locked: false },
    ]);
  });
});
