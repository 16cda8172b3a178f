const REDACTED = '[redacted]';

/** Deeper than any state of the machines; what lies below is cut off. */
const MAX_DEPTH = 40;

/** Properties whose text is a secret or tells where somebody is. */
const SECRET_KEYS = new Set([
  'sdp',
  'candidate',
  'usernameFragment',
  'token',
  'username',
  'credential',
  'password',
  'text',
]);

/** The same, wherever it stands: session descriptions, candidates, ICE and DTLS attributes, signed tokens. */
const SECRET_TEXT = [
  /^v=0\r?\n/m,
  /\bcandidate:\S+ \d+ (udp|tcp|ssltcp) /i,
  /\ba=(ice-ufrag|ice-pwd|fingerprint|crypto|candidate):/,
  /[\w-]{8,}\.[\w-]{20,}/,
];

/**
 * A plain copy of a value, fit to leave the device: without session descriptions, candidates, seat tokens, ICE
 * credentials and what was written in the chat, at any depth and inside JSON texts too. Live objects become their name,
 * cycles are cut.
 */
export function redact(value: unknown): unknown {
  return copy(value, []);
}

function copy(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'function') return { type: value.name };
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value) || above.length > MAX_DEPTH) return '[cut]';
  return copyObject(value, [...above, value]);
}

function copyObject(value: object, above: readonly object[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => copy(entry, above));
  if (value instanceof Error) return { name: value.name, message: redactText(value.message) };
  if (describesItself(value)) return copy(value.toJSON(), above);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      isSecret(key, entry) ? REDACTED : copy(entry, above),
    ]),
  );
}

function describesItself(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}

function isSecret(key: string, value: unknown): boolean {
  return SECRET_KEYS.has(key) && typeof value === 'string';
}

function redactText(text: string): string {
  const json = parsed(text);
  if (typeof json === 'object' && json !== null) return JSON.stringify(redact(json));
  return SECRET_TEXT.some((pattern) => pattern.test(text)) ? REDACTED : text;
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
