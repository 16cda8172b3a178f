import { LIMITS } from 'call-machine/protocol';
import { unfitPayload } from './unfit-payload.ts';

describe('unfitPayload', () => {
  it('lets plain JSON up to the limit pass, counted in bytes', () => {
    expect(unfitPayload(undefined)).toBeNull();
    expect(unfitPayload('x'.repeat(LIMITS.messageBytes - 2))).toBeNull();
    expect(unfitPayload('x'.repeat(LIMITS.messageBytes - 1))?.code).toBe('too-large');
    expect(unfitPayload('é'.repeat(LIMITS.messageBytes / 2))?.code).toBe('too-large');
  });

  it('refuses binary data at any depth', () => {
    expect(unfitPayload(Buffer.from('x'))?.detail).toContain('binary');
    expect(unfitPayload({ body: [{ sdp: Buffer.from('x') }] })?.detail).toContain('binary');
  });

  it('refuses what is nested without end', () => {
    const nested: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
    expect(unfitPayload(nested)).toEqual({
      code: 'bad-message',
      detail: 'the message is nested too deeply',
    });
  });
});
