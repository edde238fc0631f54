import { defineRule } from '../../../src/plugin.js';
import type { Project, Workspace } from '../../../src/plugin.js';
import { missingComponents } from './components.js';
import type { Missing } from './missing.js';
import { missingVariables } from './variables.js';

export default defineRule({
  id: 'scripts/unresolved-reference',
  title: 'References to components and variables must lead somewhere',
  severity: 'warning',
  cwe: [258],
  guidance: [
    {
      title: 'Project variables',
      claim: 'a variable in brackets in a setting is replaced by its value when the operation runs',
      url: 'https://docs.jitterbit.com/integration-studio/design/variables/project',
    },
  ],
  check: {
    *project(project, workspace) {
      let unchecked = 0;
      for (const { isSelection, problem } of missing(project, workspace)) {
        // In a selection of components, what is missing may well be there in the project.
        if (project.partial || isSelection) unchecked++;
        else yield problem();
      }
      if (unchecked === 0) return;
      const message = `partial export: ${references(unchecked)} cannot be checked; export the whole project`;
      yield { ...project.place, severity: 'info', message };
    },
  },
});

function* missing(project: Project, workspace: Workspace): Generator<Missing> {
  yield* missingComponents(project, workspace);
  yield* missingVariables(project, workspace);
}

const references = (count: number) => (count === 1 ? '1 reference' : `${count} references`);
