import { createSeatTokens } from './seat-token.ts';

const KEY = 'k'.repeat(32);
const SEAT = { room: 'tea', peer: 'p1', name: 'Ann', expiresAt: null };

describe('a seat token', () => {
  it('gives the seat back to its holder, also after a restart with the same key', () => {
    const token = createSeatTokens(KEY).issue(SEAT);
    expect(createSeatTokens(KEY).read(token)).toEqual(SEAT);
  });

  it('is worth nothing under another key', () => {
    const token = createSeatTokens('x'.repeat(32)).issue(SEAT);
    expect(createSeatTokens(KEY).read(token)).toBeNull();
  });

  it('is worth nothing when any one of its characters is changed', () => {
    const tokens = createSeatTokens(KEY);
    const token = tokens.issue(SEAT);
    const accepted = Array.from(token).filter((character, at) => {
      const other = character === 'A' ? 'B' : 'A';
      return tokens.read(token.slice(0, at) + other + token.slice(at + 1)) !== null;
    });
    expect(accepted).toEqual([]);
  });

  it('is worth nothing when it is cut, lengthened or no token at all', () => {
    const tokens = createSeatTokens(KEY);
    const token = tokens.issue(SEAT);
    for (const bad of ['', '.', '..', 'tea', token.slice(0, -1), `${token}.`, `${token}.x`]) {
      expect(tokens.read(bad)).withContext(bad).toBeNull();
    }
  });

  it('fits the limit of the protocol with the longest room and name', () => {
    const seat = {
      room: 'r'.repeat(64),
      peer: 'p'.repeat(22),
      name: '\\'.repeat(60),
      expiresAt: 1e15,
    };
    expect(createSeatTokens(KEY).issue(seat).length).toBeLessThan(1_024);
  });
});
