import { defineRule, leakProblem } from '../../../src/plugin.js';
import type { Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/ldap-injection',
  title: 'What a caller sends must be cleaned before it becomes part of an LDAP query',
  severity: 'warning',
  cwe: [90],
  guidance: [
    {
      title: 'LDAP functions',
      claim: 'LDAPSearch, LDAPExecute, LDAPRename and LDAPDeleteEntry take paths and filters as text',
    },
  ],
  check: { script: queried, mapping: queried },
});

function* queried(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const leak of flow.leaks(code, 'ldap')) yield leakProblem(leak, 'warning', messageFor(leak));
}

const messageFor = ({ what, certain }: Leak) =>
  `${what} ${certain ? 'becomes' : 'may become'} part of an LDAP query; clean it by RegExReplace`;
