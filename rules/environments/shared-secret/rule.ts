import { defineRule } from '../../../src/plugin.js';
import type { Artifact, Problem, Shared, Step, Workspace } from '../../../src/plugin.js';

/** Whatever may hold a secret or a user name. */
const kinds = [
  'project',
  'connection',
  'activity',
  'connector',
  'email',
  'variable',
  'global',
  'script',
  'mapping',
  'operation',
  'other',
  'agent-conf',
  'registration',
  'container-file',
];

export default defineRule({
  id: 'environments/shared-secret',
  title: 'Each environment must have users and secrets of its own',
  severity: 'error',
  core: true,
  needsPolicy: true,
  asks: 'shared',
  cwe: [522, 653],
  guidance: [
    {
      title: 'Security best practices, Separate environments',
      claim:
        'keep development and testing accounts separate from production, and this includes separate IDs and passwords',
    },
  ],
  check: Object.fromEntries(kinds.map((kind) => [kind, shared])),
});

function* shared(artifact: Artifact, workspace: Workspace): Generator<Problem> {
  for (const found of workspace.shared.of(artifact)) {
    const { at, others, what } = found;
    const { source, span, detail, secret } = at;
    yield {
      source,
      span,
      detail,
      message: messageFor(found),
      severity: secret?.evidence === 'name' ? 'warning' : 'error',
      trace: [...others.toReversed(), at].map((place) => stepOf(place, secret === undefined ? 'user' : what)),
      ...(secret !== undefined && { secret: { ...secret.value, kind: secret.kind } }),
    };
  }
}

function messageFor({ kind, what, others }: Shared): string {
  const [first, ...more] = others;
  const { environment, artifact } = first!;
  const where = `${environment.name} (${artifact.file.name})${more.length === 0 ? '' : ` and ${more.length} more`}`;
  const same = kind === 'user' ? `same user of ${what} as in` : `same ${what} as in`;
  return `${same} ${where}; give each environment its own`;
}

const stepOf = ({ source, span, artifact, environment }: Shared['at'], what: string): Step => ({
  source,
  span,
  artifact,
  message: `the ${what} in ${environment.name}, ${artifact.file.name}`,
});
