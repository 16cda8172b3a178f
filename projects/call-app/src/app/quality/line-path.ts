/** How large a line is drawn. */
export interface LineSize {
  readonly width: number;
  readonly height: number;
  /** As many values as the width has room for; the newest is at its end. */
  readonly room: number;
  /** At least this value is as high as the line may be. */
  readonly least: number;
}

/** The path of a line through values of 0 and above, the newest last, with a gap where one is null. */
export function linePath(values: readonly (number | null)[], size: LineSize): string {
  const { width, height, room, least } = size;
  const shown = values.slice(-room);
  const highest = Math.max(least, ...shown.map((value) => value ?? 0));
  const step = width / (room - 1);
  const start = width - step * (shown.length - 1);
  return shown
    .map((value, index) => {
      if (value === null) return '';
      const isFirst = index === 0 || shown[index - 1] === null;
      const x = (start + step * index).toFixed(1);
      const y = (1 + height * (1 - value / highest)).toFixed(1);
      // A value alone is a dot.
      return `${isFirst ? `M${x} ${y}h0.1` : ''}L${x} ${y}`;
    })
    .join('');
}
