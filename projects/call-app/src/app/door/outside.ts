import type { CallView } from 'call-machine';

/**
 * The room of one who stands before its door: knocks, or was not let in. Who tries again is there until the server has
 * answered, so that the screen doesn't change for a moment. Null: one is in the room, or comes for the first time.
 */
export function outside(
  { status, room }: CallView,
  before: CallView['room'] | null,
): CallView['room'] | null {
  if (status !== 'idle') return null;
  if (room.link === 'refused' || room.link === 'knocking') return room;
  return room.link === 'connecting' ? before : null;
}
