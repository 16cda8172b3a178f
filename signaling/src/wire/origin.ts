/** Origins whose pages may connect beside the server's own; `*` stands for all. */
export type AllowedOrigins = readonly string[] | '*';

/**
 * May a request come from there? `origin` and `host` are its headers of these names. A browser always names the origin
 * of a page; who names none is no page, and can do nothing in a person's name.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: AllowedOrigins,
): boolean {
  if (origin === undefined || allowed === '*' || allowed.includes(origin)) return true;
  return host !== undefined && URL.parse(origin)?.host === host;
}
