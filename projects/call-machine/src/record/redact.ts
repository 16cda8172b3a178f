import { END_REASONS } from '../call/end-reason.ts';
import { generationOf } from '../peer/ice-generation.ts';
import type { Kind, Rename } from './pseudonyms.ts';

/** What a field's text names, by the name of the field. Those that are not here hold words of the program, or texts. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(peers?|to|from|self)$/, 'peer'],
  [/^rooms?$/, 'room'],
  [/^usernameFragment$/, 'g'],
  [
    /(detail|text|message|label|title|error|token|secret|password|credential|username|ticket|key|host|address)$/i,
    'text',
  ],
  [/name$/i, 'Person '],
];

/** Fields with a rule of their own. */
const RULES: Readonly<Record<string, (text: string, rename: Rename) => string>> = {
  type: (text) => text,
  nonce: (text, rename) => rename('tab', text),
  sdp: redactSdp,
  candidate: redactCandidate,
  urls: (text) => `${/^\w+/.exec(text)?.[0] ?? ''}:server`,
  // A peer may say anything here.
  reason: (text, rename) => (REASONS.has(text) ? text : rename('text', text)),
};

const REASONS: ReadonlySet<string> = new Set(END_REASONS);

const ID = /^(calls?|ids?)$/;
/** A word of the program, such as `here` or `not-allowed`. */
const WORD = /^(?=.{1,32}$)[a-z]+(?:[A-Z][a-z]+|-[a-z]+){0,3}$/;
const ERROR_NAME = /^[A-Z][A-Za-z]{0,30}Error$/;
/** The program names its fields so; other keys are data. */
const FIELD = /^[a-z][A-Za-z]*$/;

/** Is this the name of an error, as browsers give them? */
export const isErrorName = (text: string): boolean => ERROR_NAME.test(text);

/** An id of a call or a message: the tab that made it, and a count. */
export function redactId(id: string, rename: Rename): string {
  const [, tab, count = ''] = /^(.+?)(-c?\d{1,6})?$/.exec(id) ?? [];
  return rename('tab', tab ?? id) + count;
}

/** The address of a machine, as in a record. */
export function redactAddress(address: string, rename: Rename): string {
  const [, call, peer] = /^peer:(.+)\/(.+)$/.exec(address) ?? [];
  if (call === undefined || peer === undefined) return address;
  return `peer:${redactId(call, rename)}/${rename('peer', peer)}`;
}

/** A copy of plain data without anything that tells who or where somebody is. Live objects are dropped. */
export function redact(value: unknown, rename: Rename, field = ''): unknown {
  if (typeof value === 'string') return redactText(value, rename, field);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => redact(item, rename, field));
  return isPlain(value) ? redactFields(value, rename) : null;
}

function redactFields(fields: object, rename: Rename): Record<string, unknown> {
  const kept = Object.entries(fields).filter(
    ([field, value]) => FIELD.test(field) && value !== undefined,
  );
  return Object.fromEntries(
    kept.map(([field, value]: [string, unknown]) => [field, redact(value, rename, field)]),
  );
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function redactText(text: string, rename: Rename, field: string): string {
  if (Object.hasOwn(RULES, field)) return RULES[field]?.(text, rename) ?? '';
  if (ID.test(field)) return redactId(text, rename);
  const kind = KINDS.find(([fields]) => fields.test(field))?.[1];
  if (kind) return rename(kind, text);
  return WORD.test(text) || isErrorName(text) ? text : rename('text', text);
}

/** Of a description the machine only reads its ICE generation. */
function redactSdp(sdp: string, rename: Rename): string {
  const generation = generationOf({ type: 'offer', sdp });
  return generation === null ? '' : `a=ice-ufrag:${rename('g', generation)}\r\n`;
}

/** What kind of candidate it is; an empty one is the end of candidates. */
function redactCandidate(candidate: string): string {
  if (candidate === '') return '';
  const type = /\btyp (host|srflx|prflx|relay)\b/.exec(candidate)?.[1] ?? 'host';
  return `candidate:0 1 udp 1 0.0.0.0 9 typ ${type}`;
}
