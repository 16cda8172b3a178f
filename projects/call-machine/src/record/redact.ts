import { isChatText } from '../call/chat.ts';
import { END_REASONS } from '../call/end-reason.ts';
import { generationOf } from '../peer/ice-generation.ts';
import type { Kind, Rename } from './pseudonyms.ts';

/** What stands for what. */
export interface Redaction {
  /** For texts. */
  readonly rename: Rename;
  /** From when times are counted, in ms since the Unix epoch. */
  readonly startedAt: number;
}

/** What a field's text names, by the name of the field. Those that are not here hold words of the program, or texts. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(peers?|to|from|self)$/, 'peer'],
  [/^rooms?$/, 'room'],
  [/^(usernameFragment|current|past)$/, 'g'],
  [
    /(detail|text|message|label|title|error|token|secret|password|passphrase|credential|username|ticket|key|host|address|deviceId|groupId)$/i,
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
  urls: (text) => `${/^(?:stun|turn)s?/.exec(text)?.[0] ?? ''}:server`,
  seen: redactPeerOfCall,
  tombstones: redactPeerOfCall,
  strangersTombstones: redactPeerOfCall,
  // What is too long, or blank, is refused again.
  text: (text) => (isChatText(text) ? 'text' : ''),
  from: (text, rename) => (SIDES.has(text) ? text : rename('peer', text)),
  // A peer may say anything here.
  reason: (text, rename) => (REASONS.has(text) ? text : rename('text', text)),
};

/** Fields whose keys are data. */
const KEYS: Readonly<Record<string, (key: string, rename: Rename) => string>> = {
  children: redactAddress,
  parties: (key, rename) => rename('peer', key),
};

const SIDES: ReadonlySet<string> = new Set(['local', 'remote']);

const REASONS: ReadonlySet<string> = new Set(END_REASONS);

const ID = /^(calls?|ids?)$/;
/** A moment, in ms since the Unix epoch. */
const TIME = /^(at|since)$|[a-z]At$/;
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
  const [, peerOfCall] = /^peer:(.+)$/.exec(address) ?? [];
  return peerOfCall === undefined ? address : `peer:${redactPeerOfCall(peerOfCall, rename)}`;
}

function redactPeerOfCall(peerOfCall: string, rename: Rename): string {
  const [call = '', peer = ''] = peerOfCall.split('/');
  return `${redactId(call, rename)}/${rename('peer', peer)}`;
}

/** A copy of plain data without anything that tells who or where somebody is. Live objects are dropped. */
function redact(value: unknown, redaction: Redaction, field = ''): unknown {
  if (typeof value === 'string') return redactText(value, redaction.rename, field);
  if (typeof value === 'number') return TIME.test(field) ? value - redaction.startedAt : value;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => redact(item, redaction, field));
  return isPlain(value) ? redactFields(value, redaction, field) : null;
}

/** The same of an object with fields. */
export function redactFields(fields: object, redaction: Redaction, field = '') {
  const nameKey = Object.hasOwn(KEYS, field) ? KEYS[field] : undefined;
  const kept: [string, unknown][] = Object.entries(fields).filter(
    ([key, value]) => value !== undefined && (nameKey !== undefined || FIELD.test(key)),
  );
  return Object.fromEntries(
    kept.map(([key, value]): [string, unknown] => [
      nameKey?.(key, redaction.rename) ?? key,
      redact(value, redaction, key),
    ]),
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
  const generation = generationOf({ sdp });
  return generation === null ? '' : `a=ice-ufrag:${rename('g', generation)}\r\n`;
}

/** What kind of candidate it is; an empty one is the end of candidates. */
function redactCandidate(candidate: string): string {
  if (candidate === '') return '';
  const type = /\btyp (host|srflx|prflx|relay)\b/.exec(candidate)?.[1] ?? 'host';
  return `candidate:0 1 udp 1 0.0.0.0 9 typ ${type}`;
}
