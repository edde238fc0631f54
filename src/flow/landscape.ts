import type { Project } from '../model/artifact.js';
import type { Workspace } from '../model/workspace.js';

/** What files say about each other. */
export interface Landscape {
  /** Whether a project is there in another environment, too. */
  moves(project: Project): boolean;
  /** The one host of a domain of API Manager that projects talk to; undefined where there are none or several. */
  apiHost(domain: string): string | undefined;
}

/** Compares projects when asked; each domain is looked for once. */
export function createLandscape({ projects, regions }: Pick<Workspace, 'projects' | 'regions'>): Landscape {
  const known = new Map<string, string | undefined>();
  let environments: ReturnType<typeof environmentsOf> | undefined;
  return {
    moves(project) {
      const { id, name, environment } = identityOf(project);
      if (environment === undefined) return false;
      environments ??= environmentsOf(projects);
      const { names, ids } = environments;
      return [names.get(name), id === undefined ? undefined : ids.get(id)].some((found) => (found?.size ?? 0) > 1);
    },
    apiHost(domain) {
      if (!known.has(domain)) {
        const isApi = regions.regions.some(({ apiDomain }) => apiDomain === domain);
        known.set(domain, isApi ? onlyOf(apiHosts(projects, domain)) : undefined);
      }
      return known.get(domain);
    },
  };
}

/** By what a project is known again, and where it stands. */
export interface Identity {
  readonly id: string | undefined;
  readonly name: string;
  /** The name of its environment; undefined where the policy claims it for none. */
  readonly environment: string | undefined;
}

/** Whether two are the same project in two environments. */
export const areTwins = (own: Identity, other: Identity): boolean =>
  own.environment !== undefined &&
  other.environment !== undefined &&
  other.environment !== own.environment &&
  (other.name === own.name || (own.id !== undefined && other.id === own.id));

/** The hosts of a domain that projects talk to, in lower case. */
export function apiHosts(projects: readonly Project[], domain: string): Set<string> {
  // `https://acme-prod.jitterbit.eu/`
  const pattern = new RegExp(`https?://(?<host>[a-z0-9-]{1,63}\\.${domain.replaceAll('.', '\\.')})(?![\\w.-])`, 'gi');
  const hosts = new Set<string>();
  for (const { connections, activities, variables } of projects) {
    const texts = [...connections, ...activities].flatMap(({ properties }) =>
      properties.map(({ text }) => text?.value),
    );
    for (const text of [...texts, ...variables.map(({ value }) => value?.value)]) {
      for (const match of text?.matchAll(pattern) ?? []) hosts.add(match.groups!.host!.toLowerCase());
    }
  }
  return hosts;
}

/** The only one of a set. */
export function onlyOf(hosts: ReadonlySet<string>): string | undefined {
  const [only, ...others] = hosts;
  return others.length === 0 ? only : undefined;
}

/** The environments in which there is a project of a name, or of an id. */
function environmentsOf(projects: readonly Project[]) {
  const names = new Map<string, Set<string>>();
  const ids = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, environment: string) => {
    map.set(key, (map.get(key) ?? new Set<string>()).add(environment));
  };
  for (const project of projects) {
    const { id, name, environment } = identityOf(project);
    if (environment === undefined) continue;
    add(names, name, environment);
    if (id !== undefined) add(ids, id, environment);
  }
  return { names, ids };
}

/** A project's identity. */
export const identityOf = ({ id, name, file }: Project): Identity => ({
  id,
  name,
  environment: file.environment?.name,
});
