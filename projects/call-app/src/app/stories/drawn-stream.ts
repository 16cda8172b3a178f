const SIZE = { width: 640, height: 360 };

/** The stream of somebody who is drawn in that colour and sits still. */
export function drawnStream(color: string): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const stream = canvas.captureStream();
  const pen = canvas.getContext('2d');
  if (pen) draw(pen, color);
  return stream;
}

function draw(pen: CanvasRenderingContext2D, color: string): void {
  const { width, height } = SIZE;
  pen.fillStyle = '#e9e4da';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(width / 2, height * 0.4, height * 0.2, 0, 2 * Math.PI);
  pen.arc(width / 2, height * 1.1, height * 0.45, 0, 2 * Math.PI);
  pen.fill();
}
