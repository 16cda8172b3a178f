import * as v from 'valibot';
import { LIMITS } from './limits.ts';

const idText = (what: string, max: number) =>
  v.pipe(
    v.string(`${what} must be a string`),
    v.regex(
      new RegExp(`^[A-Za-z0-9_-]{1,${max}}$`),
      `${what} must be 1 to ${max} letters, digits, "-" or "_"`,
    ),
  );

/** Identifies a room: the last part of its link. */
export const RoomIdSchema = idText('room', LIMITS.room);
/** Identifies one tab or device in a room. Issued by the server. */
export const PeerIdSchema = idText('peer', LIMITS.id);
/** Identifies a call. Made by the caller; of two calls that cross, the lower id wins. */
export const CallIdSchema = idText('call', LIMITS.id);
/** Identifies a message, so that it takes effect at most once. */
export const MessageIdSchema = idText('id', LIMITS.id);

/** A display name. Always shown as text. */
export const NameSchema = v.pipe(
  v.string('name must be a string'),
  v.trim(),
  v.minLength(1, 'name must not be empty'),
  v.maxLength(LIMITS.name, `name must have at most ${LIMITS.name} characters`),
  v.regex(/^\P{Cc}*$/u, 'name must not contain control characters'),
);
