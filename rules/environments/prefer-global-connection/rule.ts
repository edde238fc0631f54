import { defineRule } from '../../../src/plugin.js';

interface Options {
  readonly variables: number;
}

export default defineRule<Options>({
  id: 'environments/prefer-global-connection',
  title: 'A project that moves between environments can use global connections for its credentials',
  severity: 'info',
  needsPolicy: true,
  asks: 'moves',
  cwe: [],
  guidance: [
    {
      title: 'Global endpoints',
      claim: 'when projects are transferred, using global endpoints is recommended over using project variables',
      url: 'https://docs.jitterbit.com/integration-studio/ui/global-endpoints',
    },
    {
      title: 'Security best practices, Connector security',
      claim: 'use project variables for login or user IDs, passwords and access keys',
    },
  ],
  options: {
    schema: {
      type: 'object',
      properties: {
        variables: { type: 'integer', minimum: 1, description: 'How many credential variables are many.' },
      },
      additionalProperties: false,
    },
    default: { variables: 8 },
  },
  check: {
    *project(project, workspace, { variables }) {
      if (project.format !== 'studio' || !workspace.landscape.moves(project)) return;
      const credentials = project.variables.filter((variable) => {
        const use = workspace.secrets.usedIn(variable);
        return use?.artifact.kind === 'connection';
      });
      if (credentials.length < variables) return;
      const { source, span } = project.place;
      yield {
        source,
        span,
        message: `${credentials.length} credential variables to fill in each environment; global connections keep them once`,
      };
    },
  },
});
