import { roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { outside } from './outside.ts';

describe('outside', () => {
  const at = (link: ReturnType<typeof roomWith>['link']) => ({ ...roomWith(), link });
  const refused = at('refused');

  it('is where one knocks or was refused', () => {
    for (const room of [refused, at('knocking')]) {
      expect(outside(viewOf({ room }), null)).toBe(room);
    }
  });

  it('stays so while one tries again, until one is in', () => {
    expect(outside(viewOf({ room: at('connecting') }), refused)).toBe(refused);
    expect(outside(viewOf({ room: at('joined') }), refused)).toBeNull();
  });

  it('is not where one comes for the first time, nor during a call', () => {
    expect(outside(viewOf({ room: at('connecting') }), null)).toBeNull();
    expect(outside(viewOf({ room: refused, status: 'ended' }), null)).toBeNull();
  });
});
