import type { CallPhase, EndReason, EndRecord } from 'call-machine';
import { END_REASONS } from 'call-machine';
import type { Translate } from '../language/inject-translate.ts';
import { speak, speakEnglish } from '../testing/provide-english.ts';
import { endText } from './end-words.ts';

const record = (reason: EndReason, by: EndRecord['by'], phase: CallPhase = 'calling') => ({
  reason,
  by,
  phase,
  durationMs: 0,
  retryable: true,
});

describe('endText', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  const say = (...said: Parameters<typeof endText>) => {
    const { title, advice } = endText(...said);
    return { title: t(title), advice: t(advice) };
  };
  const title = (reason: EndReason, by: EndRecord['by']) =>
    say(record(reason, by), { name: 'Ann' }, false).title;

  for (const reason of END_REASONS) {
    for (const by of ['local', 'remote', 'system'] as const) {
      it(`has words for ${reason} by ${by}`, () => {
        for (const remote of [{ name: 'Ann' }, null]) {
          for (const missed of [true, false]) {
            const text = say(record(reason, by), remote, missed);
            expect(text.title).toMatch(/^\S.{8,}[^.\s]$/);
            expect(text.title + text.advice).not.toMatch(/[{}]/);
          }
        }
      });
    }
  }

  it('says whose doing it was', () => {
    expect(title('hangup', 'local')).toBe('You ended the call');
    expect(title('hangup', 'remote')).toBe('Ann ended the call');
    expect(title('declined', 'local')).toBe('You declined the call');
    expect(title('declined', 'remote')).toBe('Ann declined the call');
    expect(title('cancelled', 'local')).toBe('You cancelled the call');
    expect(title('busy', 'remote')).toBe('Ann is in another call');
    expect(title('no-answer', 'system')).toBe('Ann didn’t answer');
    expect(title('unreachable', 'system')).toBe('Ann couldn’t be reached');
  });

  it('shows a call that rang in vain as missed', () => {
    const end = record('cancelled', 'remote', 'ringing');
    const { title, advice } = say(end, { name: 'Ann' }, true);
    expect(title).toBe('Missed call from Ann');
    expect(advice).toBe('The call ended before you answered.');
  });

  it('does not call missed what was answered elsewhere', () => {
    const end = record('answered-elsewhere', 'remote', 'ringing');
    expect(say(end, { name: 'Ann' }, true).title).toBe('The call was answered elsewhere');
  });

  it('has words for a call to everyone', () => {
    expect(say(record('no-answer', 'system'), null, false).title).toBe('Nobody answered');
    expect(say(record('declined', 'remote'), null, false).title).toBe('Everyone declined the call');
  });

  it('has them in Chinese too', () => {
    speak('zh-CN');
    expect(title('no-answer', 'system')).toBe('Ann没有接听');
    expect(say(record('not-allowed', 'local', 'ringing'), { name: 'Ann' }, true).advice).toBe(
      '不允许进行这次通话。',
    );
  });

  it('takes a name as it is', () => {
    const { title } = say(record('hangup', 'remote'), { name: '$& {{ name }}' }, false);
    expect(title).toBe('$& {{ name }} ended the call');
  });
});
