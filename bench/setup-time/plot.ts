/** A line through the values of one system: x and y of each point. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Any CSS colour that can be told from the others. */
  readonly colour: string;
  readonly isDashed: boolean;
}

const [WIDTH, HEIGHT] = [760, 420];
/** Where the axes begin, and where the names of the lines do. */
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 540, 24, 364];
const NAME_HEIGHT = 18;
const STEP_MS = 100;

/** Draws lines over a delay, both axes in ms, as an SVG that reads on light and dark pages. */
export function plot(lines: readonly Line[], labels: { readonly x: string; readonly y: string }) {
  const all = lines.flatMap(({ points }) => points);
  const xs = [...new Set(all.map(([x]) => x))];
  const top = STEP_MS * Math.ceil(Math.max(...all.map(([, y]) => y), 1) / STEP_MS);
  const right = Math.max(...xs, 1);
  const atX = (x: number) => LEFT + (x / right) * (RIGHT - LEFT);
  const atY = (y: number) => BOTTOM - (y / top) * (BOTTOM - TOP);
  const steps = Array.from({ length: top / STEP_MS + 1 }, (_, index) => index * STEP_MS);
  const names = spread(lines.map(({ points }) => atY(points.at(-1)?.[1] ?? 0)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...steps.map((y) => gridLine(atY(y), `${y}`)),
    ...xs.map((x) => text(atX(x), BOTTOM + 20, `${x}`, 'middle')),
    text((LEFT + RIGHT) / 2, HEIGHT - 12, labels.x, 'middle'),
    `<text transform="translate(16 ${(TOP + BOTTOM) / 2}) rotate(-90)" text-anchor="middle" fill="#333">${labels.y}</text>`,
    ...lines.flatMap(({ name, points, colour, isDashed }, index) => {
      const path = points.map(([x, y]) => `${round(atX(x))},${round(atY(y))}`);
      const dashes = isDashed ? ' stroke-dasharray="5 4"' : '';
      return [
        `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>`,
        ...path.map((at) => {
          const [x, y] = at.split(',');
          return `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`;
        }),
        text(RIGHT + 12, (names[index] ?? 0) + 4, name, 'start', colour),
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

function gridLine(y: number, label: string): string {
  return `<path d="M${LEFT} ${round(y)}H${RIGHT}" stroke="#ddd"/>${text(LEFT - 8, y + 4, label, 'end')}`;
}

function text(x: number, y: number, words: string, anchor: string, colour = '#333'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
}

/** Moves heights apart, so that one name can be read under the other. */
function spread(heights: readonly number[]): readonly number[] {
  const order = [...heights.keys()].toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const moved = [...heights];
  let least = TOP;
  // From the bottom there is room for all that the top does not hold.
  const most = (place: number) => BOTTOM - (order.length - 1 - place) * NAME_HEIGHT;
  for (const [place, index] of order.entries()) {
    const y = Math.min(Math.max(heights[index] ?? 0, least), most(place));
    moved[index] = y;
    least = y + NAME_HEIGHT;
  }
  return moved;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
