import { defineRule, secretName } from '../../../src/plugin.js';
import type { AssignmentFact, CallFact, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/predictable-secret',
  title: 'Secrets must not be made by functions whose results can be guessed',
  severity: 'warning',
  cwe: [338],
  guidance: [
    {
      title: 'General functions',
      claim: 'Random, RandomString and GUID make values that differ; nothing says that nobody can guess them',
    },
  ],
  check: { script: made, mapping: made },
});

function* made(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  const { text: source } = code;
  if (!/random|guid/i.test(source.text)) return;
  const calls = flow.calls(code, 'RandomString');
  for (const assignment of flow.assignments(code)) {
    const { name, key, keyed, start, end } = assignment;
    const target = keyed ? key : name;
    const strength = target === undefined ? undefined : secretName(target);
    if (strength === undefined) continue;
    const random = assignment.carries.find(({ labels }) => labels.includes('RANDOM'));
    if (random === undefined) continue;
    if (random.name === 'RandomString' && isLong(assignment, calls)) continue;
    // A GUID is often the id of a request, which may be called a token.
    if (random.name === 'GUID' && strength === 'weak') continue;
    yield {
      source,
      span: { start, end },
      message: `${random.what} may be guessed; have the secret issued by the system that checks it`,
    };
  }
}

/** Whether all texts that may be meant have so many characters that nobody can try them all. */
function isLong({ start, end }: AssignmentFact, calls: readonly CallFact[]): boolean {
  const inside = calls.filter((call) => start <= call.start && call.end <= end);
  return (inside.length > 0 ? inside : calls).every(({ arguments: [length] }) => Number(length?.constant ?? 0) >= LONG);
}

const LONG = 20;
