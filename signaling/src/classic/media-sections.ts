/** A session description in parts: what is said of the session, then each media section. */
interface Parts {
  readonly session: string;
  readonly sections: readonly string[];
}

/** What the other protocol's connections have, in this order; a classic client has the first two. */
const KINDS = ['audio', 'video', 'video', 'audio'] as const;

/** Lines that say what is sent in a section, or where: not true of a copy in which nothing is. */
const OF_THE_SENDER =
  /^a=(?:ssrc|ssrc-group|msid|rid|simulcast|candidate|end-of-candidates)\b.*\r?\n/gm;
const DIRECTION = /^a=(?:sendrecv|sendonly|recvonly|inactive)(?=\r?$)/m;

/** The offer with one section for sound and one for the picture alone. */
export function narrowOffer(sdp: string): string {
  const { session, sections } = split(sdp);
  return join({ session, sections: firstOfEach(sections) });
}

/**
 * A classic client's offer with inactive sections for a screen and its sound added, without which the other side would
 * not know it for a call's. Null when it has no section for sound or none for the picture.
 */
export function widenOffer(sdp: string): string | null {
  const { session, sections } = split(sdp);
  const [audio, video] = firstOfEach(sections);
  if (audio === undefined || video === undefined) return null;
  const all = [audio, video, inactiveCopy(video, 'screen'), inactiveCopy(audio, 'screen-audio')];
  return join({ session, sections: all });
}

/** The answer with a section for each of the offer's, in their order: those that it has not are rejected. */
export function fitAnswer(sdp: string, offer: string): string {
  const { session, sections } = split(sdp);
  const answered = new Map(sections.map((section) => [midOf(section), section]));
  return join({
    session,
    sections: split(offer).sections.map(
      (offered) => answered.get(midOf(offered)) ?? rejected(offered),
    ),
  });
}

function split(sdp: string): Parts {
  const [session = '', ...sections] = sdp.split(/^(?=m=)/m);
  return { session, sections };
}

/** Puts it together again; the BUNDLE group is of the sections that are there and not rejected. */
function join({ session, sections }: Parts): string {
  const mids = sections.filter((section) => !/^m=\w+ 0 /.test(section)).map(midOf);
  const group = `a=group:BUNDLE ${mids.join(' ')}`;
  return session.replace(/^a=group:BUNDLE[^\r\n]*/m, group) + sections.join('');
}

const kindOf = (section: string) => /^m=(\w+)/.exec(section)?.[1];
const midOf = (section: string) => /^a=mid:(\S+)/m.exec(section)?.[1] ?? '';

function firstOfEach(sections: readonly string[]): string[] {
  return KINDS.slice(0, 2).flatMap((kind) => sections.find((it) => kindOf(it) === kind) ?? []);
}

function inactiveCopy(section: string, mid: string): string {
  return section
    .replace(OF_THE_SENDER, '')
    .replace(DIRECTION, 'a=inactive')
    .replace(/^a=mid:\S+/m, `a=mid:${mid}`);
}

function rejected(offered: string): string {
  const [media = ''] = offered.split(/\r?\n/, 1);
  const lines = [media.replace(/^(m=\w+) \d+/, '$1 0'), 'c=IN IP4 0.0.0.0', 'a=inactive'];
  return [...lines, `a=mid:${midOf(offered)}`, ''].join('\r\n');
}
