import { credentialUses, referencesIn, variableKey } from '../../../src/plugin.js';
import type { CredentialUse, Project, Workspace } from '../../../src/plugin.js';
import type { Missing } from './missing.js';
import { Nearest, shorten } from './nearest.js';

/** `[name]`s in credential fields that nothing gives a value, so that the credential is empty; each name once. */
export function* missingVariables(project: Project, { secrets, flow, variables }: Workspace): Generator<Missing> {
  const globals = new Set(project.globals.map(({ name }) => variableKey(name)));
  const open = [...credentialUses(project)].filter(
    ([name]) =>
      !name.startsWith('jitterbit.') &&
      !globals.has(name) &&
      !variables.isPredefined(name) &&
      secrets.variable(project, name) === undefined,
  );
  if (open.length === 0) return;
  const assigned = new Set<string>();
  const javascript: string[] = [];
  for (const code of [...project.scripts, ...project.mappings]) {
    // A script that sets whatever a table names may set this one too.
    const { names, unnamed } = flow.globalWrites(code);
    if (unnamed) return;
    for (const name of names) assigned.add(variableKey(name));
    if (/<javascript>/i.test(code.text.text)) javascript.push(code.text.text.toLowerCase());
  }
  const nearest = new Nearest();
  for (const [name, use] of open) {
    if (assigned.has(name) || javascript.some((text) => text.includes(name))) continue;
    const place = placeOf(name, use);
    if (place === undefined) continue;
    yield {
      isSelection: project.variables.length === 0 && globals.size === 0,
      problem() {
        const hint = nearest.of(name, project.variables) || '; mend the name';
        const message = `'${shorten(use.field)}' lacks its secret: nothing sets [${shorten(name)}]${hint}`;
        return { ...place, artifact: use.artifact, detail: use.field, message };
      },
    };
  }
}

/** Where the field names the variable, without a default. */
function placeOf(name: string, { artifact, field }: CredentialUse) {
  if (!('properties' in artifact)) return undefined;
  for (const { label, text } of artifact.properties) {
    if (label !== field || text === undefined) continue;
    const found = referencesIn(text.value).find((reference) => variableKey(reference.name) === name);
    if (found === undefined) continue;
    const { start, end, fallback } = found;
    return fallback === undefined ? { source: text.cut(), span: { start, end } } : undefined;
  }
  return undefined;
}
