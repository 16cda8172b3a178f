import type { Description } from '../protocol/call-messages.ts';
import { OperationFailure } from './fake-operations.ts';

/** One media section of a description; `application` is that of the data channel. */
export interface FakeSection {
  readonly kind: 'audio' | 'video' | 'application';
  readonly mid: string;
  readonly direction: RTCRtpTransceiverDirection;
  /** The id of the stream that the sender said its track belongs to. */
  readonly stream: string | null;
}

/** What the fakes put into a description, and read out of one. */
export interface FakeSession {
  /** The ICE generation. */
  readonly generation: string;
  /** Stands for one connection object, whatever it negotiates. */
  readonly fingerprint: string;
  readonly sections: readonly FakeSection[];
}

const sectionText = ({ kind, mid, direction, stream }: FakeSection): string => {
  const media = stream === null ? '' : `a=msid:${stream} ${kind}\r\n`;
  return `m=${kind} 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:${mid}\r\na=${direction}\r\n${media}`;
};

/** A session description that says just enough. */
export const toDescription = (type: Description['type'], session: FakeSession): Description => ({
  type,
  sdp:
    `v=0\r\na=fingerprint:fake ${session.fingerprint}\r\na=ice-ufrag:${session.generation}\r\n` +
    session.sections.map(sectionText).join(''),
});

const KINDS: ReadonlySet<string> = new Set(['audio', 'video', 'application']);
const DIRECTIONS: ReadonlySet<string> = new Set(['sendrecv', 'sendonly', 'recvonly', 'inactive']);

const isKind = (text: string): text is FakeSection['kind'] => KINDS.has(text);
const isDirection = (text: string): text is RTCRtpTransceiverDirection => DIRECTIONS.has(text);

function readSection(text: string): FakeSection | null {
  const [, kind, mid, direction] = /^m=(\w+) .*\r\na=mid:(\S+)\r\na=(\w+)\r\n/.exec(text) ?? [];
  if (kind === undefined || mid === undefined || direction === undefined) return null;
  if (!isKind(kind) || !isDirection(direction)) return null;
  return { kind, mid, direction, stream: /^a=msid:(\S+)/m.exec(text)?.[1] ?? null };
}

/** What a description says. Throws what a browser rejects one with that makes no sense. */
export function readDescription(sdp: string): FakeSession {
  const [head = '', ...rest] = sdp.split(/(?=^m=)/m);
  const sections = rest.map(readSection).filter((section) => section !== null);
  if (!head.startsWith('v=') || sections.length < rest.length)
    throw new OperationFailure('OperationError', 'it makes no sense');
  const generation = /^a=ice-ufrag:(\S+)\r\n/m.exec(head)?.[1];
  const fingerprint = /^a=fingerprint:fake (\S+)\r\n/m.exec(head)?.[1];
  if (generation === undefined || fingerprint === undefined)
    throw new OperationFailure('InvalidAccessError', 'it has no ICE generation or no fingerprint');
  if (new Set(sections.map(({ mid }) => mid)).size < sections.length)
    throw new OperationFailure('InvalidAccessError', 'two of its sections have the same mid');
  return { generation, fingerprint, sections };
}
