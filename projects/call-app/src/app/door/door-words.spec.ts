import type { Translate } from '../language/inject-translate.ts';
import { speakEnglish } from '../testing/provide-english.ts';
import { doorNews, knockWords } from './door-words.ts';

const knocks = (...names: readonly string[]) =>
  names.map((name) => ({ knock: name.toLowerCase(), name }));

describe('knockWords', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  it('names those who knock, as long as they are few', () => {
    expect(t(knockWords([]))).toBe('');
    expect(t(knockWords(knocks('Cid')))).toBe('Cid is knocking');
    expect(t(knockWords(knocks('Cid', 'Dan')))).toBe('Cid and Dan are knocking');
    expect(t(knockWords(knocks('Cid', 'Dan', 'Eve')))).toBe('3 people are knocking');
  });
});

describe('doorNews', () => {
  let t: Translate;

  beforeEach(() => {
    t = speakEnglish();
  });

  const open = { locked: false, knocks: [] };
  const locked = { locked: true, knocks: [] };

  it('tells of a lock that was turned', () => {
    expect(t(doorNews(open, locked))).toBe('The room is locked');
    expect(t(doorNews(locked, open))).toBe('The room is open');
  });

  it('tells of those alone who have begun to knock', () => {
    const cid = { locked: true, knocks: knocks('Cid') };
    expect(t(doorNews(locked, cid))).toBe('Cid is knocking');
    expect(t(doorNews(cid, { locked: true, knocks: knocks('Cid', 'Dan') }))).toBe(
      'Dan is knocking',
    );
    expect(t(doorNews(cid, locked))).toBe('');
  });
});
