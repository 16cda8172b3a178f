import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A colour with this share of the picture is kept as it is; such are those of surfaces, others those of edges. */
const SURFACE = 0.002;
/** Between two shades of an edge, of 256: no person sees the difference, and a palette is large enough. */
const STEP = 17;
const MAX_COLOURS = 256;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const PALETTED = Buffer.from([8, 3, 0, 0, 0]);

/**
 * The same picture in a third of the bytes: the colours of edges rounded, and each pixel a byte that says which it has.
 *
 * @throws when the picture has more colours than a palette
 */
export function toPalettedPng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const colours = coloursOf(data);
  const palette = [...new Set(colours)];
  if (palette.length > MAX_COLOURS)
    throw new Error(`${palette.length} colours are too many for a palette: is there a gradient?`);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  // Each row begins with the number of its filter, which is none.
  for (const [pixel, colour] of colours.entries())
    rows[pixel + Math.floor(pixel / width) + 1] = indices.get(colour) ?? 0;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), PALETTED])),
    chunk('PLTE', Buffer.concat(palette.map((colour) => uint32(colour).subarray(1)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour of each pixel, as a number with a byte each for red, green and blue. */
function coloursOf(data: Buffer): readonly number[] {
  const exact = Array.from({ length: data.length / 4 }, (_, pixel) =>
    data.readUIntBE(pixel * 4, 3),
  );
  const counts = new Map<number, number>();
  for (const colour of exact) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = new Map(
    [...counts].map(([colour, count]) => [
      colour,
      count > SURFACE * exact.length ? colour : rounded(colour),
    ]),
  );
  return exact.map((colour) => kept.get(colour) ?? colour);
}

function rounded(colour: number): number {
  const steps = [colour >> 16, colour >> 8, colour].map((value) =>
    Math.round((value & 0xff) / STEP),
  );
  return steps.reduce((all, step) => (all << 8) | (step * STEP), 0);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  return Buffer.concat([uint32(content.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
