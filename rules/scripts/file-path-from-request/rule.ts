import { defineRule, leakProblem } from '../../../src/plugin.js';
import type { Activity, Connection, Leak, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/file-path-from-request',
  title: 'What a caller sends must be cleaned before it names a file',
  severity: 'warning',
  cwe: [22],
  guidance: [
    {
      title: 'File functions',
      claim:
        'a file name that is given to ReadFile, WriteFile or DeleteFile takes the place of the one of the activity',
    },
  ],
  check: { script: named, mapping: named, activity: named, connection: named },
});

function* named(artifact: Script | Mapping | Activity | Connection, { flow }: Workspace): Generator<Problem> {
  const setting = artifact.kind === 'activity' || artifact.kind === 'connection';
  for (const leak of flow.leaks(artifact, 'file-path')) {
    yield { ...leakProblem(leak, 'warning', messageFor(leak)), detail: setting ? leak.sink : undefined };
  }
}

const messageFor = ({ what, certain }: Leak) =>
  `${what} ${certain ? 'names' : 'may name'} the file; let only letters, digits and - through`;
