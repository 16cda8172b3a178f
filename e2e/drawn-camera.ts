/** The colours of a person who is drawn. */
export interface Look {
  readonly background: string;
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
}

/** For a page: a person who is drawn in the place of its camera, so that a picture of a call shows nobody. */
export function drawnCamera({ background, skin, hair, shirt }: Look): void {
  navigator.mediaDevices.getUserMedia = () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('a canvas has a pen');
    const oval = (color: string, x: number, y: number, width: number, height: number) => {
      pen.fillStyle = color;
      pen.beginPath();
      pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
      pen.fill();
    };
    const draw = () => {
      const light = pen.createLinearGradient(0, 0, 1280, 720);
      light.addColorStop(0, '#f4efe6');
      light.addColorStop(1, background);
      pen.fillStyle = light;
      pen.fillRect(0, 0, 1280, 720);
      oval(hair, 640, 300, 172, 200);
      oval(shirt, 640, 760, 330, 240);
      oval(skin, 640, 520, 62, 90);
      oval(skin, 640, 330, 132, 168);
      oval(hair, 640, 190, 140, 62);
      oval('#3b2f2a', 590, 320, 11, 13);
      oval('#3b2f2a', 690, 320, 11, 13);
      pen.strokeStyle = '#8d4a3c';
      pen.lineWidth = 9;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.arc(640, 375, 46, 0.2 * Math.PI, 0.8 * Math.PI);
      pen.stroke();
    };
    draw();
    setInterval(draw, 100);
    const sound = new AudioContext().createMediaStreamDestination();
    const stream = canvas.captureStream(15);
    return Promise.resolve(
      new MediaStream([...stream.getVideoTracks(), ...sound.stream.getAudioTracks()]),
    );
  };
}
