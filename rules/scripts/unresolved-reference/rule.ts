import { defineRule } from '../../../src/plugin.js';
import { missingComponents } from './components.js';
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
      // In a selection of components, what is missing may well be there in the project.
      if (project.partial) return;
      yield* missingComponents(project, workspace);
      yield* missingVariables(project, workspace);
    },
  },
});
