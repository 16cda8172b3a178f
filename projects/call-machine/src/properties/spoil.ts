import type { Spoiling } from './schedule.ts';

/** A message spoilt: the beginning of its JSON, or the message with one of its values replaced. */
export function spoilt(original: object, spoiling: Spoiling): unknown {
  const text = JSON.stringify(original);
  if (spoiling.kind === 'cut') return text.slice(0, Math.floor(text.length * spoiling.at));
  let values = 0;
  JSON.parse(text, (_, value: unknown) => {
    values += 1;
    return value;
  });
  const place = spoiling.place % values;
  let index = -1;
  // The whole message comes last, so that it is replaced too, now and then.
  const result: unknown = JSON.parse(text, (_, value: unknown) => {
    index += 1;
    return index === place ? spoiling.junk : value;
  });
  return result;
}
