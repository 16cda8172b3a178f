import { candidateOf, descriptionOf } from '../testing/peer-probe.ts';
import { fateOf, generationOf, withGeneration, type Generations } from './ice-generation.ts';

const NONE: Generations = { current: null, past: [] };
const after = (...generations: (string | null)[]) => generations.reduce(withGeneration, NONE);

describe('generationOf', () => {
  it("is a description's ICE user name fragment", () => {
    expect(generationOf(descriptionOf('offer', 'aB3+/'))).toBe('aB3+/');
  });

  it('is found at the beginning of a line alone', () => {
    const sdp = 'v=0\r\ns=a=ice-ufrag:no\r\na=ice-ufrag:yes\r\n';
    expect(generationOf({ sdp })).toBe('yes');
  });

  it('is missing where a description has none', () => {
    expect(generationOf({ sdp: 'v=0\r\n' })).toBeNull();
  });
});

describe('the fate of a candidate', () => {
  it('is to wait before any description is applied (5.2)', () => {
    expect(fateOf(NONE, candidateOf('g1'))).toBe('wait');
    expect(fateOf(NONE, candidateOf(null))).toBe('wait');
  });

  it('is to be added when it belongs to the description that is applied', () => {
    expect(fateOf(after('g1'), candidateOf('g1'))).toBe('add');
    expect(fateOf(after('g1'), candidateOf(null))).toBe('add');
  });

  it('is to wait when its generation is not known yet (5.2)', () => {
    expect(fateOf(after('g1'), candidateOf('g2'))).toBe('wait');
  });

  it('is to be dropped when its generation is over (5.2)', () => {
    const now = after('g1', 'g2', 'g3');
    expect(fateOf(now, candidateOf('g1'))).toBe('drop');
    expect(fateOf(now, candidateOf('g2'))).toBe('drop');
    expect(fateOf(now, candidateOf('g3'))).toBe('add');
  });

  it('does not change when a description keeps its generation', () => {
    expect(after('g1', 'g2', 'g2')).toEqual(after('g1', 'g2'));
  });

  it('is told by the last 16 generations, and no more (7.6)', () => {
    const now = after(...Array.from({ length: 18 }, (_, index) => `g${index}`));
    expect(now.past.length).toBe(16);
    expect(fateOf(now, candidateOf('g1'))).toBe('drop');
    expect(fateOf(now, candidateOf('g0'))).toBe('wait');
  });
});
