import { parseMessage, RoomIdSchema } from 'call-machine/protocol';

const ID_BYTES = 16;

/** A room id that nobody can guess: 128 random bits as base64url, 22 characters. */
export function newRoomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Whether a room can have that id. */
export function isRoomId(id: string): boolean {
  return parseMessage(RoomIdSchema, id).ok;
}

/** The room that a pasted link or code means, or null when it means none. */
export function roomIn(text: string): string | null {
  const id = /\/r\/([^/?#\s]+)/.exec(text)?.[1] ?? text.trim();
  return isRoomId(id) ? id : null;
}
