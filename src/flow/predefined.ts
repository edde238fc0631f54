import type { AgentConf, ConfSetting } from '../model/agent-artifacts.js';
import type { Workspace } from '../model/workspace.js';

/** A variable that an agent's `jitterbit.conf` gives to all operations that it runs. */
export interface Predefined {
  readonly conf: AgentConf;
  readonly setting: ConfSetting;
}

/** The entries of all `[PredefinedGlobalVariables]`, by their names in lower case. */
export function predefinedVariables({
  artifacts,
  agents,
}: Pick<Workspace, 'artifacts' | 'agents'>): ReadonlyMap<string, Predefined> {
  const found = new Map<string, Predefined>();
  for (const conf of agents ?? artifacts) {
    if (conf.kind !== 'agent-conf') continue;
    for (const setting of conf.settings) {
      const name = setting.key.value.replace(/^\$/, '').toLowerCase();
      if (isPredefined(setting) && setting.value.value !== '' && !found.has(name)) found.set(name, { conf, setting });
    }
  }
  return found;
}

/** Whether a setting of an agent is such a variable. */
export const isPredefined = ({ section }: Pick<ConfSetting, 'section'>) =>
  section?.value.toLowerCase() === 'predefinedglobalvariables';
