import { can, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { Knocks } from './knocks.ts';

const knocks = [
  { knock: 'k1', name: 'Cid' },
  { knock: 'k2', name: 'Dan' },
];
const room = { ...roomWith(), door: { locked: true, knocks } };

describe('Knocks', () => {
  it('lets in one, and refuses another', async () => {
    const rendered = renderView(Knocks, viewOf({ room, can: can('tendDoor') }));
    expect(await rendered.text()).toContain('Cid is knocking');
    expect(await rendered.buttons()).toEqual([
      'Refuse Cid',
      'Let in Cid',
      'Refuse Dan',
      'Let in Dan',
    ]);
    await rendered.press('Let in Cid');
    await rendered.press('Refuse Dan');
    expect(rendered.intents).toEqual([
      { type: 'room.admit', knock: 'k1', admit: true },
      { type: 'room.admit', knock: 'k2', admit: false },
    ]);
  });

  it('has nothing to press while the server is away, and takes no place when nobody knocks', async () => {
    const rendered = renderView(Knocks, viewOf({ room }));
    expect(await rendered.buttons()).toEqual([]);
    rendered.set({ view: viewOf() });
    await rendered.fixture.whenStable();
    expect(rendered.element.offsetHeight).toBe(0);
  });
});
