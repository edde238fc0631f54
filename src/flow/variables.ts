import type { Activity, Connection, Email, Project, Property } from '../model/artifact.js';
import type { Workspace } from '../model/workspace.js';
import type { Logins } from './logins.js';
import { isAddressSetting } from './plain-addresses.js';
import { predefinedVariables } from './predefined.js';
import { classify, referencesIn } from './values.js';
import { variableKey } from './variable-names.js';

/** A setting that refers to a variable by `[name]`. */
export interface Use {
  readonly artifact: Connection | Activity | Email;
  readonly property: Property;
  /** The reference is what the setting begins with, so that the variable's value says what the setting is. */
  readonly leading: boolean;
}

/** How settings and project variables hang together. */
export interface Variables {
  /**
   * A setting's text with the values of project variables put in, or the defaults that stand in the text. What has no
   * value in the export, or an encrypted one, stays as it is: `[name]`.
   */
  expand(text: string, project: Project): string;
  /** The settings that refer to a variable, in file order. */
  uses(project: Project, name: string): readonly Use[];
  /** The use that makes a variable's value the address of a connection or activity; one that logs in, if there is one. */
  addressUse(project: Project, name: string): Use | undefined;
  /** Whether an agent's configuration gives a variable to all its operations. */
  isPredefined(name: string): boolean;
}

/** Notes for each project which settings refer to which variables, and what values these have. */
export function linkVariables(workspace: Pick<Workspace, 'projects' | 'artifacts'>, logins: Logins): Variables {
  const { projects } = workspace;
  const predefined = predefinedVariables(workspace);
  const links = new Map(projects.map((project) => [project, { values: valuesOf(project), uses: usesIn(project) }]));
  const addresses = new Map<readonly Use[], Use | undefined>();
  const uses = (project: Project, name: string) => links.get(project)?.uses.get(variableKey(name)) ?? none;
  return {
    expand: (text, project) => expand(text, links.get(project)?.values),
    uses,
    isPredefined: (name) => predefined.has(name.toLowerCase()),
    addressUse(project, name) {
      const all = uses(project, name);
      // Many variables may have one name, and many settings may refer to it.
      if (!addresses.has(all)) addresses.set(all, addressUse(all, logins));
      return addresses.get(all);
    },
  };
}

const none: readonly Use[] = [];

function addressUse(uses: readonly Use[], logins: Logins): Use | undefined {
  const found = uses.filter(({ artifact, property, leading }) => leading && isAddressSetting(artifact, property));
  return found.find(({ artifact }) => logins.of(artifact) !== undefined) ?? found[0];
}

/** Longer values are no addresses, and to put them in again and again would make a small file large. */
const VALUE_LIMIT = 2_000;
const EXPANDED_LIMIT = 20_000;

function expand(text: string, values: ReadonlyMap<string, string> | undefined): string {
  if (!text.includes('[')) return text;
  let expanded = '';
  let from = 0;
  for (const { start, end, name, fallback } of referencesIn(text)) {
    const given = values?.get(variableKey(name)) ?? (fallback && text.slice(fallback.start, fallback.end));
    if (given === undefined || expanded.length + given.length > EXPANDED_LIMIT) continue;
    expanded += text.slice(from, start) + given;
    from = end;
  }
  return expanded + text.slice(from);
}

function valuesOf({ variables }: Project): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of variables) {
    if (value === undefined || value.value.length > VALUE_LIMIT) continue;
    const { kind } = classify(value.value);
    if (kind !== 'empty' && kind !== 'encrypted' && !values.has(variableKey(name)))
      values.set(variableKey(name), value.value.trim());
  }
  return values;
}

function usesIn(project: Project): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const artifact of [...project.connections, ...project.activities, ...project.emails]) {
    for (const property of artifact.properties) {
      const text = property.text?.value;
      if (text?.includes('[') !== true) continue;
      for (const { name, start } of referencesIn(text)) {
        const use = { artifact, property, leading: text.slice(0, start).trim() === '' };
        const list = uses.get(variableKey(name));
        if (list === undefined) uses.set(variableKey(name), [use]);
        else list.push(use);
      }
    }
  }
  return uses;
}
