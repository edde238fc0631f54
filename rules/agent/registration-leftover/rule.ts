import { defineRule } from '../../../src/plugin.js';

export default defineRule({
  id: 'agent/registration-leftover',
  title: "An agent's registration must not lie about after it has registered",
  severity: 'warning',
  cwe: [459, 538],
  guidance: [
    {
      title: 'Register a private agent',
      claim: 'register.json is used once; credentials.txt is the identity that the agent gets in return',
      url: 'https://docs.jitterbit.com/agent/register',
    },
    {
      title: 'Security best practices, Connector security',
      claim: 'avoid sharing private information',
    },
  ],
  check: {
    *registration({ name, file, place }, { artifacts }) {
      const identity = artifacts.find(
        (artifact) =>
          artifact.kind === 'container-file' &&
          artifact.format === 'credentials' &&
          folderOf(artifact.file.name) === folderOf(file.name),
      );
      if (identity === undefined) return;
      yield { ...place, message: `the agent beside it has registered (credentials.txt); delete ${name}` };
    },
    *'container-file'({ format, place }) {
      if (format !== 'credentials') return;
      yield { ...place, message: "an agent's identity lies here; keep it on the agent's host alone" };
    },
  },
});

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
