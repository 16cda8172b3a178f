import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotFrom } from 'xstate';
import type { callMachine } from '../projects/call-machine/src/index.ts';
import { findStories } from './story-search.ts';
import { root } from './workspace.mjs';

/*
 * The app's stories are the machine's states, as many as are needed to see all that it can show. `--update` writes them;
 * without it this fails when the machine shows something that no story does.
 */

const STORIES = join(root, 'projects/call-app/src/app/stories/story-states.ts');

/** Who is who on the screen. */
const NAMES: Readonly<Record<string, string>> = { Own: 'Ben', bob: 'Ann', Bob: 'Ann', Eve: 'Eve' };

/** When the calls of all stories began and what was written was, in ms since the Unix epoch, and how long those lasted that are over. */
const SINCE = Date.UTC(2026, 0, 1, 12);
const DURATION_MS = 754_000;

/** The same with other names and times, which a machine that is only explored doesn't have. */
function dressed(key: string, value: unknown): unknown {
  if (key === 'name' && typeof value === 'string') return NAMES[value] ?? value;
  if ((key === 'since' || key === 'at') && value !== null) return SINCE;
  if (key === 'durationMs' && value !== 0) return DURATION_MS;
  return value;
}

const HEAD = `import type { callMachine } from 'call-machine';
import type { ContextFrom, StateValue } from 'xstate';

/* Made by \`npm run stories:update\` of the states that the machine can reach. */

/** A state of the machine that shows something which no other story shows. */
export interface StoryState {
  readonly name: string;
  readonly value: StateValue;
  readonly context: ContextFrom<typeof callMachine>;
}

export const STORY_STATES: readonly StoryState[] = `;

/** As compact as can be read in a comparison: a line for each. */
function toSource(stories: ReadonlyMap<string, SnapshotFrom<typeof callMachine>>): string {
  const lines = [...stories]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { value, context }]) => JSON.stringify({ name, value, context }, dressed));
  return `${HEAD}[\n${lines.join(',\n')}\n];\n`;
}

const stories = findStories();
const source = toSource(stories);
if (process.argv.includes('--update')) {
  writeFileSync(STORIES, source);
  console.log(`${stories.size} stories`);
} else if (readFileSync(STORIES, 'utf8') !== source) {
  console.error(`${STORIES} doesn't show the machine as it is: npm run stories:update`);
  process.exitCode = 1;
}
