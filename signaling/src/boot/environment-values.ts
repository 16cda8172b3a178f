import * as v from 'valibot';

/** What a variable has to be, as valibot schemas of its text. */

/** A whole number of at most nine digits within these bounds. */
export const wholeNumber = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(min), v.maxValue(max));

const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((item) => item.trim())),
);

/** Origins with commas between them. */
export const listOfOrigins = v.pipe(
  list,
  v.array(
    v.pipe(
      v.string(),
      v.check((origin) => URL.parse(origin)?.origin === origin),
    ),
  ),
);

/** `turn:` and `turns:` addresses (RFC 7065) with commas between them. */
export const listOfTurnUrls = v.pipe(
  list,
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^turns?:([\w.-]+|\[[\da-fA-F:]+\])(:\d{1,5})?(\?transport=(udp|tcp))?$/),
    ),
  ),
);

/** The address of a Redis, which may hold a password. */
export const redisUrl = v.pipe(
  v.string(),
  v.check((text) => /^rediss?:$/.test(URL.parse(text)?.protocol ?? '')),
);

/** A secret that nobody finds by trying. */
export const secret = v.pipe(v.string(), v.minLength(32));

/** Secrets with commas between them, each after its key id and a colon; one of them may do without. */
export const secretsByKeyId = v.pipe(
  list,
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^(?:([\w.-]{1,64}):)?([^:]{32,})$/),
      v.transform((text): [string, string] => {
        const at = text.indexOf(':');
        return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
      }),
    ),
  ),
  v.check((entries) => new Set(entries.map(([id]) => id)).size === entries.length),
  v.transform((entries): ReadonlyMap<string, string> => new Map(entries)),
);
