import type { CaptureView } from '../capture/capture-view.ts';
import type { MediaState } from '../protocol/call-messages.ts';
import { sampleCall, sampleContext, sampleParty } from '../testing/sample-call.ts';
import {
  acceptedPeers,
  isCameraOn,
  isSameMedia,
  isSilent,
  listeners,
  liveSources,
  localMedia,
} from './call-media.ts';

const STATES = ['off', 'starting', 'on', 'muted', 'failed'] as const;
const view = (state: CaptureView['state']): CaptureView => ({ state, fault: null });
const contextOf = (
  microphone: CaptureView['state'],
  camera: CaptureView['state'],
  screen: CaptureView['state'] = 'off',
) => sampleContext({ microphone: view(microphone), camera: view(camera), screen: view(screen) });

describe('what the other side is told of a source', () => {
  const TOLD = { off: 'off', starting: 'on', on: 'on', muted: 'off', failed: 'none' } as const;

  for (const state of STATES)
    it(`is "${TOLD[state]}" while it is ${state}`, () => {
      expect(localMedia(contextOf(state, 'off')).microphone).toBe(TOLD[state]);
      expect(localMedia(contextOf('off', state)).camera).toBe(TOLD[state]);
      expect(isCameraOn(contextOf('off', state))).toBe(TOLD[state] === 'on');
    });

  for (const state of STATES)
    it(`is that a screen is shared only once it is: ${state}`, () => {
      expect(localMedia(contextOf('off', 'off', state)).screen).toBe(state === 'on' ? 'on' : 'off');
    });

  it('is the same as before only when all sources are', () => {
    const media: MediaState = { microphone: 'on', camera: 'off', screen: 'off' };
    expect(isSameMedia(media, { ...media })).toBeTrue();
    expect(isSameMedia(media, { ...media, camera: 'on' })).toBeFalse();
    expect(isSameMedia(media, { ...media, microphone: 'none' })).toBeFalse();
    expect(isSameMedia(media, { ...media, screen: 'on' })).toBeFalse();
  });
});

describe('liveSources', () => {
  for (const state of STATES) {
    const isLive = state === 'on' || state === 'muted';
    it(`has ${isLive ? 'a' : 'no'} source that is ${state} (5.5)`, () => {
      expect(liveSources(contextOf(state, 'off'))).toEqual(isLive ? ['microphone'] : []);
      expect(liveSources(contextOf('off', state))).toEqual(isLive ? ['camera'] : []);
    });
  }

  it('has all that are live, and a screen with its sound', () => {
    expect(liveSources(contextOf('muted', 'on'))).toEqual(['microphone', 'camera']);
    expect(liveSources(contextOf('off', 'off', 'starting'))).toEqual([]);
    expect(liveSources(contextOf('off', 'off', 'on'))).toEqual(['screen', 'screenAudio']);
  });
});

describe('a call in which nobody can send anything', () => {
  const silent = (media: MediaState | null, own = contextOf('failed', 'failed')) =>
    isSilent({ ...own, call: sampleCall({ parties: { bob: sampleParty({ media }) } }) });

  it('is one without microphones and with no camera on, at either side (4.11)', () => {
    expect(silent({ microphone: 'none', camera: 'none', screen: 'off' })).toBeTrue();
    expect(silent({ microphone: 'none', camera: 'off', screen: 'off' })).toBeTrue();
  });

  it('is none where one side has a microphone, even a muted one, or a picture (4.11)', () => {
    expect(silent({ microphone: 'off', camera: 'none', screen: 'off' })).toBeFalse();
    expect(silent({ microphone: 'none', camera: 'on', screen: 'off' })).toBeFalse();
    expect(silent({ microphone: 'none', camera: 'none', screen: 'on' })).toBeFalse();
    const remote: MediaState = { microphone: 'none', camera: 'none', screen: 'off' };
    expect(silent(remote, contextOf('muted', 'failed'))).toBeFalse();
    expect(silent(remote, contextOf('failed', 'starting'))).toBeFalse();
  });

  it('is not assumed before the other side said what it has', () => {
    expect(silent(null)).toBeFalse();
    expect(isSilent({ ...contextOf('failed', 'failed'), call: null })).toBeFalse();
  });
});

describe('who gets what', () => {
  const parties = {
    bob: sampleParty({ state: 'accepted' }),
    cid: sampleParty({ state: 'ringing' }),
    dan: sampleParty({ state: 'invited' }),
    eve: sampleParty({ state: 'preparing' }),
    fay: sampleParty({ state: 'accepted', ending: { reason: 'hangup', by: 'remote' } }),
  };

  it('tracks go to those alone whose call is accepted (7.1)', () => {
    expect(acceptedPeers(sampleCall({ parties }))).toEqual(['bob']);
  });

  it("a caller tells all who have its invite what its sources do, a callee's accept comes first", () => {
    expect(listeners(sampleCall({ parties }))).toEqual(['bob', 'cid', 'dan']);
    expect(listeners(sampleCall({ parties, role: 'callee' }))).toEqual(['bob']);
  });
});
