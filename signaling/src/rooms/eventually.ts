/** Now, or when another machine has answered. */
export type Eventually<T> = T | Promise<T>;
