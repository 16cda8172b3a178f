import * as v from 'valibot';
import { CallIdSchema, MessageIdSchema } from './ids.ts';
import { LIMITS } from './limits.ts';
import { VersionSchema } from './version.ts';

/** What somebody writes in the chat of a call. Always shown as text. */
export const ChatTextSchema = v.pipe(
  v.string('text must be a string'),
  v.trim(),
  v.minLength(1, 'text must not be empty'),
  v.maxLength(LIMITS.chatText, `text must have at most ${LIMITS.chatText} characters`),
);

const head = { v: VersionSchema, id: MessageIdSchema, call: CallIdSchema };

/**
 * The messages of the chat, which travel over the data channel alone: no server has them. Who says them is told by the
 * connection that they come over.
 */
export const ChatMessageSchema = v.variant('type', [
  /** Somebody wrote this. It is said again, with the same id, until its receipt comes. */
  v.object({
    type: v.literal('chat:message'),
    ...head,
    body: v.object({ text: ChatTextSchema }),
  }),
  /** The message of this id is there. */
  v.object({ type: v.literal('chat:receipt'), ...head, body: v.object({}) }),
]);
export type ChatMessage = v.InferOutput<typeof ChatMessageSchema>;
