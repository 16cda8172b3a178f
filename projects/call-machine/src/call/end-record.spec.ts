import { sampleCall, sampleContext, sampleParty } from '../testing/sample-call.ts';
import type { Call } from './call-context.ts';
import { END_REASONS, type CallPhase, type Ending, type EndReason } from './end-reason.ts';
import {
  endingOfAll,
  isToTell,
  peersToTell,
  phaseOf,
  refusalEnding,
  remoteEnding,
  timedOut,
  toEndRecord,
} from './end-record.ts';

const accepted = { parties: { bob: sampleParty({ state: 'accepted' }) } };
const CALLS: Record<CallPhase, Call> = {
  calling: sampleCall(),
  ringing: sampleCall({ role: 'callee' }),
  negotiating: sampleCall(accepted),
  connected: sampleCall({ ...accepted, since: 1_000 }),
};
const PHASES = ['calling', 'ringing', 'negotiating', 'connected'] as const;

describe('phaseOf', () => {
  for (const phase of PHASES)
    it(`tells where a call is: ${phase}`, () => {
      expect(phaseOf(CALLS[phase])).toBe(phase);
    });
});

describe('toEndRecord', () => {
  it('counts the duration from the first media path, in whole ms', () => {
    const { durationMs } = toEndRecord(CALLS.connected, { reason: 'hangup', by: 'local' }, 3_000.6);
    expect(durationMs).toBe(2_001);
  });

  it('has no duration when media never flowed, nor one below zero', () => {
    const ending: Ending = { reason: 'hangup', by: 'local' };
    expect(toEndRecord(CALLS.negotiating, ending, 3_000).durationMs).toBe(0);
    expect(toEndRecord(CALLS.connected, ending, 900).durationMs).toBe(0);
  });

  it('keeps reason, doer and cause, and adds the phase', () => {
    const ending: Ending = { reason: 'hangup', by: 'remote', cause: 'bored' };
    const record = toEndRecord(CALLS.negotiating, ending, 0);
    expect(record).toEqual({ ...ending, phase: 'negotiating', durationMs: 0, retryable: true });
  });

  it('advises against calling again where that is of no use or not wanted', () => {
    const final = END_REASONS.filter(
      (reason) => !toEndRecord(CALLS.calling, { reason, by: 'system' }, 0).retryable,
    );
    expect([...final].sort()).toEqual([
      'answered-elsewhere',
      'declined',
      'declined-elsewhere',
      'glare',
      'not-allowed',
      'protocol-error',
      'recalled',
    ]);
  });
});

describe('remoteEnding', () => {
  const TRANSLATED: Partial<Record<CallPhase, Partial<Record<EndReason, EndReason>>>> = {
    calling: { hangup: 'declined', cancelled: 'declined' },
    ringing: { hangup: 'cancelled', unreachable: 'cancelled' },
    negotiating: { unreachable: 'cancelled', 'no-answer': 'cancelled' },
    connected: { unreachable: 'cancelled', 'no-answer': 'cancelled' },
  };

  for (const phase of PHASES) {
    it(`takes each known reason for what it means while ${phase}`, () => {
      for (const reason of END_REASONS) {
        const meaning = TRANSLATED[phase]?.[reason] ?? reason;
        expect(remoteEnding(sampleContext({ call: CALLS[phase] }), reason))
          .withContext(reason)
          .toEqual({ reason: meaning, by: 'remote' });
      }
    });

    it(`takes an unknown reason for hangup while ${phase}, with the original as cause (2)`, () => {
      for (const cause of ['bored', 'constructor', 'Hangup', ' '])
        expect(remoteEnding(sampleContext({ call: CALLS[phase] }), cause)).toEqual({
          reason: 'hangup',
          by: 'remote',
          cause,
        });
    });
  }
});

describe('endingOfAll', () => {
  const ended = (...reasons: EndReason[]) => {
    const parties = reasons.map((reason, index) => {
      const ending = { reason, by: 'remote' } as const;
      return [`peer${index}`, sampleParty({ ending })] as const;
    });
    return endingOfAll(
      sampleContext({ call: sampleCall({ parties: Object.fromEntries(parties) }) }),
    );
  };

  it('is the only one of a call to one peer', () => {
    expect(ended('busy')).toEqual({ reason: 'busy', by: 'remote' });
  });

  it('is declined when anyone declined, and busy when all were (4.1)', () => {
    expect(ended('busy', 'declined', 'busy').reason).toBe('declined');
    expect(ended('busy', 'busy').reason).toBe('busy');
  });

  it('is the last one otherwise', () => {
    expect(ended('busy', 'peer-lost').reason).toBe('peer-lost');
  });

  it('is unreachable when nobody was there to ring (4.3)', () => {
    expect(ended()).toEqual({ reason: 'unreachable', by: 'system' });
  });
});

describe('timedOut', () => {
  it('has the reason that it waited for while the link is up, else the link was it', () => {
    const { link } = sampleContext();
    const joined = sampleContext({ link: { ...link, status: 'joined' } });
    expect(timedOut(joined, 'no-answer')).toEqual({ reason: 'no-answer', by: 'system' });
    for (const status of ['offline', 'connecting', 'refused'] as const)
      expect(timedOut(sampleContext({ link: { ...link, status } }), 'no-answer').reason).toBe(
        'signaling-lost',
      );
  });
});

describe('refusalEnding', () => {
  it('is not-allowed when the server says so, else a mistake in the protocol, with the detail', () => {
    const detail = 'call: too long';
    expect(refusalEnding({ code: 'not-allowed', detail }).reason).toBe('not-allowed');
    expect(refusalEnding({ code: 'bad-message', detail })).toEqual({
      reason: 'protocol-error',
      by: 'system',
      cause: 'bad-message: call: too long',
    });
  });
});

describe('who is told of an end', () => {
  const toldOf = (call: Call, ending: Ending) => peersToTell(call, toEndRecord(call, ending, 0));

  it('is everyone who knows of the call and is still of it', () => {
    const parties = {
      bob: sampleParty(),
      cid: sampleParty({ state: 'invited' }),
      dan: sampleParty({ state: 'preparing' }),
      eve: sampleParty({ ending: { reason: 'declined', by: 'remote' } }),
    };
    const ending = { reason: 'cancelled', by: 'local' } as const;
    expect(toldOf(sampleCall({ parties }), ending)).toEqual(['bob', 'cid']);
  });

  it('is nobody when the other side ended it (4.10)', () => {
    for (const reason of END_REASONS) expect(isToTell({ reason, by: 'remote' })).toBeFalse();
  });

  it('is nobody when the other side is gone', () => {
    const untold = END_REASONS.filter((reason) => !isToTell({ reason, by: 'system' }));
    expect(untold).toEqual(['peer-lost']);
  });

  it('is nobody when the callee rang in vain, and the callee when the caller waited in vain (4.8)', () => {
    const ending = { reason: 'no-answer', by: 'system' } as const;
    expect(toldOf(CALLS.ringing, ending)).toEqual([]);
    expect(toldOf(CALLS.calling, ending)).toEqual(['bob']);
  });
});
