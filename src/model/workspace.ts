import type { AgentConf } from './agent-artifacts.js';
import type { Artifact, InputFile, Project } from './artifact.js';
import type { Unread } from './builder.js';
import type { Policy } from './policy.js';
import type { RegionData } from './regions.js';

/** Everything a run has read, as one typed whole. */
export interface Workspace {
  readonly files: readonly InputFile[];
  readonly projects: readonly Project[];
  /** What rules are run over, in file order: all artifacts of all files, projects included. */
  readonly artifacts: readonly Artifact[];
  readonly unread: readonly Unread[];
  /** All agents' configurations of the run, where this is a share of it: what they predefine counts for every project. */
  readonly agents?: readonly AgentConf[] | undefined;
  /** How many components of each type this program does not know. */
  readonly unknownTypes: ReadonlyMap<string, number>;
  /** What `harmony-lint.yml` says of the organization; undefined where there is none. */
  readonly policy?: Policy | undefined;
  /** Harmony's hosts and addresses by region. */
  readonly regions: RegionData;
  /** The day that time-dependent rules take for today: `YYYY-MM-DD`. */
  readonly now: string;
}
