const PRIVATE = /^(localhost$|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** Is a relay at that address out of reach for those who found its server under that name, because it is a private one? */
export const isOutOfReach = (relay: string, server: string): boolean =>
  PRIVATE.test(relay) && !PRIVATE.test(server);
