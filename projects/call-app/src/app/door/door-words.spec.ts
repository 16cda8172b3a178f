import { doorNews, knockWords } from './door-words.ts';

const knocks = (...names: readonly string[]) =>
  names.map((name) => ({ knock: name.toLowerCase(), name }));

describe('knockWords', () => {
  it('names those who knock, as long as they are few', () => {
    expect(knockWords([])).toBe('');
    expect(knockWords(knocks('Cid'))).toBe('Cid is knocking');
    expect(knockWords(knocks('Cid', 'Dan'))).toBe('Cid and Dan are knocking');
    expect(knockWords(knocks('Cid', 'Dan', 'Eve'))).toBe('3 people are knocking');
  });
});

describe('doorNews', () => {
  const open = { locked: false, knocks: [] };
  const locked = { locked: true, knocks: [] };

  it('tells of a lock that was turned', () => {
    expect(doorNews(open, locked)).toBe('The room is locked');
    expect(doorNews(locked, open)).toBe('The room is open');
  });

  it('tells of those alone who have begun to knock', () => {
    const cid = { locked: true, knocks: knocks('Cid') };
    expect(doorNews(locked, cid)).toBe('Cid is knocking');
    expect(doorNews(cid, { locked: true, knocks: knocks('Cid', 'Dan') })).toBe('Dan is knocking');
    expect(doorNews(cid, locked)).toBe('');
  });
});
