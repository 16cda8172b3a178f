import { cornerByKey, CORNERS, nearestCorner, nextCorner } from './corner.ts';

describe('a corner', () => {
  it('is followed by each other one in turn', () => {
    const round = CORNERS.map((corner) => nextCorner(corner));
    expect(round).toEqual(['top-right', 'bottom-right', 'bottom-left', 'top-left']);
  });

  it('is left by the arrow keys, as far as there is another that way', () => {
    expect(cornerByKey('bottom-right', 'ArrowLeft')).toBe('bottom-left');
    expect(cornerByKey('bottom-left', 'ArrowUp')).toBe('top-left');
    expect(cornerByKey('top-left', 'ArrowRight')).toBe('top-right');
    expect(cornerByKey('top-right', 'ArrowDown')).toBe('bottom-right');
    expect(cornerByKey('top-right', 'ArrowRight')).toBe('top-right');
    expect(cornerByKey('top-right', 'Tab')).toBeNull();
  });

  it('is the nearest to where something is', () => {
    const area = new DOMRect(0, 100, 400, 400);
    expect(nearestCorner(new DOMRect(50, 150, 100, 100), area)).toBe('top-left');
    expect(nearestCorner(new DOMRect(160, 150, 100, 100), area)).toBe('top-right');
    expect(nearestCorner(new DOMRect(160, 260, 100, 100), area)).toBe('bottom-right');
    expect(nearestCorner(new DOMRect(-80, 480, 100, 100), area)).toBe('bottom-left');
  });
});
