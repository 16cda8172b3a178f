import type { IncomingMessage } from 'node:http';
import { instrument } from '@socket.io/admin-ui';
import type { Refusal } from 'call-machine/protocol';
import type { Server } from 'socket.io';
import * as v from 'valibot';

/** The namespace that the admin UI connects to, and who logs in there. */
const NAMESPACE = '/admin';
const USER = 'admin';

/** Of a longer password bcrypt would look at the beginning alone. */
const MAX_PASSWORD_BYTES = 72;

/** The admin UI looks at the password without asking whether it is one, and would take the process with it. */
const LoginSchema = v.object({
  username: v.optional(v.string()),
  password: v.optional(v.pipe(v.string(), v.maxBytes(MAX_PASSWORD_BYTES)), ''),
  sessionId: v.optional(v.string()),
});

/**
 * Lets socket.io's admin UI watch. It gets counts alone, neither events nor sockets, and can change nothing.
 * `admit` says whether somebody may try a password now.
 */
export function openAdminUi(
  server: Server,
  passwordHash: string,
  admit: (request: IncomingMessage) => Promise<Refusal | null>,
): void {
  server.of(NAMESPACE).use((socket, next) => {
    const login = v.safeParse(LoginSchema, socket.handshake.auth);
    if (!login.success) {
      next(new Error('log in with a user name and a password'));
      return;
    }
    socket.handshake.auth = login.output;
    admit(socket.request).then((refusal) => {
      if (refusal === null) next();
      else next(new Error(refusal.detail));
    }, next);
  });
  instrument(server, {
    namespaceName: NAMESPACE,
    auth: { type: 'basic', username: USER, password: passwordHash },
    readonly: true,
    mode: 'production',
  });
}
