import { compare } from 'bcryptjs';
import { BootError } from '../boot/boot-error.ts';
import { adminPasswordHash } from './admin-password.ts';

const HASH = '$2b$10$abcdefghijklmnopqrstuuEcJGzYpM8kVDbSRAiqXhLkHeQkPrYzG';

describe("the admin's password", () => {
  it('can be given as its hash', async () => {
    expect(await adminPasswordHash(HASH)).toBe(HASH);
  });

  it('is hashed when it is given as text', async () => {
    const hash = await adminPasswordHash('long enough a password');
    expect(hash).not.toContain('long enough');
    expect(await compare('long enough a password', hash)).toBeTrue();
  });

  it('stops the start when there is none, or a short one, which is not shown', () => {
    expect(() => adminPasswordHash(undefined)).toThrowError(
      BootError,
      /^ADMIN_PASSWORD: it is missing, and ADMIN_UI is on\. Set a bcrypt hash or/,
    );
    expect(() => adminPasswordHash('hunter2')).toThrowError(BootError, /^((?!hunter2).)*$/);
  });
});
