import { defineRule, leakProblem } from '../../../src/plugin.js';
import type { Activity, Connection, Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/url-from-request',
  title: 'A caller must not choose which server is asked',
  severity: 'warning',
  cwe: [918, 601],
  guidance: [
    {
      title: 'HTTP connections and activities',
      claim:
        'a variable in the URL, or in the path that takes its place, is replaced by its value when the activity runs',
    },
    {
      title: 'HTTP Jitterbit variables',
      claim: 'a negative max_redirs follows any number of redirects',
    },
  ],
  check: {
    script: (code, { flow }) => [...asked(code, flow.leaks(code, 'url')), ...redirected(code, flow)],
    mapping: (code, { flow }) => [...asked(code, flow.leaks(code, 'url')), ...redirected(code, flow)],
    activity: (activity, { flow }) => asked(activity, flow.leaks(activity, 'url')),
    connection: (connection, { flow }) => asked(connection, flow.leaks(connection, 'url')),
  },
});

function* asked({ kind }: Script | Mapping | Activity | Connection, leaks: readonly Leak[]): Generator<Problem> {
  const setting = kind === 'activity' || kind === 'connection';
  for (const leak of leaks) {
    const message = `${leak.what} ${leak.certain ? 'decides' : 'may decide'} which server is asked; choose out of a list`;
    yield { ...leakProblem(leak, 'warning', message), detail: setting ? leak.sink : undefined };
  }
}

function* redirected(code: Script | Mapping, flow: Workspace['flow']): Generator<Problem> {
  const { text: source } = code;
  if (!/max_redirs/i.test(source.text)) return;
  for (const { name, scope, constant, start, end } of flow.assignments(code)) {
    if (scope !== 'global' || !/^jitterbit\.(?:source|target)\.http\.max_redirs$/i.test(name)) continue;
    // A minus makes a number an expression, whose value nobody works out.
    if (!(Number(constant) < 0) && !/=\s{0,9}-\s{0,9}[1-9]/.test(source.slice({ start, end }))) continue;
    const message = 'a negative number follows any redirect, wherever it leads; write 0 or a small number';
    yield { source, span: { start, end }, message };
  }
}
