import { END_REASONS } from 'call-machine';
import type { CallPhase, CallView, EndReason, EndRecord } from 'call-machine';
import { viewOf } from '../testing/call-view-fixture.ts';
import { soundOf } from './call-sound.ts';

const ended = (reason: EndReason, phase: CallPhase, by: EndRecord['by'] = 'remote') =>
  viewOf({ status: 'ended', end: { reason, by, phase, durationMs: 0, retryable: true } });

describe('soundOf', () => {
  it('is the ringtone exactly while it rings here', () => {
    const ringing = (['idle', 'calling', 'ringing', 'negotiating', 'connected'] as const).filter(
      (status) => soundOf(viewOf({ status })) === 'ringtone',
    );
    expect(ringing).toEqual(['ringing']);
  });

  it('is ringback only once it rings at the other end', () => {
    const calling = (detail: CallView['detail']) => soundOf(viewOf({ status: 'calling', detail }));
    expect(calling('inviting')).toBeNull();
    expect(calling('remoteRinging')).toBe('ringback');
  });

  it('tells a caller how the call came to nothing', () => {
    const heard = END_REASONS.map((reason) => [reason, soundOf(ended(reason, 'calling'))] as const);
    expect(Object.fromEntries(heard.filter(([, sound]) => sound !== null))).toEqual({
      busy: 'busy',
      declined: 'declined',
      'no-answer': 'no-answer',
      unreachable: 'no-answer',
    });
  });

  it('is nothing for a callee, after a conversation, and for one’s own doing', () => {
    expect(soundOf(ended('no-answer', 'ringing'))).toBeNull();
    expect(soundOf(ended('declined', 'connected'))).toBeNull();
    expect(soundOf(ended('busy', 'calling', 'local'))).toBeNull();
  });
});
