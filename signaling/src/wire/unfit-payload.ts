import { LIMITS, type Refusal } from 'call-machine/protocol';

/** Why a payload is not worth parsing: binary, larger than LIMITS.messageBytes or nested without end. Else null. */
export function unfitPayload(payload: unknown): Refusal | null {
  try {
    if (hasBinary(payload)) {
      return { code: 'bad-message', detail: 'binary data is not taken: send plain JSON' };
    }
    const bytes = Buffer.byteLength(JSON.stringify(payload ?? null));
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

function hasBinary(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Uint8Array || Object.values(value).some(hasBinary);
}
