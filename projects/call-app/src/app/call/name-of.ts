import type { Translatable } from '../language/translatable.ts';

/** What the other side of a call is called: a person's name, or everyone in the room for null. */
export const nameOf = (remote: { readonly name: string } | null): Translatable =>
  remote ? { verbatim: remote.name } : { key: 'call.everyone' };
