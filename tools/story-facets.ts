import type { CallView, Notice } from '../projects/call-machine/src/index.ts';

/**
 * What is to be seen in a view, as the names of the stories that show it: the first is the screen, the others are what is
 * not as it usually is. A machine's view that has a name of its own here gets a story of its own.
 */
export function facetsOf(view: CallView): readonly string[] {
  const { status, notices } = view;
  if (status === 'idle')
    return [...roomFacets(view), ...previewFacets(view), ...notices.map(ofNotice)];
  const talking = status === 'connected' ? talkFacets(view) : [];
  return [screenOf(view), ...talking, ...notices.map(ofNotice)];
}

/** The screen by its name alone. */
function screenOf({ status, detail, video, remote, end, missed }: CallView): string {
  if (end) return missed ? 'missed' : `ended-${end.reason}-by-${end.by}`;
  const everyone = status === 'calling' && !remote ? ['everyone'] : [];
  return [status, ...(detail ? [detail] : []), video ? 'video' : 'sound', ...everyone].join('-');
}

function roomFacets({ room }: CallView): readonly string[] {
  const { link, refusal, self, others, door } = room;
  if (link !== 'joined')
    return [self ? `room-${link}-again` : ['room', link, refusal?.code].filter(Boolean).join('-')];
  const company = ['alone', 'with-one', 'with-several'][Math.min(others.length, 2)];
  return [
    `room-${company}`,
    ...(others.some(({ away }) => away) ? ['room-someone-away'] : []),
    ...(door.locked ? ['room-locked'] : []),
    ...(door.knocks.length > 0 ? ['room-knock'] : []),
  ];
}

function previewFacets({ microphone, camera }: CallView): readonly string[] {
  return [
    ...(camera.state === 'off' ? [] : [`preview-camera-${camera.state}`]),
    ...(microphone.state === 'off' ? [] : [`preview-microphone-${microphone.state}`]),
  ];
}

function talkFacets({ microphone, camera, screen, remote, chat }: CallView): readonly string[] {
  return [
    ...unusual('microphone', microphone.state),
    ...unusual('camera', camera.state),
    ...unusual('remote-microphone', remote?.media?.microphone ?? 'untold'),
    ...unusual('remote-camera', remote?.media?.camera ?? 'untold'),
    ...(screen.state === 'off' ? [] : [`screen-${screen.state}`]),
    ...(remote?.media?.screen === 'on' ? ['remote-screen'] : []),
    ...(chat.length > 0 ? ['chat'] : []),
  ];
}

/** What a source does, unless it is just on, or a notice says more of it. */
function unusual(source: string, state: string): readonly string[] {
  return ['on', 'failed', 'none'].includes(state) ? [] : [`${source}-${state}`];
}

function ofNotice(notice: Notice): string {
  switch (notice.kind) {
    case 'capture-failed':
      return `notice-${notice.source}-${notice.fault}`;
    case 'other-device':
    case 'remote-without':
      return `notice-${notice.kind}-${notice.source}`;
    case 'link-down':
    case 'reconnecting':
      return `notice-${notice.kind}`;
  }
}
