import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { Disposers } from '../media/disposers.ts';
import type { Refusal } from '../protocol/acknowledgement.ts';
import { probeEffect, type EffectProbe } from '../testing/effect-probe.ts';
import { JOINED, HEAD, RINGING, JOIN } from '../testing/transport-samples.ts';
import { noCredentials, type CredentialsSource } from './credentials.ts';
import { createTransport } from './socket-transport.ts';
import type { TransportCommand, TransportFact } from './transport.ts';

describe('the transport over socket.io', () => {
  let http: HttpServer;
  let server: Server;
  let url: string;
  let disposers: Disposers;
  let credentials: CredentialsSource;
  let probe: EffectProbe<TransportCommand, TransportFact>;

  const connected = () => new Promise<Socket>((resolve) => server.once('connection', resolve));
  const heard = (socket: Socket, event: string) =>
    new Promise<unknown[]>((resolve) => socket.once(event, (...args) => resolve(args)));
  const open = async () => {
    const connection = connected();
    probe = probeEffect(createTransport(url, disposers, credentials), undefined);
    const socket = await connection;
    await probe.next('transport.opened');
    return socket;
  };
  /** Answers the next event of that name, and gives what it carried. */
  const answer = async (socket: Socket, event: string, result: unknown) => {
    const [payload, acknowledge] = await heard(socket, event);
    (acknowledge as (value: unknown) => void)(result);
    return payload;
  };

  beforeEach(async () => {
    disposers = new Disposers();
    credentials = noCredentials;
    http = createServer();
    server = new Server(http);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    disposers.flush();
    await server.close();
  });

  it('takes a seat', async () => {
    const socket = await open();
    const request = answer(socket, 'room:join', { ok: true, value: JOINED });
    probe.send({ ...JOIN, token: 'mine' });
    expect(await request).toEqual({ v: 1, room: 'den', name: 'Ann', token: 'mine' });
    expect((await probe.next('transport.joined')).joined).toEqual(JOINED);
  });

  it('tells why a seat was refused', async () => {
    const socket = await open();
    const error: Refusal = { code: 'not-allowed', detail: 'this token is of another server' };
    const request = answer(socket, 'room:join', { ok: false, error });
    probe.send(JOIN);
    expect(await request).toEqual({ v: 1, room: 'den', name: 'Ann' });
    expect((await probe.next('transport.refused')).refusal).toEqual(error);
  });

  it('asks for a seat again when the server says when to', async () => {
    const socket = await open();
    const error: Refusal = { code: 'rate-limited', detail: 'too many at once', retryAfterMs: 1 };
    const first = answer(socket, 'room:join', { ok: false, error });
    probe.send({ ...JOIN, token: 'mine' });
    await first;
    const second = answer(socket, 'room:join', { ok: true, value: JOINED });
    expect(await second).toEqual({ v: 1, room: 'den', name: 'Ann', token: 'mine' });
    await probe.next('transport.joined');
    expect(probe.told).toEqual(['transport.opened', 'transport.joined']);
  });

  it('does not believe an answer that is not of its schema', async () => {
    const socket = await open();
    void answer(socket, 'room:join', { ok: true, value: { ...JOINED, token: 7 } });
    probe.send(JOIN);
    const { refusal } = await probe.next('transport.refused');
    expect(refusal.code).toBe('bad-message');
    expect(refusal.detail).toContain('value.token');
  });

  it('gets fresh credentials for ICE', async () => {
    const socket = await open();
    const value = {
      iceServers: [{ urls: 'turn:turn.example', username: 'ann', credential: 'new' }],
      iceLifetimeMs: 60_000,
    };
    const request = answer(socket, 'room:ice', { ok: true, value });
    probe.send({ type: 'transport.renewIce' });
    expect(await request).toEqual({ v: 1 });
    expect((await probe.next('transport.iceRenewed')).configuration).toEqual(value);
  });

  it('takes no credentials that are not of their schema, or were refused', async () => {
    const socket = await open();
    const error: Refusal = { code: 'not-in-room', detail: 'join first' };
    for (const wrong of [{ ok: false, error }, { ok: true, value: { iceServers: 7 } }, 'yes']) {
      const request = answer(socket, 'room:ice', wrong);
      probe.send({ type: 'transport.renewIce' });
      await request;
    }
    const request = answer(socket, 'room:ice', { ok: true, value: { iceServers: [] } });
    probe.send({ type: 'transport.renewIce' });
    await request;
    await probe.next('transport.iceRenewed');
    expect(probe.told).toEqual(['transport.opened', 'transport.iceRenewed']);
  });

  it('asks nobody for credentials while the connection is down, nor on its return', async () => {
    const socket = await open();
    const next = connected();
    socket.conn.close();
    await probe.next('transport.closed');
    probe.send({ type: 'transport.renewIce' });
    const events: string[] = [];
    const again = await next;
    again.onAny((event: string) => events.push(event));
    await probe.next('transport.opened');
    const request = answer(again, 'room:join', { ok: true, value: JOINED });
    probe.send(JOIN);
    await request;
    expect(events).toEqual(['room:join']);
  });

  it('sends a message once and says that its receiver has it', async () => {
    const socket = await open();
    const payload = answer(socket, 'call:ringing', { ok: true, value: null });
    probe.send({ type: 'transport.send', message: RINGING });
    expect(await payload).toEqual({ ...HEAD, to: 'bob', body: {} });
    expect((await probe.next('transport.acknowledged')).id).toBe('ann-1');
  });

  it('says that a message was refused, and which', async () => {
    const socket = await open();
    void answer(socket, 'call:ringing', { ok: false, error: { code: 'peer-absent', detail: 'x' } });
    probe.send({ type: 'transport.send', message: RINGING });
    const { message, refusal } = await probe.next('transport.undelivered');
    expect(message).toEqual(RINGING);
    expect(refusal.code).toBe('peer-absent');
  });

  it('says that a message was not delivered when the connection breaks first', async () => {
    const socket = await open();
    probe.send({ type: 'transport.send', message: RINGING });
    await heard(socket, 'call:ringing');
    socket.conn.close();
    expect((await probe.next('transport.undelivered')).refusal.code).toBe('peer-silent');
    await probe.next('transport.closed');
  });

  it('keeps nothing for the next connection that was said in none', async () => {
    const socket = await open();
    const next = connected();
    socket.conn.close();
    await probe.next('transport.closed');
    probe.send(JOIN);
    probe.send({ type: 'transport.send', message: RINGING });
    expect((await probe.next('transport.undelivered')).refusal.code).toBe('peer-silent');

    const events: string[] = [];
    const again = await next;
    again.onAny((event: string) => events.push(event));
    await probe.next('transport.opened');
    const request = answer(again, 'room:join', { ok: true, value: JOINED });
    probe.send(JOIN);
    await request;
    expect(events).toEqual(['room:join']);
  });

  it('passes a message on and acknowledges it', async () => {
    const socket = await open();
    const envelope = { ...HEAD, from: { peer: 'bob', name: 'Bob' }, body: { reason: 'hangup' } };
    expect(await socket.emitWithAck('call:hangup', envelope)).toEqual({ ok: true, value: null });
    const { message } = await probe.next('transport.received');
    expect(message).toEqual({ ...envelope, type: 'call:hangup' });
  });

  it('says of what is not of its schema what was wrong with it, and tells that it came', async () => {
    const socket = await open();
    const envelope = { ...HEAD, from: { peer: 'bob', name: 'Bob' }, body: { reason: 7 } };
    expect(await socket.emitWithAck('call:hangup', envelope)).toEqual({
      ok: false,
      error: { code: 'bad-message', detail: jasmine.stringContaining('body.reason') },
    });
    socket.emit('room:presence', { peer: 'bob', name: 'Bob', presence: 'dancing' });
    socket.emit('room:presence', { peer: 'bob', name: 'Bob', presence: 'left' });
    expect((await probe.next('transport.presence')).change.presence).toBe('left');
    expect(probe.told).toEqual(['transport.opened', 'transport.garbled', 'transport.presence']);
  });

  it('does not fight over a seat that is in use elsewhere', async () => {
    const socket = await open();
    socket.disconnect(true);
    expect((await probe.next('transport.refused')).refusal.code).toBe('not-allowed');
    expect(probe.told).toEqual(['transport.opened', 'transport.closed', 'transport.refused']);
  });

  it('brings what it takes to get in, asked anew before each join', async () => {
    let asked = 0;
    credentials = () => Promise.resolve({ passphrase: 'sesame', accessToken: `jwt ${++asked}` });
    const socket = await open();
    for (const accessToken of ['jwt 1', 'jwt 2']) {
      const request = answer(socket, 'room:join', { ok: true, value: JOINED });
      probe.send({ ...JOIN, locked: true });
      const known = { v: 1, room: 'den', name: 'Ann', locked: true };
      expect(await request).toEqual({ ...known, passphrase: 'sesame', accessToken });
      await probe.next('transport.joined');
    }
  });

  it('is refused when there is nothing to get in with', async () => {
    credentials = () => Promise.reject(new Error('signed out'));
    await open();
    probe.send(JOIN);
    const refusal = { code: 'unauthorized', detail: jasmine.stringContaining('signed out') };
    expect<object>((await probe.next('transport.refused')).refusal).toEqual(refusal);
  });

  it('knocks, and hears the answer', async () => {
    const socket = await open();
    const knocked = heard(socket, 'room:knock');
    probe.send({ type: 'transport.knock' });
    const [acknowledge] = await knocked;
    (acknowledge as (value: unknown) => void)({ ok: true, value: null });
    socket.emit('room:admission', { admitted: 'perhaps' });
    socket.emit('room:admission', { admitted: true });
    expect((await probe.next('transport.answered')).admitted).toBeTrue();
  });

  it('knocks again when the server says when to', async () => {
    const socket = await open();
    const first = heard(socket, 'room:knock');
    probe.send({ type: 'transport.knock' });
    const error: Refusal = { code: 'unavailable', detail: 'not now', retryAfterMs: 1 };
    const [refuse] = await first;
    const second = heard(socket, 'room:knock');
    (refuse as (value: unknown) => void)({ ok: false, error });
    const [acknowledge] = await second;
    (acknowledge as (value: unknown) => void)({ ok: true, value: null });
    socket.emit('room:admission', { admitted: true });
    await probe.next('transport.answered');
    expect(probe.told).toEqual(['transport.opened', 'transport.answered']);
  });

  it('tells that a knock is not heard', async () => {
    const socket = await open();
    socket.once('room:knock', (acknowledge: (value: unknown) => void) => {
      acknowledge({ ok: false, error: { code: 'room-full', detail: 'too many' } });
    });
    probe.send({ type: 'transport.knock' });
    expect((await probe.next('transport.refused')).refusal.code).toBe('room-full');
  });

  it('tends the door, and tells how it is', async () => {
    const socket = await open();
    const locked = heard(socket, 'room:lock');
    probe.send({ type: 'transport.lock', locked: true });
    expect(await locked).toEqual([{ v: 1, locked: true }]);
    const admitted = heard(socket, 'room:admit');
    probe.send({ type: 'transport.admit', knock: 'k1', admit: false });
    expect(await admitted).toEqual([{ v: 1, knock: 'k1', admit: false }]);
    const door = { locked: true, knocks: [{ knock: 'k1', name: 'Cid' }] };
    socket.emit('room:door', { ...door, locked: 'half' });
    socket.emit('room:door', door);
    expect((await probe.next('transport.door')).door).toEqual(door);
  });

  it('tells why its seat has ended', async () => {
    const socket = await open();
    const refusal = { code: 'unauthorized', detail: 'your token has run out' } as const;
    socket.emit('room:removed', refusal);
    socket.disconnect(true);
    expect((await probe.next('transport.refused')).refusal).toEqual(refusal);
  });

  it('takes only an origin for a server', () => {
    for (const wrong of ['', 'calls.example', 'ftp://calls.example', 'https://calls.example/a']) {
      expect(() => createTransport(wrong, disposers)).toThrowError(TypeError, /url must be/);
    }
    expect(() => createTransport('https://calls.example/', disposers)).not.toThrow();
  });

  it('says goodbye when it is stopped', async () => {
    const socket = await open();
    const left = heard(socket, 'disconnect');
    probe.stop();
    expect((await left)[0]).toBe('client namespace disconnect');
    expect(probe.told).toEqual(['transport.opened']);
  });
});
