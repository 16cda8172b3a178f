import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATIONS } from './mutation-list.ts';
import { root } from './workspace.mjs';

describe('the faults that are planted', () => {
  it('each have their place in the machine as it is', () => {
    const places = MUTATIONS.map(({ name, file, from }) => {
      const source = readFileSync(join(root, 'projects/call-machine/src', file), 'utf8');
      return [name, source.split(from).length - 1];
    });
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
