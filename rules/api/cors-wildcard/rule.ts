import { defineRule } from '../../../src/plugin.js';
import type { AssignmentFact, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'api/cors-wildcard',
  title: 'An API should name the web sites that may call it from a browser',
  severity: 'warning',
  cwe: [942],
  guidance: [
    {
      title: 'API Jitterbit variables',
      claim: 'jitterbit.api.response.headers.* set the headers of an API response',
    },
  ],
  check: { script: opened, mapping: opened },
});

function* opened(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  const { text: source } = code;
  if (!/access[_-]control/i.test(source.text)) return;
  const assignments = flow.assignments(code);
  const credentials = assignments.some((assignment) => sets(assignment, 'credentials', 'true'));
  for (const assignment of assignments) {
    if (!sets(assignment, 'origin', '*')) continue;
    const what = credentials ? 'any web site may call this API, with credentials' : 'any web site may call this API';
    yield { source, span: spanOf(assignment), message: `${what}; name the sites that may` };
  }
}

function sets({ name, scope, constant }: AssignmentFact, header: string, value: string): boolean {
  return (
    scope === 'global' &&
    name.toLowerCase().replaceAll('-', '_') === `jitterbit.api.response.headers.access_control_allow_${header}` &&
    String(constant ?? '')
      .trim()
      .toLowerCase() === value
  );
}

const spanOf = ({ start, end }: AssignmentFact) => ({ start, end });
