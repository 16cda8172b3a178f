const SIZE = { width: 640, height: 360 };

/** The stream of somebody who is drawn in that colour and sits still. */
export function drawnPerson(color: string): MediaStream {
  return drawn((pen) => {
    fill(pen, '#e9e4da', 0, 0, SIZE.width, SIZE.height);
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(SIZE.width / 2, SIZE.height * 0.4, SIZE.height * 0.2, 0, 2 * Math.PI);
    pen.arc(SIZE.width / 2, SIZE.height * 1.1, SIZE.height * 0.45, 0, 2 * Math.PI);
    pen.fill();
  });
}

/** The stream of a screen with a written page on it. */
export function drawnScreen(): MediaStream {
  return drawn((pen) => {
    fill(pen, '#3d5a80', 0, 0, SIZE.width, SIZE.height);
    fill(pen, '#fdfdfb', 60, 30, 520, 330);
    fill(pen, '#33403b', 100, 66, 220, 18);
    for (let line = 0; line < 9; line++) fill(pen, '#b9c2be', 100, 108 + line * 26, 440, 8);
  });
}

function drawn(draw: (pen: CanvasRenderingContext2D) => void): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const stream = canvas.captureStream();
  const pen = canvas.getContext('2d');
  if (pen) draw(pen);
  return stream;
}

type Box = readonly [x: number, y: number, width: number, height: number];

function fill(pen: CanvasRenderingContext2D, color: string, ...box: Box): void {
  pen.fillStyle = color;
  pen.fillRect(...box);
}
