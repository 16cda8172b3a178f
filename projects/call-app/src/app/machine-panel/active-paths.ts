/** Every state that a machine is in by the value of its snapshot, such as `connected` and `connected.live`. */
export function activePaths(value: unknown, parent = ''): string[] {
  if (typeof value === 'string') return [`${parent}${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${parent}${key}`;
    return [path, ...activePaths(inner, `${path}.`)];
  });
}

/** Every state that is meant by one such as `connected.live`. */
export const pathsTo = (state: string): string[] =>
  state.split('.').map((_, index, keys) => keys.slice(0, index + 1).join('.'));
