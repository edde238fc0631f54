import type { Workspace } from '../model/workspace.js';
import { codes, computeFlow } from './flow.js';
import type { Flow } from './flow.js';
import { findSecrets, judgeVariables } from './secrets.js';
import type { Secrets } from './secrets.js';

/** A workspace and what was found out about it, once, for all rules. */
export interface Facts extends Workspace {
  readonly secrets: Secrets;
  readonly flow: Flow;
}

/** Computes the facts that rules read. */
export async function computeFacts(workspace: Workspace): Promise<Facts> {
  const { evidence } = judgeVariables(workspace);
  const flow = await computeFlow(workspace, evidence);
  const secrets = findSecrets(workspace, function* (project) {
    for (const code of codes(project)) yield* flow.hardcoded(code);
  });
  return { ...workspace, secrets, flow };
}
