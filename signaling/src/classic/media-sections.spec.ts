import { fitAnswer, narrowOffer, widenOffer } from './media-sections.ts';

const section = (kind: string, mid: string, ...more: string[]) =>
  [
    `m=${kind} 9 ${kind === 'application' ? 'UDP/DTLS/SCTP' : 'UDP/TLS/RTP/SAVPF'} 96`,
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${mid}`,
    'a=sendrecv',
    `a=mid:${mid}`,
    ...more,
    '',
  ].join('\r\n');

const description = (mids: string, ...sections: string[]) =>
  `v=0\r\ns=-\r\na=group:BUNDLE ${mids}\r\n${sections.join('')}`;

const CLASSIC = description(
  '0 1',
  section('audio', '0', 'a=msid:s a', 'a=ssrc:1 cname:x', 'a=candidate:1 1 udp 1 127.0.0.1 9'),
  section('video', '1', 'a=ssrc-group:FID 2 3', 'a=ssrc:2 cname:x'),
);
const OURS = description(
  '0 1 2 3 4',
  section('audio', '0'),
  section('video', '1'),
  section('video', '2'),
  section('audio', '3'),
  section('application', '4'),
);

const outline = (sdp: string) => ({
  bundle: /a=group:BUNDLE (.*)\r\n/.exec(sdp)?.[1],
  sections: sdp
    .split(/^(?=m=)/m)
    .slice(1)
    .map((part) =>
      [
        /^m=(\w+ \d+)/.exec(part)?.[1],
        /a=mid:(\S+)/.exec(part)?.[1],
        /a=(sendrecv|inactive)/.exec(part)?.[1],
      ].join(' '),
    ),
});

describe('media sections between the two protocols', () => {
  it("leave a classic client what it has an element for of the other side's offer", () => {
    expect(outline(narrowOffer(OURS))).toEqual({
      bundle: '0 1',
      sections: ['audio 9 0 sendrecv', 'video 9 1 sendrecv'],
    });
  });

  it("reject in its answer what it wasn't told of", () => {
    const answer = description('0 1', section('audio', '0'), section('video', '1'));
    expect(outline(fitAnswer(answer, OURS))).toEqual({
      bundle: '0 1',
      sections: [
        'audio 9 0 sendrecv',
        'video 9 1 sendrecv',
        'video 0 2 inactive',
        'audio 0 3 inactive',
        'application 0 4 inactive',
      ],
    });
  });

  it("make its offer a call's, in which nothing is added that could be sent", () => {
    const wide = widenOffer(CLASSIC) ?? '';
    expect(outline(wide)).toEqual({
      bundle: '0 1 screen screen-audio',
      sections: [
        'audio 9 0 sendrecv',
        'video 9 1 sendrecv',
        'video 9 screen inactive',
        'audio 9 screen-audio inactive',
      ],
    });
    expect(wide.match(/a=ssrc:/g)?.length).toBe(2);
    expect(wide.match(/a=(msid|candidate|ssrc-group):/g)?.length).toBe(3);
    expect(wide.match(/(?<!\r)\n/g)).toBeNull();
  });

  it('take what was added out of the answer to it, and leave the order that it offered', () => {
    const swapped = description('1 0', section('video', '1'), section('audio', '0'));
    const wide = widenOffer(swapped) ?? '';
    expect(outline(wide).sections.slice(0, 2)).toEqual([
      'audio 9 0 sendrecv',
      'video 9 1 sendrecv',
    ]);
    expect(outline(fitAnswer(wide, swapped))).toEqual({
      bundle: '1 0',
      sections: ['video 9 1 sendrecv', 'audio 9 0 sendrecv'],
    });
  });

  it('need one for sound and one for the picture', () => {
    expect(widenOffer(description('0', section('audio', '0')))).toBeNull();
    expect(widenOffer('nonsense')).toBeNull();
    expect(narrowOffer('nonsense')).toBe('nonsense');
    expect(fitAnswer('nonsense', 'nonsense')).toBe('nonsense');
  });
});
