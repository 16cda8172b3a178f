/** What the other side of a call is called while it is everyone in the room. */
export const EVERYONE = 'Everyone';
