import { defineRule } from '../../../src/plugin.js';
import type { CallFact, Mapping, Problem, Script, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'scripts/debugbreak-left',
  title: 'Break points should be taken out of scripts before they are deployed',
  severity: 'info',
  cwe: [489],
  guidance: [
    {
      title: 'Debug functions',
      claim: 'DebugBreak() stops a script, transformation or operation that is being tested',
    },
  ],
  check: { script: stopped, mapping: stopped },
});

function* stopped(code: Script | Mapping, { flow }: Workspace): Generator<Problem> {
  for (const call of flow.calls(code, 'DebugBreak')) {
    if (!isOn(call)) continue;
    const { start, end } = call;
    yield { source: code.text, span: { start, end }, message: 'a break point was left in the script; delete it' };
  }
}

/** Without an argument, or with one that is always true. */
function isOn({ arguments: [condition] }: CallFact): boolean {
  return condition === undefined || (condition.constant !== undefined && isTrue(condition.constant));
}

const isTrue = (constant: string | number | boolean) =>
  typeof constant === 'string' ? /^(?:true|1)$/i.test(constant.trim()) : Boolean(constant);
