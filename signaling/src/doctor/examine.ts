import { iceOf } from '../boot/ice-of.ts';
import { BootError } from '../boot/boot-error.ts';
import { readEnvironment } from '../boot/environment.ts';
import { checkIce } from './check-ice.ts';
import { checkKeys } from './check-keys.ts';
import { checkApp, checkPort } from './check-ports.ts';
import { broken, well, type Finding } from './finding.ts';

/** Looks at all that a server with these variables would need, without starting one. */
export async function examine(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  try {
    const environment = readEnvironment(variables);
    const { iceServers } = iceOf(environment).forPeer('doctor');
    return [
      well('Configuration: each variable is well-formed.'),
      checkApp(environment),
      ...(await Promise.all([checkPort(environment), checkKeys(environment)])),
      ...(await checkIce(iceServers)),
    ];
  } catch (error) {
    if (!(error instanceof BootError)) throw error;
    return error.message.split('\n').map(broken);
  }
}
