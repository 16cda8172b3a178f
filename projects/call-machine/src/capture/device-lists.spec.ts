import { listsOf } from './device-lists.ts';

describe('the lists of devices', () => {
  it('have each device once, under its kind', () => {
    const lists = listsOf([
      { kind: 'audioinput', deviceId: 'default', label: 'Default - Headset' },
      { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Headset' },
      { kind: 'audioinput', deviceId: 'a', label: 'Headset' },
      { kind: 'videoinput', deviceId: 'b', label: 'Webcam' },
      { kind: 'audiooutput', deviceId: 'c', label: 'Loudspeaker' },
      { kind: 'audioinput', deviceId: 'd', label: 'Built in' },
    ]);
    expect(lists).toEqual({
      microphone: [
        { deviceId: 'a', label: 'Headset' },
        { deviceId: 'd', label: 'Built in' },
      ],
      camera: [{ deviceId: 'b', label: 'Webcam' }],
      speaker: [{ deviceId: 'c', label: 'Loudspeaker' }],
    });
  });

  it('have nothing to choose from while the browser hides which devices there are', () => {
    const { microphone, camera } = listsOf([
      { kind: 'audioinput', deviceId: '', label: '' },
      { kind: 'videoinput', deviceId: 'b', label: '' },
    ]);
    expect(microphone).toEqual([]);
    expect(camera).toEqual([{ deviceId: 'b', label: '' }]);
  });
});
