import type { Artifact } from '../model/artifact.js';
import { regionNamed, regionsOfHost } from '../model/regions.js';
import type { Workspace } from '../model/workspace.js';
import { onlyOf } from './landscape.js';
import { urlsIn } from './secrets/urls.js';

/**
 * The name of the organization's Harmony region: what the policy says; else the one that all Harmony URLs of agents'
 * files and connections agree on; undefined where they name several, or none.
 */
export const organizationRegion = (workspace: Workspace): string | undefined =>
  statedRegion(workspace) ?? onlyOf(regionsNamed(workspace));

/** The name of the region that the policy says. */
export function statedRegion({ policy, regions }: Workspace): string | undefined {
  const stated = policy?.organization.region?.value;
  return stated === undefined ? undefined : (regionNamed(regions, stated)?.name ?? stated);
}

/** The names of the regions that Harmony URLs of agents' files and connections name. */
export function regionsNamed({ regions, artifacts }: Workspace): Set<string> {
  const found = new Set<string>();
  for (const artifact of artifacts) {
    for (const text of urlTexts(artifact)) {
      if (!text.includes('jitterbit')) continue;
      for (const { host } of urlsIn(text)) {
        const [region, ...more] = regionsOfHost(regions, host);
        if (region !== undefined && more.length === 0) found.add(region);
      }
    }
  }
  return found;
}

/** Where an artifact names hosts that it talks to; allowlists do not count, since they are what is to be checked. */
function urlTexts(artifact: Artifact): string[] {
  switch (artifact.kind) {
    case 'registration':
      return [artifact.fields.get('cloudUrl')?.value ?? ''];
    case 'container-file':
      return artifact.variables.map(({ value }) => value.value);
    case 'agent-conf':
      return artifact.settings.map(({ value }) => value.value);
    case 'connection':
    case 'activity':
      return artifact.properties.map(({ text }) => text?.value ?? '');
    default:
      return [];
  }
}
