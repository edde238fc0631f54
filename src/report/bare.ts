import type { Artifact, InputFile, Operation } from '../model/artifact.js';
import { emptyProject } from '../model/builder.js';
import type { Draft } from '../model/builder.js';
import type { Source } from '../source/source.js';
import type { StoredArtifact } from './stored.js';

/** An artifact of which only the name is known, and how it is joined with its project and the operations that run it. */
export interface Bare {
  readonly artifact: Artifact;
  readonly join: (project: Artifact | undefined, usedBy: readonly Artifact[]) => void;
}

/** Makes an artifact that has a name, and nothing else. `text` is that of a script. */
export function bareArtifact(stored: StoredArtifact, file: InputFile, text: Source): Bare {
  const { kind, name, id, detail, folder = '' } = stored;
  const place = { source: file.source, span: { start: 0, end: 0 } };
  const base = { name, id, detail, place, file };
  const usedBy: Operation[] = [];
  const component: Draft<Omit<Operation, 'kind' | 'workflow' | 'steps' | 'outcomes' | 'options'>> = {
    ...base,
    project: emptyProject({ ...base, format: 'studio' }),
    folder,
    usedBy,
  };
  const joined = (artifact: Draft<Extract<Artifact, { readonly usedBy: unknown }>>): Bare => ({
    artifact,
    join: (project, operations) => {
      if (project?.kind === 'project') artifact.project = project;
      for (const one of operations) if (one.kind === 'operation') usedBy.push(one);
    },
  });
  const alone = (artifact: Artifact): Bare => ({ artifact, join: () => undefined });
  switch (kind) {
    case 'project': {
      const project = emptyProject({ ...base, format: 'studio' });
      return alone(Object.assign(project, { detail }));
    }
    case 'script':
    case 'mapping':
      return joined({ kind, ...component, text });
    case 'connection':
      return joined({ kind, ...component, adapter: '', product: '', properties: [] });
    case 'activity':
      return joined({ kind, ...component, adapter: '', functionName: '', connection: undefined, properties: [] });
    case 'connector':
    case 'email':
      return joined({ kind, ...component, properties: [] });
    case 'operation':
      return joined({ kind, ...component, workflow: undefined, steps: [], outcomes: [], options: new Map() });
    case 'variable':
      return joined({ kind, ...component, value: undefined, hidden: { ...place, value: false } });
    case 'global':
      return joined({ kind, ...component, value: undefined });
    case 'other':
      return joined({ kind, ...component, type: stored.type ?? '', properties: [] });
    case 'agent-conf':
      return alone({ kind, ...base, sections: [], settings: [], disabled: [] });
    case 'registration':
      return alone({ kind, ...base, fields: new Map() });
    case 'allowlist':
      return alone({ kind, ...base, format: 'text', use: undefined, entries: [] });
    case 'container-file': {
      const nothing = { variables: [], commands: [], images: [], directives: [], loggers: [] };
      return alone({ kind, ...base, format: stored.format ?? 'env', ...nothing });
    }
    case 'policy':
      return alone({ kind, ...base, ...nothingSaid });
  }
}

const nothingSaid = {
  organization: { name: undefined, region: undefined },
  allowedRegions: [],
  egressRestricted: undefined,
  allowlists: [],
  environments: [],
  regulatedDataClasses: [],
  publicApis: [],
  apis: [],
  trustedPlugins: [],
  mtlsHosts: [],
  people: [],
  roles: [],
  orgPolicies: undefined,
  requiredAttestations: [],
  attestations: undefined,
  attestationsPlace: undefined,
  waivers: [],
  allowlistData: undefined,
  flow: { sources: [], sinks: [], sanitizers: [] },
};
