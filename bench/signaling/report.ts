import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const REPORT = fileURLToPath(new URL('../../docs/signaling.md', import.meta.url));

/** What the report begins with. */
const HEAD = `# The signaling server under load

Written by \`npm run bench:signaling\` and \`npm run fuzz:signaling\`, each of which replaces its own section.
`;

/** Prints a section and puts it into docs/signaling.md, in the place of the one of the same title. */
export async function publish(title: string, paragraphs: readonly string[]): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const where = `${date}, ${cpus().length} cores, Node ${process.versions.node}.`;
  const section = [`## ${title}`, ...paragraphs, where, ''].join('\n\n');
  process.stdout.write(`${section}\n`);
  const old = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : HEAD;
  const others = old.split(/^(?=## )/m).filter((part) => !part.startsWith(`## ${title}\n`));
  const options = { ...(await resolveConfig(REPORT)), filepath: REPORT };
  writeFileSync(REPORT, await format([...others, section].join('\n'), options));
}
