import type { CaptureFault, Notice } from 'call-machine';

/** A notice in words: what happened, and how to mend it or what it means. */
export interface NoticeText {
  readonly title: string;
  readonly advice: string;
}

type Source = 'microphone' | 'camera';

const FAULTS: Record<Source, Record<CaptureFault, NoticeText>> = {
  microphone: {
    denied: {
      title: 'The microphone was refused',
      advice: 'Allow it for this page in the browser’s address bar, then try again.',
    },
    missing: {
      title: 'No microphone was found',
      advice: 'Plug one in or switch it on, then try again.',
    },
    'in-use': {
      title: 'The microphone is in use',
      advice: 'Close the program or tab that has it, then try again.',
    },
    ended: {
      title: 'The microphone went away',
      advice: 'It was unplugged or taken away. Plug it in or allow it, then try again.',
    },
    failed: {
      title: 'The microphone didn’t start',
      advice: 'Try again. If that doesn’t help, restart the browser.',
    },
  },
  camera: {
    denied: {
      title: 'The camera was refused',
      advice: 'Allow it for this page in the browser’s address bar, then try again.',
    },
    missing: {
      title: 'No camera was found',
      advice: 'Plug one in or switch it on, then try again.',
    },
    'in-use': {
      title: 'The camera is in use',
      advice: 'Close the program or tab that has it, then try again.',
    },
    ended: {
      title: 'The camera went away',
      advice: 'It was unplugged or taken away. Plug it in or allow it, then try again.',
    },
    failed: {
      title: 'The camera didn’t start',
      advice: 'Try again. If that doesn’t help, restart the browser.',
    },
  },
};

const GOES_ON: Record<Source, string> = {
  microphone: 'Meanwhile the call goes on without your voice.',
  camera: 'Meanwhile the call goes on with sound alone.',
};
const GOES_ON_WITHOUT_EITHER = 'Meanwhile the call goes on without it.';

const OTHER_DEVICE: Record<Source, NoticeText> = {
  microphone: {
    title: 'Another microphone is in use',
    advice: 'The one that was to be used is not there. You go on with this one.',
  },
  camera: {
    title: 'Another camera is in use',
    advice: 'The one that was to be used is not there. You go on with this one.',
  },
};

const REMOTE_WITHOUT: Record<Source, NoticeText> = {
  microphone: {
    title: '{name} has no microphone',
    advice: 'You won’t hear {name}.',
  },
  camera: { title: '{name} has no camera', advice: 'You won’t see {name}.' },
};

/** Puts a notice into words. `others` are all notices of the moment, `name` is the other person's. */
export function noticeText(notice: Notice, others: readonly Notice[], name: string): NoticeText {
  switch (notice.kind) {
    case 'capture-failed': {
      const { title, advice } = FAULTS[notice.source][notice.fault];
      const failed = others.filter(({ kind }) => kind === 'capture-failed').length;
      const goesOn = failed > 1 ? GOES_ON_WITHOUT_EITHER : GOES_ON[notice.source];
      return { title, advice: `${advice} ${goesOn}` };
    }
    case 'other-device':
      return OTHER_DEVICE[notice.source];
    case 'remote-without': {
      const { title, advice } = REMOTE_WITHOUT[notice.source];
      const named = (text: string) => text.replaceAll('{name}', () => name);
      return { title: named(title), advice: named(advice) };
    }
    case 'link-down':
      return {
        title: 'The server can’t be reached',
        advice: 'It is being tried again. A call that is connected goes on meanwhile.',
      };
    case 'reconnecting':
      return {
        title: 'Reconnecting…',
        advice: `The connection to ${name} was interrupted and is being made again.`,
      };
  }
}
