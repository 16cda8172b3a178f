import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A colour that a camera shows all over. */
export type Colour = 'red' | 'green' | 'blue';

const WIDTH = 320;
const HEIGHT = 240;
const SAMPLES_PER_SECOND = 48_000;

/** Luma and the two chroma parts of each colour (BT.601, the whole range). */
const YUV: Record<Colour, readonly [number, number, number]> = {
  red: [76, 85, 255],
  green: [150, 44, 21],
  blue: [29, 255, 107],
};

/**
 * Writes what a camera sees, for `--use-file-for-fake-video-capture`.
 *
 * @returns the file's path
 */
export function writePicture(directory: string, colour: Colour): string {
  const [y, u, v] = YUV[colour];
  const path = join(directory, `${colour}.y4m`);
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    Buffer.alloc(WIDTH * HEIGHT, y),
    Buffer.alloc((WIDTH * HEIGHT) / 4, u),
    Buffer.alloc((WIDTH * HEIGHT) / 4, v),
  ]);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([header, frame]));
  return path;
}

/**
 * Writes a picture that no camera can show: opening it fails as for a camera that another program has.
 *
 * @returns the file's path
 */
export function writeUnusablePicture(directory: string): string {
  const path = join(directory, 'unusable.y4m');
  writeFileSync(path, 'YUV4MPEG2 W0 H0 F15:1 Ip A1:1\nFRAME\n');
  return path;
}

/**
 * Writes what a microphone hears, for `--use-file-for-fake-audio-capture`: one second of a tone, which is repeated.
 *
 * @param hertz a whole number, so that the end fits the beginning
 * @returns the file's path
 */
export function writeTone(directory: string, hertz: number): string {
  const path = join(directory, `${hertz}-hertz.wav`);
  const samples = Buffer.alloc(2 * SAMPLES_PER_SECOND);
  for (let index = 0; index < SAMPLES_PER_SECOND; index++) {
    const phase = (2 * Math.PI * hertz * index) / SAMPLES_PER_SECOND;
    samples.writeInt16LE(Math.round(12_000 * Math.sin(phase)), 2 * index);
  }
  writeFileSync(path, Buffer.concat([waveHeader(samples.length), samples]));
  return path;
}

/** The header of one channel of 16 bit samples. */
function waveHeader(length: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  header.writeUInt32LE(2 * SAMPLES_PER_SECOND, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(length, 40);
  return header;
}
