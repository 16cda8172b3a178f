import { LIMITS, type Refusal } from 'call-machine/protocol';

/** The bytes of JSON that one UTF-16 code unit takes at most: `\u001f`. */
const BYTES_PER_UNIT = 6;

/** The bytes of JSON that a number, `null` or `false` takes at most, and the brackets of an object. */
const BYTES_PER_VALUE = 26;

/** Why a payload is not worth parsing: binary, larger than LIMITS.messageBytes or nested without end. Else null. */
export function unfitPayload(payload: unknown): Refusal | null {
  try {
    const most = mostBytes(payload);
    if (most === Infinity) {
      return { code: 'bad-message', detail: 'binary data is not taken: send plain JSON' };
    }
    // Nearly all are far below the limit, and need not be made into JSON to see it.
    if (most <= LIMITS.messageBytes) return null;
    const bytes = Buffer.byteLength(JSON.stringify(payload));
    if (bytes <= LIMITS.messageBytes) return null;
    return {
      code: 'too-large',
      detail: `the message has ${bytes} bytes; at most ${LIMITS.messageBytes} are taken`,
    };
  } catch (error) {
    // A stack overflow: nothing that this protocol knows is nested like that.
    if (!(error instanceof RangeError)) throw error;
    return { code: 'bad-message', detail: 'the message is nested too deeply' };
  }
}

/** How many bytes a value has as JSON at most; infinitely many when there is binary data in it. */
function mostBytes(value: unknown): number {
  if (typeof value === 'string') return BYTES_PER_UNIT * value.length + BYTES_PER_VALUE;
  if (!isRecord(value)) return BYTES_PER_VALUE;
  if (value instanceof Uint8Array) return Infinity;
  let sum = BYTES_PER_VALUE;
  for (const key in value) {
    sum += BYTES_PER_UNIT * key.length + BYTES_PER_VALUE + mostBytes(value[key]);
  }
  return sum;
}

/** Arrays are records too: what is in them has the names 0, 1, 2 and so on. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
