import { isRegulated, secureFor } from '../../../src/plugin.js';
import type { Artifact, Problem, Url, Workspace } from '../../../src/plugin.js';

type Verdict = Pick<Problem, 'severity' | 'message'>;

/** What makes it an error that something travels in clear; undefined where it is other data. */
export type Cargo = 'credentials' | 'regulated data' | undefined;

/** What an artifact sends: credentials, or what the policy says of the environment's data. */
export function cargoOf(login: boolean, { file }: Artifact, { policy }: Workspace): Cargo {
  if (login) return 'credentials';
  return policy !== undefined && isRegulated(policy, file.environment?.dataClass?.value) ? 'regulated data' : undefined;
}

/** What to say of an address in clear. `what` begins the message. */
export function addressVerdict(what: string, { scheme, host }: Url, cargo: Cargo): Verdict {
  return {
    // A host that only run time knows might be the machine itself.
    severity: cargo === undefined || host.includes('[') ? 'warning' : 'error',
    message: `${what} is ${scheme}://, ${cargo ?? 'everything'} can be read on the way; use ${secureFor(scheme)!}`,
  };
}

/** What to say of a switch or option that leaves encryption off, or to chance. */
export function switchVerdict(name: string, value: string, cargo: Cargo): Verdict {
  const mayFallBack = /^(?:allow|prefer|optional)/i.test(value);
  const what = `'${name}' ${mayFallBack ? 'may fall back to plain text' : 'leaves the connection unencrypted'}`;
  return verdict(what, cargo, 'insist on TLS');
}

/** What to say of an FTP connection of which only the port is known. */
export const portVerdict = (cargo: Cargo) => verdict('FTP on port 21 is unencrypted', cargo, 'choose FTPS or SFTP');

const verdict = (what: string, cargo: Cargo, remedy: string): Verdict => ({
  severity: cargo === undefined ? 'warning' : 'error',
  message: `${what}${cargo === undefined ? '' : `, ${cargo} too`}; ${remedy}`,
});
