import { LIMITS, NameSchema, parseMessage } from 'call-machine/protocol';

/** The longest name that a person can have, in characters. */
export const NAME_LENGTH = LIMITS.name;

/** A text as a display name, trimmed, or null when it can't be one. */
export function personName(text: string): string | null {
  const name = parseMessage(NameSchema, text);
  return name.ok ? name.value : null;
}
