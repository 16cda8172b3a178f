/**
 * Those that are named in lists with commas; all where there is no list.
 *
 * @throws when one is named that isn't there
 */
export function chosen<T extends { readonly name: string }>(
  all: readonly T[],
  lists: readonly string[] | undefined,
): readonly T[] {
  const names = lists?.flatMap((list) => list.split(',').map((name) => name.trim()));
  const unknown = names?.find((name) => all.every((each) => each.name !== name));
  if (unknown === undefined) return all.filter(({ name }) => names?.includes(name) ?? true);
  const known = all.map(({ name }) => name).join(', ');
  throw new RangeError(`There is no "${unknown}". Choose of: ${known}.`);
}
