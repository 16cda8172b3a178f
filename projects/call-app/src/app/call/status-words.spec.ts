import { ann, roomWith, viewOf } from '../testing/call-view-fixture.ts';
import { pageTitle } from './page-title.ts';
import { announcement, statusWords } from './status-words.ts';

describe('statusWords', () => {
  it('does not claim that it rings before it does', () => {
    expect(statusWords(viewOf({ status: 'calling', detail: 'inviting' }))).toBe('Calling…');
    expect(statusWords(viewOf({ status: 'calling', detail: 'remoteRinging' }))).toBe('Ringing…');
  });

  it('does not claim to be connected before it is', () => {
    expect(statusWords(viewOf({ status: 'negotiating' }))).toBe('Connecting…');
    expect(statusWords(viewOf({ status: 'connected', detail: 'live' }))).toBe('Connected');
    const reconnecting = viewOf({ status: 'connected', detail: 'reconnecting' });
    expect(statusWords(reconnecting)).toBe('Reconnecting…');
  });
});

describe('announcement', () => {
  it('says who it is about', () => {
    expect(announcement(viewOf({ status: 'ringing', remote: ann() }))).toBe(
      'Ann is calling you with video',
    );
    expect(announcement(viewOf({ status: 'negotiating', remote: ann() }))).toBe('Connecting… Ann');
    expect(announcement(viewOf())).toBe('');
  });
});

describe('pageTitle', () => {
  it('shows in the tab that a call rings, and what became of it', () => {
    expect(pageTitle(viewOf({ status: 'ringing', remote: ann() }))).toContain('Ann is calling');

    const end = {
      reason: 'cancelled',
      by: 'remote',
      phase: 'ringing',
      durationMs: 0,
      retryable: true,
    } as const;
    const missed = viewOf({ status: 'ended', remote: ann(), end, missed: true });
    expect(pageTitle(missed)).toContain('Missed call from Ann');
    expect(pageTitle(viewOf())).toContain('Room');
  });

  it('shows in the tab that somebody knocks, or that one does oneself', () => {
    const door = { locked: true, knocks: [{ knock: 'k1', name: 'Cid' }] };
    expect(pageTitle(viewOf({ room: { ...roomWith(), door } }))).toContain('Cid is knocking');
    const knocking = viewOf({ room: { ...roomWith(), link: 'knocking' } });
    expect(pageTitle(knocking)).toContain('Waiting to be let in');
  });
});
