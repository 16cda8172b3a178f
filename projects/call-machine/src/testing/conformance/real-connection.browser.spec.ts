import type { Lab } from './connection.ts';
import { describeConnection } from './describe-connection.ts';

/** Connections of the browser that runs this. */
function makeLab(): Lab {
  const opened: RTCPeerConnection[] = [];
  const audio = new AudioContext();
  const video = document.createElement('canvas');
  video.getContext('2d');
  const captured = () => ({
    audio: audio.createMediaStreamDestination().stream,
    video: video.captureStream(),
  });
  return {
    open: () => {
      const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      opened.push(connection);
      return connection;
    },
    track: (kind) => {
      const [track] = captured()[kind].getTracks();
      if (!track) throw new Error(`there is no ${kind} track`);
      return track;
    },
    stream: () => new MediaStream(),
    close: () => {
      for (const connection of opened) connection.close();
      void audio.close();
    },
  };
}

describeConnection("the browser's RTCPeerConnection", makeLab);
