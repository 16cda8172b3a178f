import type { Prewarm } from 'call-machine';

/** A choice of how early a connection is made, in words: what it gives, and what it tells a caller of one's network. */
interface PrewarmWords {
  readonly value: Prewarm | null;
  readonly title: string;
  readonly gives: string;
  readonly tells: string;
}

/** The choices, in the order in which they are offered. */
export const PREWARM_WORDS: readonly PrewarmWords[] = [
  {
    value: null,
    title: 'Automatic',
    gives: 'Through the relay where the server offers one, else after you accept.',
    tells: 'No caller learns your network address before you accept.',
  },
  {
    value: 'off',
    title: 'After I accept',
    gives: 'Picture and sound come a moment after you accept.',
    tells: 'No caller learns anything of your network before you accept.',
  },
  {
    value: 'relay',
    title: 'While it rings, through the relay',
    gives:
      'Picture and sound are there at once. Where the server offers no relay, they come after you accept.',
    tells: 'A caller sees the address of the relay before you accept, not yours.',
  },
  {
    value: 'full',
    title: 'While it rings, directly',
    gives: 'Picture and sound are there at once, by the shortest way.',
    tells:
      'Anyone who calls learns your network address, which tells roughly where you are, even if you never accept.',
  },
];
