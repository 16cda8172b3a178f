/** For a page: a plan that is drawn in the place of its screen, so that a picture of a call shows nobody's. */
export function drawnScreen(): void {
  navigator.mediaDevices.getDisplayMedia = () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 800;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('a canvas has a pen');
    const draw = () => {
      pen.fillStyle = '#dfe7f0';
      pen.fillRect(0, 0, 1280, 800);
      pen.fillStyle = '#fff';
      pen.fillRect(140, 80, 1000, 640);
      pen.fillStyle = '#24302c';
      pen.font = '600 64px sans-serif';
      pen.fillText('Moving house', 220, 200);
      pen.font = '44px sans-serif';
      for (const [index, line] of ['Boxes by Friday', 'Van at nine', 'Keys to Ben'].entries())
        pen.fillText(`${index + 1}.  ${line}`, 220, 320 + 100 * index);
    };
    draw();
    setInterval(draw, 100);
    return Promise.resolve(canvas.captureStream(15));
  };
}
