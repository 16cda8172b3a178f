import { hash } from 'bcryptjs';
import { BootError } from '../boot/boot-error.ts';

/** What a bcrypt hash looks like: version, cost, then 53 characters of salt and hash. */
const BCRYPT = /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/;
const COST = 10;

/** A plain password has to be this long: whoever guesses it sees how many people talk. */
const MIN_LENGTH = 12;

/** The bcrypt hash of the admin's password, given as that hash or as plain text. Throws a BootError for none. */
export function adminPasswordHash(password: string | undefined): Promise<string> {
  if (password !== undefined && BCRYPT.test(password)) return Promise.resolve(password);
  if (password === undefined || password.length < MIN_LENGTH) {
    const problem =
      password === undefined ? 'is missing' : `has fewer than ${MIN_LENGTH} characters`;
    throw new BootError(
      `ADMIN_PASSWORD: it ${problem}, and ADMIN_UI is on. Set a bcrypt hash or at least ${MIN_LENGTH} characters, or leave ADMIN_UI out.`,
    );
  }
  return hash(password, COST);
}
