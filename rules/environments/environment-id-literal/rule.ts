import { addressesIn, defineRule, descendants, firstSegment, isApiHost } from '../../../src/plugin.js';
import type { Mapping, Problem, Script, ScriptNode, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'environments/environment-id-literal',
  title: 'Ids and prefixes of environments belong into project variables',
  severity: 'info',
  cwe: [547],
  guidance: [
    {
      title: 'Security best practices, Separate environments',
      claim: 'maintain separate development, testing, and production environments',
    },
  ],
  check: { script: literals, mapping: literals },
});

function* literals(code: Script | Mapping, { flow, policy }: Workspace): Generator<Problem> {
  if (!/GetEnvironmentID|GetOrganizationID|GetAgentGroupID|jitterbit\./i.test(code.text.text)) return;
  const prefixes = new Set(policy?.environments.flatMap(({ apiPrefix }) => apiPrefix?.value ?? []));
  for (const node of descendants(flow.syntax(code).statements)) {
    const literal = comparedId(node);
    if (literal !== undefined) {
      const { start, end } = literal;
      yield {
        source: code.text,
        span: { start, end },
        message: 'the id of an environment stands in the script; keep it in a project variable',
      };
    }
    if (node.kind !== 'string') continue;
    const [api] = addressesIn(node.value, '').filter(({ host }) => isApiHost(host));
    const prefix = api && firstSegment(api.path);
    if (prefix === undefined || !(prefixes.has(prefix) || PREFIX.test(prefix))) continue;
    const { start, end } = node;
    yield {
      source: code.text,
      span: { start, end },
      message: 'the address of an API names its environment; keep it in a project variable',
    };
  }
}

const asking = new Set(['getenvironmentid', 'getorganizationid', 'getagentgroupid']);
const PREFIX = /^(?:dev|development|test|qa|uat|stage|staging|prod|production)$/i;

/** The literal that an id is compared with. */
function comparedId(node: ScriptNode): ScriptNode | undefined {
  const operands =
    node.kind === 'binary' && node.operators.some((operator) => ['==', '!=', '<>'].includes(operator))
      ? node.operands
      : node.kind === 'call' && (node.id === 'equal' || node.id === 'inlist')
        ? node.arguments
        : [];
  if (!operands.some((operand) => operand.kind === 'call' && asking.has(operand.id))) return undefined;
  return operands.find(
    (operand) =>
      (operand.kind === 'number' && operand.value !== 0) || (operand.kind === 'string' && operand.value !== ''),
  );
}
