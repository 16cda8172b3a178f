import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const REPORT = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/** What the report begins with. */
const HEAD = `# How fast the app is

Each section is written by the script that it names, between marks that only the script may touch.
`;

/** Puts a section into docs/performance.md, in the place of the one of the same title. */
export async function publish(title: string, paragraphs: readonly string[]): Promise<void> {
  const [begin, end] = [`<!-- ${title}: begin -->`, `<!-- ${title}: end -->`];
  const section = [begin, `## ${title}`, ...paragraphs, end].join('\n\n');
  const old = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : HEAD;
  const [before = '', rest] = old.split(begin);
  const after = rest?.split(end)[1] ?? '\n';
  const options = { ...(await resolveConfig(REPORT)), filepath: REPORT };
  writeFileSync(REPORT, await format(`${before}\n${section}\n${after}`, options));
}
