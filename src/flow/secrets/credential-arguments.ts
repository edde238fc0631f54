import type { Project } from '../../model/artifact.js';
import type { Assignment, Call, Node, Script } from '../../syntax/jitterbit/ast.js';
import { descendants } from '../../syntax/jitterbit/walk.js';
import type { Catalog } from '../catalog.js';
import type { CredentialUse } from './credential-fields.js';
import { codes, parseScript } from '../ir/reading.js';
import { variableKey } from '../variable-names.js';

/**
 * Variables that a script hands to a function where a credential belongs, by `variableKey`, each with the first such
 * call. By the text alone, since the flow asks what is a secret before it runs: the argument is the variable itself, in
 * another dress perhaps, or a local that is put together from it once.
 */
export function argumentUses(project: Project, catalog: Catalog): Map<string, CredentialUse> {
  const uses = new Map<string, CredentialUse>();
  for (const code of codes(project)) {
    const text = code.text.text.toLowerCase();
    if (!catalog.takers.some((id) => text.includes(id))) continue;
    for (const { name, field } of usesIn(parseScript(code), catalog)) {
      if (!uses.has(name)) uses.set(name, { artifact: code, field });
    }
  }
  return uses;
}

function* usesIn(
  { statements }: Script,
  catalog: Catalog,
): Generator<{ readonly name: string; readonly field: string }> {
  const nodes = [...descendants(statements)];
  const assigned = new Map<string, Node | undefined>();
  for (const node of nodes) {
    if (node.kind !== 'assignment' || node.target.kind !== 'local') continue;
    const { name } = node.target;
    assigned.set(name, isOnly(node, assigned) ? node.value : undefined);
  }
  for (const call of nodes) {
    if (call.kind !== 'call') continue;
    for (const { argument, is, when } of catalog.functions.get(call.id)?.secretArguments ?? []) {
      if (when !== undefined && !when.oneOf.includes(textOf(call.arguments[when.argument]) ?? '')) continue;
      const name = variableIn(call.arguments[argument], assigned, catalog);
      if (name !== undefined) yield { name: variableKey(name), field: `${is} of ${call.name}` };
    }
  }
}

const isOnly = ({ operator, target }: Assignment, assigned: ReadonlyMap<string, unknown>) =>
  operator === '=' && target.kind === 'local' && !assigned.has(target.name);

/** The global variable that a node stands for; undefined where it is anything else. */
function variableIn(
  start: Node | undefined,
  assigned: ReadonlyMap<string, Node | undefined>,
  catalog: Catalog,
): string | undefined {
  let node = start;
  for (let steps = 0; steps < MOST_STEPS && node !== undefined; steps++) {
    if (node.kind === 'global') return node.name;
    if (node.kind === 'local') node = assigned.get(node.name);
    else if (node.kind === 'group') node = node.body;
    else if (node.kind === 'call' && node.id === 'get') return textOf(node.arguments[0])?.replace(/^\$/, '');
    else if (node.kind === 'call' && isTransform(node, catalog)) node = node.arguments[0];
    else return undefined;
  }
  return undefined;
}

const MOST_STEPS = 10;
const isTransform = ({ id }: Call, { functions }: Catalog) => functions.get(id)?.transforms === true;
const textOf = (node: Node | undefined) => (node?.kind === 'string' ? node.value : undefined);
