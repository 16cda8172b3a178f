import { toCallView, type CallIntent } from 'call-machine';
import { createCall } from 'call-machine/browser';

const { actor, media, enter, hide } = createCall({ url: location.origin });
const on = (button: string, intent: CallIntent) =>
  document.querySelector(button)?.addEventListener('click', () => actor.send(intent));

enter('kitchen', 'Ann');
addEventListener('pagehide', hide);
on('#call', { type: 'call.place', video: true });
on('#accept', { type: 'call.accept', video: true });
on('#hang-up', { type: 'call.hangUp' });
actor.subscribe((snapshot) => {
  const { status, remote } = toCallView(snapshot);
  document.title = `${status} ${remote?.name ?? ''}`;
  const video = document.querySelector('video');
  if (video) video.srcObject = remote && media.remote(remote.peer);
});
