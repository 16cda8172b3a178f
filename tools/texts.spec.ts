import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostTextsIn, templatesIn, textsOf } from './template-texts.ts';
import { root } from './workspace.mjs';

const APP = 'projects/call-app/src/app';
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The texts of a language by their keys. */
const textsAt = (path: string): ReadonlyMap<string, string> => {
  const flat = (part: unknown, key: string): [string, string][] =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, inner]) => flat(inner, key ? `${key}.${name}` : name))
      : [[key, String(part)]];
  return new Map(flat(JSON.parse(read(path)), ''));
};
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{ (\w+) \}\}/g)].map(([, name]) => name).sort();

const english = textsAt(`${APP}/language/en.json`);
const chinese = textsAt(`${APP}/language/zh-CN.json`);
const languages = { english, chinese };

const sources = globSync(`${APP}/**/*.{ts,html}`, { cwd: root }).filter(
  (path) => !path.endsWith('.spec.ts') && !path.includes('/testing/'),
);

/** What no translation would change. */
const SAME_EVERYWHERE = ['call machine'];

describe('texts', () => {
  it('are there in both languages', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
    expect(english.size).toBeGreaterThan(0);
  });

  it('have something to say, with the same placeholders, and nothing that looks like one', () => {
    for (const texts of Object.values(languages)) {
      for (const [key, text] of texts) {
        expect(text)
          .withContext(key)
          .toMatch(/^\S(.*\S)?$/);
        expect(text.replaceAll(/\{\{ \w+ \}\}/g, ''))
          .withContext(key)
          .not.toMatch(/[{}]/);
        expect(placeholders(text))
          .withContext(key)
          .toEqual(placeholders(english.get(key) ?? ''));
      }
    }
  });

  it('are in Chinese where it says so, with its own punctuation and one way of saying you', () => {
    for (const [key, text] of chinese) {
      expect(text)
        .withContext(key)
        .not.toMatch(/\p{sc=Han}[,;:!?.()]|[,;:!?()]\p{sc=Han}|您/u);
      if (/\p{L}{3}/u.test((english.get(key) ?? '').replaceAll(/\{\{ \w+ \}\}/g, ''))) {
        expect(text)
          .withContext(key)
          .toMatch(/\p{sc=Han}/u);
      }
    }
  });

  it('are all used', () => {
    const code = sources.map(read).join('\n');
    const computed = [...code.matchAll(/`((?:[a-zA-Z]+\.)[^`\s]*\$\{[^`\s]*)`/g)].map(
      ([, key = '']) =>
        new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`),
    );
    const unused = [...english.keys()].filter(
      (key) => !code.includes(`'${key}'`) && !computed.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

describe('templates', () => {
  const written = (said: readonly string[]) =>
    said.filter(
      (text) => /\p{L}/u.test(text) && !english.has(text) && !SAME_EVERYWHERE.includes(text),
    );

  it('say nothing by themselves', () => {
    for (const path of sources) {
      const source = read(path);
      const templates = path.endsWith('.html') ? [source] : templatesIn(source);
      const said = templates.flatMap((template) => textsOf(template, path));
      expect(written([...said, ...hostTextsIn(source)]))
        .withContext(path)
        .toEqual([]);
    }
  });

  it('are looked through to the last block', () => {
    const template = `
      @if (a) { <p>One</p> } @else if (b; as c) { {{ c }} two } @else { {{ d ? 'Three' : t('home.join') }} }
      @for (e of f; track e) { <i title="Four">{{ e }}</i> } @empty { <b [title]="'Five' + e"></b> }
      @switch (g) { @case (1) { <img alt="Six" class="no" /> } }
      @defer { <x label="Seven" /> } @placeholder { Eight } @error { Nine }
      <ng-template><u lang="en">no</u></ng-template><ng-content>Ten</ng-content>`;
    const source = `@Component({\n  template: 'Eleven',\n  host: { 'aria-label': 'Twelve' },\n})`;
    const said = [...textsOf(template, 'a.html'), ...templatesIn(source), ...hostTextsIn(source)];
    expect(written(said).join(' ')).toBe(
      'One two Three Four Five Six Seven Eight Nine Ten Eleven Twelve',
    );
  });
});
