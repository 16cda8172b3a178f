import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { toPalettedPng } from './paletted-png.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture of so many pixels in a row, drawn by their number. */
function drawn(width: number, colourOf: (pixel: number) => Colour): Buffer {
  const png = new PNG({ width, height: 1 });
  png.data = Buffer.from(
    Array.from({ length: width }, (_, pixel) => [...colourOf(pixel), 255]).flat(),
  );
  return PNG.sync.write(png);
}

const pixels = (png: Buffer): readonly number[] => [...PNG.sync.read(png).data];

test('a stored picture has the colours of surfaces as they were', () => {
  const picture = drawn(1000, (pixel) => (pixel < 500 ? [248, 250, 248] : [17, 20, 19]));
  expect(pixels(toPalettedPng(picture))).toEqual(pixels(picture));
});

test('a stored picture has the colours of edges rounded', () => {
  const picture = drawn(1000, (pixel) => (pixel === 7 ? [100, 9, 255] : [0, 0, 0]));
  expect(pixels(toPalettedPng(picture)).slice(28, 32)).toEqual([102, 17, 255, 255]);
});

test('a picture with more colours than a palette can’t be stored', () => {
  const picture = drawn(257, (pixel) => [pixel & 0xf0, (pixel & 0xf) * 17, pixel >> 8 ? 255 : 0]);
  expect(() => toPalettedPng(picture)).toThrow('257 colours are too many');
});
