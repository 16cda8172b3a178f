import { inspect } from 'node:util';
import { createActor, type AnyEventObject } from 'xstate';
import { callMachine } from '../call/call-machine.ts';
import { captureMachine } from '../capture/capture-machine.ts';
import type { CaptureCommand, CaptureInput } from '../capture/capture-device.ts';
import type { ConnectionCommand, ConnectionInput } from '../peer/connection.ts';
import { peerMachine } from '../peer/peer-machine.ts';
import { LIMITS } from '../protocol/limits.ts';
import { linkMachine } from '../signaling/link-machine.ts';
import type { TransportCommand } from '../signaling/transport.ts';
import { RecordingEffect } from '../testing/machine-probe.ts';
import { BAIT, CANDIDATES, CHROMIUM_OFFER, FIREFOX_ANSWER, TOKEN, TURN } from './bait.ts';
import { FlightLog } from './flight-log.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { recordCall, type CallRecording } from './record-call.ts';
import { redactFields } from './redact.ts';
import { replay } from './replay.ts';

/** Ann's tab and Bob's: of two calls that cross, Bob's would win. */
const ANN = 'f0f0-9f8e7d6c5b4a';
const BOB = 'e0e0-0a1b2c3d4e5f';
const bob = { peer: 'seat-2Zx', name: 'Bob Boole' };

describe('a record', () => {
  let transport: RecordingEffect<TransportCommand, undefined, AnyEventObject>;
  let connection: RecordingEffect<ConnectionCommand, ConnectionInput, AnyEventObject>;
  let recording: CallRecording;
  let text: string;
  let memory: string;

  const message = (type: string, id: string, body: object) => ({
    ...{ v: 1, type, id, call: `${BOB}-c3`, from: bob, ageMs: 0, body },
  });
  const receive = (type: string, id: number, body: object) =>
    transport.report({ type: 'transport.received', message: message(type, `${BOB}-${id}`, body) });
  const candidateOf = (candidate: string, usernameFragment: string | null) => ({
    ...{ candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment },
  });

  beforeEach(() => {
    transport = new RecordingEffect();
    connection = new RecordingEffect();
    const capture = new RecordingEffect<CaptureCommand, CaptureInput, AnyEventObject>();
    const actors = {
      link: linkMachine.provide({ actors: { transport: transport.logic } }),
      peer: peerMachine.provide({ actors: { connection: connection.logic } }),
      capture: captureMachine.provide({ actors: { capture: capture.logic } }),
    };
    const input = { nonce: ANN, iceServers: [TURN] };
    const actor = createActor(callMachine.provide({ actors }), { input }).start();
    recording = recordCall(actor);
    const log = new FlightLog(actor);
    actor.system.inspect((event) => {
      if (event.type === '@xstate.event') log.take('call', event.event);
      if (event.type === '@xstate.snapshot') log.reach(actor.getSnapshot());
    });
    actor.on('call.ended', ({ call, record }) => log.end(call, record));

    actor.send({ type: 'room.join', room: 'kitchen-of-ann', name: 'Ann Lovelace' });
    transport.report({ type: 'transport.opened' });
    const peers = [{ ...bob, presence: 'here' }];
    const self = { peer: 'seat-7Qd', name: 'Ann Lovelace' };
    const joined = { self, token: TOKEN, peers, iceServers: [TURN] };
    transport.report({ type: 'transport.joined', joined });

    const media = { microphone: 'on', camera: 'on', screen: 'off' };
    const description = { type: 'offer', sdp: CHROMIUM_OFFER };
    receive('call:invite', 1, { lifetimeMs: 45_000, media, description });
    for (const [index, candidate] of CANDIDATES.entries())
      receive('call:candidate', 2 + index, { candidate: candidateOf(candidate, 'Xk3r') });
    const answer = { type: 'answer', sdp: FIREFOX_ANSWER };
    connection.report({ type: 'connection.described', description: answer });
    for (const candidate of CANDIDATES) {
      const found = candidateOf(candidate, '8d9f4b1c');
      connection.report({ type: 'connection.candidateFound', candidate: found });
    }
    actor.send({ type: 'call.accept', video: true });
    connection.report({ type: 'connection.pathChanged', path: 'connected' });
    actor.send({ type: 'chat.send', text: 'my pin is 0815' });
    actor.send({ type: 'chat.send', text: 'fifteen' });
    const chat = { v: 1, id: `${BOB}-50`, call: `${BOB}-c3` };
    const chatted = { ...chat, type: 'chat:message', body: { text: 'meet me at nine' } };
    connection.report({ type: 'connection.chatHeard', message: chatted });

    const configuration = { iceServers: [TURN], iceLifetimeMs: 600_000 };
    transport.report({ type: 'transport.iceRenewed', configuration });

    const refusal = { code: 'peer-silent', detail: 'Bob Boole at 203.0.113.77 is silent' };
    const undelivered = message('call:media', `${ANN}-4`, { media });
    transport.report({ type: 'transport.undelivered', message: undelivered, refusal });
    const live = new Map();
    Object.assign(live, { live });
    // Facts that this version knows nothing of, and that hold what no other does.
    connection.report({
      type: 'connection.statsTaken',
      ...{ localAddress: '192.168.7.23', pair: CANDIDATES[4], line: FIREFOX_ANSWER },
      ...{ url: 'turn:turn.example:3478', token: TOKEN, nested: [{ displayName: 'Ann' }] },
      ...{ peers: ['seat-7Qd', 'seat-2Zx'], byName: { Bob: 1, 'Bob Boole': 2 }, text: 'hello' },
      ...{ passphrase: 'swordfish', deviceId: 'headset' },
      ...{ thrown: new Error('Bob Boole left kitchen-of-ann'), ids: [`${BOB}-c3`], live },
    });
    const inTheCall = new FlightLog(actor);
    receive('call:hangup', 99, { reason: 'Bob had to go' });
    text = JSON.stringify(recording.record());
    const all = { maxArrayLength: Infinity, maxStringLength: Infinity, showHidden: true };
    memory = inspect([log, inTheCall, new FlightLog(actor)], { depth: Infinity, ...all });
  });

  for (const bait of BAIT) {
    it(`does not hold ${bait}, and the recorder does not keep it`, () => {
      expect(text).not.toContain(bait);
      expect(memory).not.toContain(bait);
    });
  }

  it('leads to the same end even so', () => {
    const { isFaithful, outcome } = replay(recording.record());
    expect(outcome.states.map(({ state }) => state)).toEqual([
      ...['idle', 'ringing', 'negotiating', 'connected.live', 'ended'],
    ]);
    expect(isFaithful).toBeTrue();
  });

  it('keeps who wrote in the chat and whether it came, and of no text that it was the same as another', () => {
    const chats = [...text.matchAll(/"text":"[^"]*"/g)].map(([match]) => match);
    expect(new Set(chats)).toEqual(new Set(['"text":"text"']));
    expect(memory).toContain("from: 'local'");
    expect(memory).toContain("from: 'remote'");
  });

  it('refuses in a replay what was refused of the chat', () => {
    const { rename } = new Pseudonyms(() => ANN);
    const redaction = { rename, startedAt: 0 };
    for (const blank of ['', ' \n', 'x'.repeat(LIMITS.chatText + 1)])
      expect(redactFields({ text: blank }, redaction)).toEqual({ text: '' });
  });

  it('keeps which generation a candidate is of, and of what kind it is', () => {
    const { inputs } = recording.record();
    const found = inputs.filter(({ event }) => event.type === 'connection.candidateFound');
    const candidates = JSON.stringify(found.map(({ event }) => event.candidate));
    const allOf = (pattern: RegExp, from: string) =>
      [...from.matchAll(pattern)].map(([match]) => match);
    expect(new Set(allOf(/"usernameFragment":"\w+"/g, candidates))).toEqual(
      new Set(['"usernameFragment":"g2"']),
    );
    expect(allOf(/typ \w+/g, candidates)).toEqual(allOf(/typ \w+/g, CANDIDATES.join()));
    const described = inputs.find(({ event }) => event.type === 'connection.described');
    expect(described?.event.description).toEqual({ type: 'answer', sdp: 'a=ice-ufrag:g2\r\n' });
  });

  it('gives the same person the same name, and the same tab the same id, everywhere', () => {
    expect(text).toContain('{"peer":"peer2","name":"Person 2"}');
    expect(text).toContain('"id":"lower1-99","call":"lower1-c3"');
    expect(text).toContain('"context":{"nonce":"own"');
    expect(text).toContain('"to":"peer:lower1-c3/peer2"');
  });
});
