import { create } from 'qrcode';

/** The empty border that readers want, in modules. */
const QUIET_ZONE = 4;

/** A QR code as a path of dark squares, and how long its side is, its empty border included. A module is 1 long. */
export interface QrPath {
  readonly side: number;
  readonly path: string;
}

/** Draws the QR code of a text. Throws when the text is too long for one, which is more than 2,331 bytes. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares = [...modules.data].flatMap((isDark, index) => {
    const column = QUIET_ZONE + (index % modules.size);
    const row = QUIET_ZONE + Math.floor(index / modules.size);
    return isDark ? [`M${column} ${row}h1v1h-1z`] : [];
  });
  return { side: modules.size + 2 * QUIET_ZONE, path: squares.join('') };
}
