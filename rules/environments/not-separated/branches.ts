import { addressesIn, descendants, secretName, words } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, ScriptNode, Workspace } from '../../../src/plugin.js';

/** Places where a script asks which environment it is in, and then takes other credentials or addresses. */
export function* branches(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  if (!/Get(?:Environment|AgentGroup)/i.test(code.text.text)) return;
  const { statements } = flow.syntax(code);
  const names = variablesOf(statements);
  // The choice may be what an assignment assigns: `$password = If(…)`.
  const assigned = new Map<ScriptNode, ScriptNode>();
  for (const node of descendants(statements)) {
    if (node.kind === 'assignment') assigned.set(node.value, node.target);
    if (node.kind !== 'call' || !choices.has(node.id)) continue;
    const conditions = node.id === 'if' || node.id === 'while' ? node.arguments.slice(0, 1) : node.arguments;
    const comparison = conditions
      .flatMap((condition) => [...descendants(condition)])
      .find((part) => comparesEnvironment(part, names));
    if (comparison === undefined) continue;
    const rest = node.id === 'case' ? node.arguments : node.arguments.slice(1);
    const target = assigned.get(node);
    const chosen = [...descendants(rest), ...(target === undefined ? [] : descendants(target))];
    if (!chosen.some(isConfiguration)) continue;
    const { start, end } = comparison;
    yield {
      source: code.text,
      span: { start, end },
      severity: 'warning',
      message: 'the script branches on the environment; use one project variable with a value for each',
    };
  }
}

const choices = new Set(['if', 'case']);
const asking = new Set(['getenvironmentname', 'getenvironmentid', 'getagentgroupname', 'getagentgroupid']);
const wrappers = new Set(['toupper', 'tolower', 'trim', 'string', 'left', 'right', 'mid']);
const comparing = new Set(['equal', 'inlist', 'index', 'countsubstring']);

/** Variables that hold the environment's name: `env = GetEnvironmentName()`. */
function variablesOf(statements: readonly ScriptNode[]): Set<string> {
  const names = new Set<string>();
  for (const node of descendants(statements)) {
    if (node.kind !== 'assignment' || !isEnvironment(node.value, names)) continue;
    if (node.target.kind === 'local' || node.target.kind === 'global') names.add(keyOf(node.target));
  }
  return names;
}

function isEnvironment(node: ScriptNode, names: ReadonlySet<string>): boolean {
  let inner = node;
  while (inner.kind === 'group' || (inner.kind === 'call' && wrappers.has(inner.id) && inner.arguments.length > 0))
    inner = inner.kind === 'group' ? inner.body : inner.arguments[0]!;
  if (inner.kind === 'call') return asking.has(inner.id);
  return (inner.kind === 'local' || inner.kind === 'global') && names.has(keyOf(inner));
}

function comparesEnvironment(node: ScriptNode, names: ReadonlySet<string>): boolean {
  const operands =
    node.kind === 'binary' && node.operators.some((operator) => ['==', '!=', '<>'].includes(operator))
      ? node.operands
      : node.kind === 'call' && comparing.has(node.id)
        ? node.arguments
        : [];
  return (
    operands.some((operand) => isEnvironment(operand, names)) &&
    operands.some(({ kind }) => kind === 'string' || kind === 'number')
  );
}

/** A credential or an address, by its name or by what it is. */
function isConfiguration(node: ScriptNode): boolean {
  if (node.kind === 'string') return addressesIn(node.value, '').length > 0;
  if (node.kind !== 'local' && node.kind !== 'global') return false;
  return secretName(node.name) !== undefined || words(node.name).some((word) => settings.has(word));
}

const settings = new Set('url uri host hostname server endpoint domain user username login pw pwd'.split(' '));
const keyOf = ({ kind, name }: { readonly kind: string; readonly name: string }) => `${kind}:${name}`;
