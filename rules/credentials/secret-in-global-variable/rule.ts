import { defineRule, variableKey } from '../../../src/plugin.js';
import type { AssignmentFact, Code, Problem, Project, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'credentials/secret-in-global-variable',
  title: 'Secrets should not stay in global variables',
  severity: 'info',
  cwe: [226],
  guidance: [
    {
      title: 'Variables',
      claim: 'a local variable is known in its script alone, a global one to all that runs after it in the chain',
      url: 'https://docs.jitterbit.com/design-studio/design-studio-reference/variables',
    },
  ],
  check: { project: kept },
});

interface Kept {
  readonly code: Code;
  readonly assignment: AssignmentFact;
  readonly what: string;
}

/** Once for each variable, where a secret is first put into it. */
function* kept(project: Project, workspace: Workspace): Generator<Problem> {
  const first = new Map<string, Kept>();
  const cleared = new Set<string>();
  for (const code of [...project.scripts, ...project.mappings]) {
    for (const assignment of workspace.flow.globalWrites(code).telling) {
      const name = variableKey(assignment.name);
      if (isReset(assignment)) cleared.add(name);
      if (isReset(assignment) || !code.file.reported || first.has(name)) continue;
      // A literal is the matter of hardcoded-in-script, wherever it is put.
      const secret = assignment.carries.find(
        ({ labels, evidence, family }) => labels.includes('SECRET') && evidence !== 'name' && family !== 'literal',
      );
      if (secret !== undefined) first.set(name, { code, assignment, what: secret.what });
    }
  }
  for (const [name, { code, assignment, what }] of first) {
    if (cleared.has(name) || isMeantForIt(name, project, workspace)) continue;
    const { start, end } = assignment;
    const message = `${what} stays in $${shorten(assignment.name)}; make it local, or clear it`;
    yield { source: code.text, span: { start, end }, artifact: code, detail: code.detail, message };
  }
}

/** `$x = ""`, `$x = Null()`. */
const isReset = ({ constant, keyed }: AssignmentFact) => constant === '' && !keyed;

/** A project variable, a setting's `[name]` and Jitterbit's own variables are how a value gets where it belongs. */
const isMeantForIt = (name: string, project: Project, { secrets, variables }: Workspace) =>
  name.startsWith('jitterbit.') ||
  secrets.variable(project, name) !== undefined ||
  variables.uses(project, name).length > 0;

const shorten = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name);
