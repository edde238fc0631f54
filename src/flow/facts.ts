import type { Workspace } from '../model/workspace.js';
import { createChannels } from './encryption.js';
import type { Channels } from './encryption.js';
import { computeFlow } from './flow.js';
import type { Flow } from './flow.js';
import { createLandscape } from './landscape.js';
import type { Landscape } from './landscape.js';
import { findLogins } from './logins.js';
import type { Logins } from './logins.js';
import { codes } from './ir/reading.js';
import { organizationRegion } from './region.js';
import { findSecrets, judgeVariables } from './secrets/secrets.js';
import type { Secrets } from './secrets/secrets.js';
import { createShared } from './shared.js';
import type { SharedCredentials } from './shared.js';
import { linkVariables } from './variables.js';
import type { Variables } from './variables.js';

/** A workspace and what was found out about it, once, for all rules. */
export interface Facts extends Workspace {
  readonly secrets: Secrets;
  readonly flow: Flow;
  readonly logins: Logins;
  readonly variables: Variables;
  readonly channels: Channels;
  /** The name of the organization's Harmony region, stated or inferred; undefined where neither can be. */
  readonly region: string | undefined;
  readonly shared: SharedCredentials;
  readonly landscape: Landscape;
}

/** Computes the facts that rules read. */
export async function computeFacts(workspace: Workspace): Promise<Facts> {
  const judged = judgeVariables(workspace);
  const flow = await computeFlow(workspace, judged.evidence);
  const secrets = findSecrets(workspace, judged, function* (project) {
    for (const code of codes(project)) yield* flow.hardcoded(code);
  });
  const logins = findLogins();
  const variables = linkVariables(workspace, logins);
  const unread = [...workspace.unread, ...flow.unread];
  const region = organizationRegion(workspace);
  const shared = createShared(workspace, secrets, variables);
  const landscape = createLandscape(workspace);
  const channels = createChannels();
  return { ...workspace, unread, secrets, flow, logins, variables, channels, region, shared, landscape };
}
