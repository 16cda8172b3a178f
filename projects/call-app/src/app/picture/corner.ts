/** The corners, as a clock goes round them. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;

/** Where the own picture stands. */
export type Corner = (typeof CORNERS)[number];

const AFTER: Record<Corner, Corner> = {
  'top-left': 'top-right',
  'top-right': 'bottom-right',
  'bottom-right': 'bottom-left',
  'bottom-left': 'top-left',
};

/** The next corner, as a clock goes. */
export function nextCorner(corner: Corner): Corner {
  return AFTER[corner];
}

/** The corner that an arrow key leads to; null for any other key. */
export function cornerByKey(corner: Corner, key: string): Corner | null {
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  switch (key) {
    case 'ArrowLeft':
      return cornerAt(true, isTop);
    case 'ArrowRight':
      return cornerAt(false, isTop);
    case 'ArrowUp':
      return cornerAt(isLeft, true);
    case 'ArrowDown':
      return cornerAt(isLeft, false);
    default:
      return null;
  }
}

/** The corner of an area that something in it is nearest to. */
export function nearestCorner(thing: DOMRect, area: DOMRect): Corner {
  const isLeft = thing.left + thing.right < area.left + area.right;
  const isTop = thing.top + thing.bottom < area.top + area.bottom;
  return cornerAt(isLeft, isTop);
}

function cornerAt(isLeft: boolean, isTop: boolean): Corner {
  if (isTop) return isLeft ? 'top-left' : 'top-right';
  return isLeft ? 'bottom-left' : 'bottom-right';
}
