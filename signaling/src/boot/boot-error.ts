/** Why the server cannot start, in words for whoever starts it: one line per problem, and what to do. */
export class BootError extends Error {
  override readonly name = 'BootError';
}
