import { DeferBlockState, TestBed } from '@angular/core/testing';
import type { CallView } from 'call-machine';
import { OwnPictureSetting } from '../picture/own-picture-setting.ts';
import { ann, can, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { CallStage } from './call-stage.ts';

const stage = (
  view: Partial<CallView>,
  remoteStream: MediaStream | null = null,
  remoteScreen: MediaStream | null = null,
) =>
  renderView(CallStage, viewOf({ remote: ann(), ...view }), {
    localStream: null,
    localScreen: null,
    microphone: null,
    remoteStream,
    remoteScreen,
  });

const video = (rendered: ReturnType<typeof stage>, media: 'local' | 'remote' | 'remote-screen') => {
  const element = rendered.element.querySelector<HTMLVideoElement>(`video[data-media="${media}"]`);
  if (!element) throw new Error(`no ${media} video`);
  return element;
};

/** Waits, from before it comes, for the first frame of a video and until it is shown. */
const firstFrame = async (
  rendered: ReturnType<typeof stage>,
  media: 'remote' | 'remote-screen',
) => {
  await new Promise<void>((resolve) => {
    const look = ({ target }: Event) => {
      if (target === video(rendered, media)) resolve();
    };
    // By then Angular has heard of the size.
    rendered.element.addEventListener('loadeddata', look, { capture: true });
  });
  await rendered.fixture.whenStable();
  return video(rendered, media);
};

/** A picture that arrives, without a camera. */
const picture = () => {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  return canvas.captureStream();
};

describe('CallStage', () => {
  it('shows who calls, and how', async () => {
    const rendered = stage({ status: 'ringing', can: can('accept', 'decline') });
    expect(await rendered.text()).toContain('Ann is calling you with video');
    expect(await rendered.buttons()).toEqual(['Decline', 'Accept with sound only', 'Accept']);
  });

  it('shows whom one calls, and how far it is', async () => {
    const rendered = stage({ status: 'calling', detail: 'inviting', can: can('hangUp') });
    expect(await rendered.text()).toContain('Ann Calling…');
    expect(await rendered.buttons()).toEqual(['Hang up', 'More']);
  });

  it('shows how long the call has lasted', async () => {
    const rendered = stage({ status: 'connected', detail: 'live', since: Date.now() - 61_000 });
    await rendered.fixture.whenStable();
    expect(rendered.element.querySelector('[role="timer"]')?.textContent).toMatch(/^1:0\d$/);
  });

  it('shows what ended, how long it was, and what can be done', async () => {
    const end = {
      reason: 'hangup',
      by: 'remote',
      phase: 'connected',
      durationMs: 754_000,
      retryable: true,
    } as const;
    const rendered = stage({ status: 'ended', end, can: can('dismiss', 'place') });
    expect(await rendered.text()).toContain('Ann ended the call');
    expect(await rendered.text()).toContain('The call lasted 12:34');
    expect(await rendered.buttons()).toEqual(['Close', 'Call again']);

    rendered.set({ view: viewOf({ status: 'ended', end: { ...end, durationMs: 999 } }) });
    expect(await rendered.text()).not.toContain('lasted');
  });

  it('shows notices beside the controls', async () => {
    const rendered = stage({ status: 'connected', detail: 'reconnecting' });
    expect(await rendered.text()).toContain('Reconnecting…');
  });

  it('has the door of the room at hand', async () => {
    const door = { locked: true, knocks: [{ knock: 'k1', name: 'Cid' }] };
    const room = { ...roomWith('Ann'), door };
    const rendered = stage({ status: 'connected', detail: 'live', room, can: can('tendDoor') });
    expect(await rendered.text()).toContain('Cid is knocking');
    await rendered.press('Let in Cid');
    await rendered.press('Room is locked: unlock it');
    expect(rendered.intents).toEqual([
      { type: 'room.admit', knock: 'k1', admit: true },
      { type: 'room.lock', locked: false },
    ]);
  });

  it('plays the sound of the other, and never the own', async () => {
    const rendered = stage({ status: 'connected', detail: 'live' }, picture());
    await rendered.fixture.whenStable();
    expect(video(rendered, 'local').muted).toBeTrue();
    const media = [...rendered.element.querySelectorAll<HTMLMediaElement>('audio, video')];
    expect(media.filter(({ muted, srcObject }) => !muted && srcObject).length).toBe(1);
  });

  it('shows the other’s picture, and takes it off the screen when their camera is off', async () => {
    const rendered = stage({ status: 'connected', detail: 'live' }, picture());
    const remote = await firstFrame(rendered, 'remote');
    expect(getComputedStyle(remote).visibility).toBe('visible');

    const view = viewOf({ status: 'connected', remote: ann({ camera: 'off' }) });
    rendered.set({ view });
    expect(await rendered.text()).toContain('Ann’s camera is off');
    expect(getComputedStyle(remote).visibility).toBe('hidden');
    expect(getComputedStyle(remote).display).not.toBe('none');
    expect(remote.srcObject).not.toBeNull();
  });

  it('shows the other’s screen whole, with the other in a corner of it, as long as it is shared', async () => {
    const sharing = { status: 'connected', detail: 'live', remote: ann({ screen: 'on' }) } as const;
    const rendered = stage(sharing, picture(), picture());
    const [screen, camera] = await Promise.all([
      firstFrame(rendered, 'remote-screen'),
      firstFrame(rendered, 'remote'),
    ]);
    expect(getComputedStyle(screen).visibility).toBe('visible');
    expect(getComputedStyle(screen).objectFit).toBe('contain');
    expect(camera.clientWidth).toBeLessThan(screen.clientWidth / 3);

    rendered.set({ view: viewOf({ ...sharing, remote: ann() }) });
    await rendered.fixture.whenStable();
    expect(() => video(rendered, 'remote-screen')).toThrow();
    expect(video(rendered, 'remote')).toBe(camera);
    expect(camera.clientWidth).toBe(rendered.element.clientWidth);
  });

  it('shows a screen in the place of somebody whose camera is off', async () => {
    const remote = ann({ camera: 'off', screen: 'on' });
    const rendered = stage({ status: 'connected', remote });
    expect(await rendered.text()).toContain('Ann’s camera is off');
    const seen = firstFrame(rendered, 'remote-screen');
    rendered.set({ remoteScreen: picture() });
    await seen;
    expect(await rendered.text()).not.toContain('Ann’s camera is off');
  });

  it('says that the own screen is seen, and stops that', async () => {
    const screen = { state: 'on', fault: null } as const;
    const rendered = stage({ status: 'connected', screen, can: can('shareScreen') });
    const { fixture } = rendered;
    for (const block of await fixture.getDeferBlocks())
      await block.render(DeferBlockState.Complete);
    expect(await rendered.text()).toContain('You are sharing your screen');
    await rendered.press('Stop sharing');
    expect(rendered.intents).toEqual([{ type: 'screen.toggle' }]);
  });

  it('says once that the other has no camera', async () => {
    const rendered = stage({
      status: 'connected',
      remote: {
        peer: 'ann',
        name: 'Ann',
        media: { microphone: 'on', camera: 'none', screen: 'off' },
      },
      notices: [{ kind: 'remote-without', source: 'camera' }],
    });
    expect((await rendered.text()).match(/Ann has no camera/g)?.length).toBe(1);
  });

  it('says that the other can’t reach the server', async () => {
    const room = { ...roomWith(), others: [{ peer: 'ann', name: 'Ann', away: true }] };
    const rendered = stage({ status: 'connected', detail: 'live', room });
    expect(await rendered.text()).toContain('Ann can’t reach the server');
  });

  it('shows the own picture unless it was hidden', async () => {
    const rendered = stage({ status: 'connected', detail: 'live' });
    const { shown } = TestBed.inject(OwnPictureSetting);
    await rendered.fixture.whenStable();
    expect(video(rendered, 'local')).toBeTruthy();
    shown.choose('off');
    await rendered.fixture.whenStable();
    expect(() => video(rendered, 'local')).toThrow();
    shown.choose('on');
  });

  it('says that the other is muted', async () => {
    const rendered = stage({ status: 'connected', remote: ann({ microphone: 'off' }) });
    expect(await rendered.text()).toContain('Ann’s microphone is muted');
  });
});
