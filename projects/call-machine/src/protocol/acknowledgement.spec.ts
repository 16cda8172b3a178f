import * as v from 'valibot';
import { acknowledgementSchema, RefusalCodeSchema } from './acknowledgement.ts';

describe('acknowledgementSchema', () => {
  const schema = acknowledgementSchema(v.object({ seat: v.number() }));

  it('takes a success with its value, and drops what it does not know', () => {
    const payload = { ok: true, value: { seat: 1, extra: 2 }, extra: 3 };
    expect(v.parse(schema, payload)).toEqual({ ok: true, value: { seat: 1 } });
  });

  for (const code of RefusalCodeSchema.options)
    it(`takes a refusal: ${code}`, () => {
      const refusal = { ok: false, error: { code, detail: 'why' } };
      expect(v.parse(schema, refusal)).toEqual(jasmine.objectContaining(refusal));
    });

  it('takes nothing else', () => {
    const error = { code: 'too-large', detail: 'why' };
    for (const payload of [
      undefined,
      null,
      'ok',
      {},
      { ok: true },
      { ok: true, value: { seat: 'one' } },
      { ok: 'true', value: { seat: 1 } },
      { ok: false },
      { ok: false, error: { ...error, code: 'bored' } },
      { ok: false, error: { code: 'too-large' } },
      { ok: false, error: { ...error, detail: 7 } },
    ])
      expect(v.is(schema, payload)).withContext(JSON.stringify(payload)).toBeFalse();
  });
});
