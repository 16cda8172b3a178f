import { readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The TypeScript in a document, fence by fence. */
const snippets = (document: string) =>
  [...read(document).matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);

const example = (name: string) => read(`projects/call-machine/examples/${name}.ts`);

const WITHOUT_A_BROWSER = ['without-a-browser', 'bad-network', 'bad-devices'];

describe('the snippets in the documents', () => {
  it('are the examples, which are type-checked', () => {
    expect(snippets('README.md')).toEqual([example('plain-page'), example('without-a-browser')]);
    const ofPackage = snippets('projects/call-machine/README.md');
    expect(ofPackage).toEqual(WITHOUT_A_BROWSER.map(example));
  });

  for (const name of WITHOUT_A_BROWSER)
    it(`print what they say they do: ${name}`, async () => {
      const printed: string[] = [];
      spyOn(console, 'log').and.callFake((...values: unknown[]) => {
        const texts = values.map((value) =>
          typeof value === 'string' ? value : JSON.stringify(value),
        );
        printed.push(texts.join(' ').replaceAll('"', ''));
      });
      await import(`../projects/call-machine/examples/${name}.ts`);
      const promised = [...example(name).matchAll(/console\.log.* \/\/ (.*)/g)];
      const plain = (text = '') => text.replaceAll(/[' ]/g, '');
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.map(plain)).toEqual(promised.map(([, text]) => plain(text)));
    });
});
