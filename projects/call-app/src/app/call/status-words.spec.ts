import { ann, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import type { Translate } from '../language/inject-translate.ts';
import { speak, speakEnglish } from '../testing/provide-english.ts';
import { pageTitle } from './page-title.ts';
import { announcement, statusWords } from './status-words.ts';

describe('statusWords', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  it('does not claim that it rings before it does', () => {
    expect(t(statusWords(viewOf({ status: 'calling', detail: 'inviting' })))).toBe('Calling…');
    expect(t(statusWords(viewOf({ status: 'calling', detail: 'remoteRinging' })))).toBe('Ringing…');
  });

  it('does not claim to be connected before it is', () => {
    expect(t(statusWords(viewOf({ status: 'negotiating' })))).toBe('Connecting…');
    expect(t(statusWords(viewOf({ status: 'connected', detail: 'live' })))).toBe('Connected');
    const reconnecting = viewOf({ status: 'connected', detail: 'reconnecting' });
    expect(t(statusWords(reconnecting))).toBe('Reconnecting…');
  });
});

describe('announcement', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  it('is in the language in use', () => {
    speak('zh-CN');
    const ringing = viewOf({ status: 'ringing', remote: ann(), video: false });
    expect(t(announcement(ringing))).toBe('Ann邀请你语音通话');
    const calling = viewOf({ status: 'calling', detail: 'inviting' });
    expect(t(announcement(calling))).toBe('所有人：正在呼叫…');
  });

  it('says who it is about', () => {
    expect(t(announcement(viewOf({ status: 'ringing', remote: ann() })))).toBe(
      'Ann is calling you with video',
    );
    expect(t(announcement(viewOf({ status: 'negotiating', remote: ann() })))).toBe(
      'Connecting… Ann',
    );
    expect(t(announcement(viewOf()))).toBe('');
  });
});

describe('pageTitle', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  it('shows in the tab that a call rings, and what became of it', () => {
    expect(t(pageTitle(viewOf({ status: 'ringing', remote: ann() })))).toContain('Ann is calling');

    const end = {
      reason: 'cancelled',
      by: 'remote',
      phase: 'ringing',
      durationMs: 0,
      retryable: true,
    } as const;
    const missed = viewOf({ status: 'ended', remote: ann(), end, missed: true });
    expect(t(pageTitle(missed))).toContain('Missed call from Ann');
    expect(t(pageTitle(viewOf()))).toContain('Room');
  });

  it('shows in the tab that somebody knocks, or that one does oneself', () => {
    const door = { locked: true, knocks: [{ knock: 'k1', name: 'Cid' }] };
    expect(t(pageTitle(viewOf({ room: { ...roomWith(), door } })))).toContain('Cid is knocking');
    const knocking = viewOf({ room: { ...roomWith(), link: 'knocking' } });
    expect(t(pageTitle(knocking))).toContain('Waiting to be let in');
  });
});
