import type { Connection, DescriptionType, Lab } from './connection.ts';
import {
  described,
  describeItself,
  negotiate,
  openCallee,
  openCaller,
  outcomeOf,
  sent,
} from './exchange.ts';

type State = 'stable' | 'have-local-offer' | 'have-remote-offer' | 'closed';

/** What each operation leads to from each state; a name of an error where it is refused. */
const LOCAL: Record<State, Record<DescriptionType, string>> = {
  stable: { offer: 'have-local-offer', answer: 'InvalidStateError', rollback: 'InvalidStateError' },
  'have-local-offer': {
    offer: 'have-local-offer',
    answer: 'InvalidStateError',
    rollback: 'stable',
  },
  'have-remote-offer': { offer: 'InvalidStateError', answer: 'stable', rollback: 'stable' },
  closed: {
    offer: 'InvalidStateError',
    answer: 'InvalidStateError',
    rollback: 'InvalidStateError',
  },
};
const REMOTE: typeof LOCAL = {
  stable: {
    offer: 'have-remote-offer',
    answer: 'InvalidStateError',
    rollback: 'InvalidStateError',
  },
  'have-local-offer': { offer: 'have-remote-offer', answer: 'stable', rollback: 'stable' },
  'have-remote-offer': {
    offer: 'have-remote-offer',
    answer: 'InvalidStateError',
    rollback: 'stable',
  },
  closed: LOCAL.closed,
};

const STATES = ['stable', 'have-local-offer', 'have-remote-offer', 'closed'] as const;
const TYPES = ['offer', 'answer', 'rollback'] as const;

/** What an operation leads to: the state, or the name of the error while the state stays. */
async function leadsTo(connection: Connection, operation: () => Promise<void>): Promise<string> {
  const before = connection.signalingState;
  const outcome = await outcomeOf(operation);
  if (outcome === 'done') return connection.signalingState;
  expect(connection.signalingState).toBe(before);
  return outcome;
}

/** The signaling states, and which description may be set in which. */
export function describeSignaling(lab: () => Lab): void {
  /** Somebody's offer, the answer to it, and one who made the offer. */
  const exchange = async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    const offer = sent(await describeItself(caller));
    await callee.setRemoteDescription(offer);
    return { caller, offer, answer: sent(await describeItself(callee)) };
  };

  const inState = async (state: State) => {
    const { caller, offer, answer } = await exchange();
    const open = {
      stable: () => openCaller(lab()),
      'have-local-offer': () => caller,
      'have-remote-offer': () => openCallee(lab()),
      closed: () => openCaller(lab()),
    };
    const connection = open[state]();
    if (state === 'have-remote-offer') await connection.setRemoteDescription(offer);
    if (state === 'closed') connection.close();
    expect(connection.signalingState).toBe(state);
    return { connection, sdpOf: { offer: offer.sdp, answer: answer.sdp, rollback: '' } };
  };

  for (const state of STATES)
    for (const type of TYPES) {
      it(`takes a local ${type} while ${state}: ${LOCAL[state][type]}`, async () => {
        const { connection } = await inState(state);
        const led = await leadsTo(connection, () => connection.setLocalDescription({ type }));
        expect(led).toBe(LOCAL[state][type]);
      });

      it(`takes a remote ${type} while ${state}: ${REMOTE[state][type]}`, async () => {
        const { connection, sdpOf } = await inState(state);
        const description = { type, sdp: sdpOf[type] };
        const led = await leadsTo(connection, () => connection.setRemoteDescription(description));
        expect(led).toBe(REMOTE[state][type]);
      });
    }

  it('makes the local description that is due', async () => {
    const dues = { stable: 'offer', 'have-local-offer': 'offer', 'have-remote-offer': 'answer' };
    for (const state of ['stable', 'have-local-offer', 'have-remote-offer'] as const) {
      const { connection } = await inState(state);
      expect((await describeItself(connection)).type).toBe(dues[state]);
    }
    const { connection } = await inState('closed');
    expect(await outcomeOf(() => connection.setLocalDescription())).toBe('InvalidStateError');
  });

  it('does one operation after the other, in the order of their calls', async () => {
    const { caller, answer } = await exchange();
    const done: string[] = [];
    await Promise.all([
      caller.setRemoteDescription(answer).then(() => done.push(caller.signalingState)),
      caller.setLocalDescription().then(() => done.push(caller.signalingState)),
      caller.setLocalDescription({ type: 'rollback' }).then(() => done.push(caller.signalingState)),
    ]);
    expect(done).toEqual(['stable', 'have-local-offer', 'stable']);
  });

  it('tells each change of the state', async () => {
    const [caller, callee] = [openCaller(lab()), openCallee(lab())];
    const told = [caller, callee].map((connection) => {
      const states: string[] = [];
      connection.addEventListener('signalingstatechange', () =>
        states.push(connection.signalingState),
      );
      return states;
    });
    await negotiate(caller, callee);
    expect(told).toEqual([
      ['have-local-offer', 'stable'],
      ['have-remote-offer', 'stable'],
    ]);
  });

  it('refuses a description that makes no sense, and goes on as if it had not come', async () => {
    const { caller, offer, answer } = await exchange();
    const callee = openCallee(lab());
    const without = (line: RegExp) => offer.sdp.replaceAll(line, '');
    const refusals = {
      '': 'OperationError',
      nonsense: 'OperationError',
      [without(/^a=ice-ufrag:.*\r\n/gm)]: 'InvalidAccessError',
      [without(/^a=fingerprint:.*\r\n/gm)]: 'InvalidAccessError',
      [offer.sdp.replace('a=mid:1\r\n', 'a=mid:0\r\n')]: 'InvalidAccessError',
    };
    for (const [sdp, name] of Object.entries(refusals)) {
      const outcome = await outcomeOf(() => callee.setRemoteDescription({ type: 'offer', sdp }));
      expect(outcome).withContext(sdp).toBe(name);
    }
    expect([callee.signalingState, callee.getTransceivers().length]).toEqual(['stable', 0]);

    const stranger = lab().open();
    stranger.addTransceiver('audio');
    const other = lab().open();
    await other.setRemoteDescription(sent(await describeItself(stranger)));
    const foreign = sent(await describeItself(other));
    expect(await outcomeOf(() => caller.setRemoteDescription(foreign))).toBe('InvalidAccessError');
    await caller.setRemoteDescription(answer);
    expect(caller.signalingState).toBe('stable');
    expect(described(caller).type).toBe('offer');
  });
}
