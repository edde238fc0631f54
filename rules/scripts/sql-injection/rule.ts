import { defineRule, leakProblem } from '../../../src/plugin.js';
import type { Activity, Connection, Leak, Mapping, Problem, Script, Severity, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/sql-injection',
  title: 'Values from outside must be escaped before they become part of an SQL statement',
  severity: 'error',
  cwe: [89],
  guidance: [
    {
      title: 'Database functions',
      claim: 'SQLEscape escapes the quotes of a text that is put between quotes into a statement',
      url: 'https://docs.jitterbit.com/studio/functions/database/',
    },
  ],
  check: { script: composed, mapping: composed, activity: composed, connection: composed },
});

function* composed(artifact: Script | Mapping | Activity | Connection, { flow }: Workspace): Generator<Problem> {
  const setting = artifact.kind === 'activity' || artifact.kind === 'connection';
  for (const leak of flow.leaks(artifact, 'sql')) {
    const [severity, message] = judge(leak);
    yield { ...leakProblem(leak, severity, message), detail: setting ? leak.sink : undefined };
  }
}

function judge({ what, labels, certain }: Leak): [Severity, string] {
  const becomes = certain ? 'becomes' : 'may become';
  if (!labels.includes('UNTRUSTED')) return ['info', `${what} ${becomes} part of SQL; use SQLEscape between quotes`];
  return [certain ? 'error' : 'warning', `${what} ${becomes} part of SQL; use SQLEscape between quotes, or Int`];
}
