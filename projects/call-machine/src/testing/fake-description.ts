import type { Description } from '../protocol/call-messages.ts';

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

/** What a description says; null when it makes no sense. */
export function readDescription(sdp: string): FakeSession | null {
  const [head = '', ...rest] = sdp.split(/(?=^m=)/m);
  const generation = /^a=ice-ufrag:(\S+)\r\n/m.exec(head)?.[1];
  const fingerprint = /^a=fingerprint:fake (\S+)\r\n/m.exec(head)?.[1];
  const sections = rest.map(readSection).filter((section) => section !== null);
  if (generation === undefined || fingerprint === undefined) return null;
  return sections.length === rest.length ? { generation, fingerprint, sections } : null;
}
