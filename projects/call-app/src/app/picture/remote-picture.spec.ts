import { TestBed } from '@angular/core/testing';
import { RemotePicture } from './remote-picture.ts';

describe('RemotePicture', () => {
  it('plays the sound of somebody who sends no picture', async () => {
    const context = new AudioContext();
    const connection = new RTCPeerConnection();
    const sound = context.createMediaStreamDestination().stream.getAudioTracks();
    const picture = connection.addTransceiver('video').receiver.track;

    const fixture = TestBed.createComponent(RemotePicture);
    const host: HTMLElement = fixture.nativeElement;
    const playing = new Promise((resolve) =>
      host.addEventListener('playing', resolve, { capture: true, once: true }),
    );
    fixture.componentRef.setInput('stream', new MediaStream([...sound, picture]));
    fixture.componentRef.setInput('cameraOn', false);
    fixture.detectChanges();
    await playing;

    const heard = [...host.querySelectorAll<HTMLMediaElement>('audio, video')].filter(
      ({ muted, paused }) => !muted && !paused,
    );
    expect(heard.length).toBe(1);
    connection.close();
    await context.close();
  });
});
