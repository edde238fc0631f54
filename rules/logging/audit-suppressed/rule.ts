import { defineRule } from '../../../src/plugin.js';
import type { AssignmentFact, Code, Problem, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/audit-suppressed',
  title: 'Operations should leave a trace of their runs',
  severity: 'info',
  cwe: [778],
  guidance: [
    {
      title: 'Security best practices, Log security',
      claim: 'examine your business requirements and decide on what level of logging you need',
    },
    {
      title: 'Operation Jitterbit variables',
      claim: 'set write_history to false only if speed is of utmost importance; log_level 3 logs errors alone',
    },
  ],
  check: {
    *operation({ options }) {
      for (const [name, option] of options) {
        const value = String(option.value ?? '').trim();
        const message = suppressed(name.toLowerCase(), value);
        if (message !== undefined) yield { source: option.source, span: option.span, detail: name, message };
      }
    },
    script: code,
    mapping: code,
  },
});

/** What an operation's option switches off. `LogLevel` of Design Studio is a number whose meaning is not known. */
function suppressed(name: string, value: string): string | undefined {
  if (name === 'loglevel' && ERRORS_ONLY.test(value)) return 'successful runs are not logged; log everything';
  if (name === 'loglevel' && NOTHING.test(value)) return 'runs are not logged at all; log everything';
  if (name === 'ignore_history' && /^(?:true|1|yes|on)$/i.test(value))
    return 'runs leave no history; switch the history of this operation on again';
  return undefined;
}

const ERRORS_ONLY = /^(?:(?:log[ _-]?)?errors?[ _-]?only|(?:log[ _-]?)?only[ _-]?errors?|errors)$/i;
const NOTHING = /^(?:none|nothing|off|never|disabled|no[ _-]?log(?:s|ging)?)$/i;

function* code(artifact: Code, { flow }: Workspace): Generator<Problem> {
  const { text: source } = artifact;
  if (!/write_history|log_level/i.test(source.text)) return;
  for (const assignment of flow.assignments(artifact)) {
    const message = switchedOff(assignment);
    if (message !== undefined) yield { source, span: { start: assignment.start, end: assignment.end }, message };
  }
}

function switchedOff({ name, scope, constant }: AssignmentFact): string | undefined {
  const value = String(constant ?? '').trim();
  switch (scope === 'global' ? name.toLowerCase() : '') {
    case 'jitterbit.operation.write_history':
      return /^(?:false|0)$/i.test(value) ? 'this run leaves no history; delete the line' : undefined;
    case 'jitterbit.operation.log_level':
      return value === '3' ? 'this run logs errors alone; set the log level to 1, or delete the line' : undefined;
    default:
      return undefined;
  }
}
