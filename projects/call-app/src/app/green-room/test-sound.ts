/** The notes of the sound, in Hz: up and down again, so that it is no ringtone. */
const NOTES = [523.25, 659.25, 783.99, 659.25, 523.25];
const NOTE_S = 0.18;
const LOUDNESS = 0.2;

/** Plays a short sound on a speaker, an empty id for the default one. Resolves when it is over. Rejects when that can't be. */
export async function playTestSound(deviceId: string): Promise<void> {
  const context = new AudioContext();
  try {
    const output = context.createMediaStreamDestination();
    const player = new Audio();
    player.srcObject = output.stream;
    if ('setSinkId' in player) await player.setSinkId(deviceId);
    await Promise.all([context.resume(), player.play()]);
    await playNotes(context, output);
    player.pause();
  } finally {
    await context.close();
  }
}

function playNotes(context: AudioContext, output: AudioNode): Promise<void> {
  const tone = new OscillatorNode(context, { type: 'triangle' });
  const volume = new GainNode(context, { gain: 0 });
  tone.connect(volume).connect(output);
  const start = context.currentTime;
  const end = start + NOTES.length * NOTE_S;
  for (const [index, frequency] of NOTES.entries())
    tone.frequency.setValueAtTime(frequency, start + index * NOTE_S);
  // Neither the beginning nor the end may click.
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + NOTE_S / 4);
  volume.gain.setValueAtTime(LOUDNESS, end - NOTE_S / 2);
  volume.gain.linearRampToValueAtTime(0, end);
  return new Promise((resolve) => {
    tone.onended = () => resolve();
    tone.start(start);
    tone.stop(end);
  });
}
