import type { Workspace } from '../model/workspace.js';
import { findSecrets } from './secrets.js';
import type { Secrets } from './secrets.js';

/** A workspace and what was found out about it, once, for all rules. */
export interface Facts extends Workspace {
  readonly secrets: Secrets;
}

/** Computes the facts that rules read. */
export function computeFacts(workspace: Workspace): Facts {
  return { ...workspace, secrets: findSecrets(workspace) };
}
