import { can, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { LockButton } from './lock-button.ts';

const view = (locked: boolean) =>
  viewOf({ room: { ...roomWith(), door: { locked, knocks: [] } }, can: can('tendDoor') });

describe('LockButton', () => {
  for (const look of ['words', 'icon'] as const) {
    it(`says how the room is, and turns the lock (${look})`, async () => {
      const rendered = renderView(LockButton, view(false), { look });
      await rendered.press('Room is open: lock it');
      rendered.set({ view: view(true) });
      await rendered.press('Room is locked: unlock it');
      expect(rendered.intents).toEqual([
        { type: 'room.lock', locked: true },
        { type: 'room.lock', locked: false },
      ]);
    });
  }

  it('cannot be pressed while the server is away', async () => {
    const rendered = renderView(LockButton, viewOf());
    expect(await rendered.buttons()).toEqual([]);
  });
});
