import { detectSecrets } from '../../flow/secrets/detect.js';
import { wrap } from '../../report/columns.js';
import { count } from '../../report/describe.js';
import { createMask } from '../../source/redact.js';
import { noPaths, oneOf, parseCommandLine } from '../command-line.js';
import { textWidth } from '../host.js';
import type { Host } from '../host.js';
import { knownAndOwnRules } from '../own-rules.js';
import { ruleHelp } from '../package.js';

const formats = ['text', 'json'] as const;

export const rulesOptions = {
  format: { type: 'string', short: 'f', words: formats },
  config: { type: 'string', short: 'c' },
  'no-plugins': { type: 'boolean' },
} as const;

/** Prints every rule, the configuration's own ones too: id, severity, title, what it reads. */
export async function listRules(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = parseCommandLine(args, rulesOptions, 'rules');
  noPaths(positionals, 'rules');
  const format = oneOf('rules --format', values.format, formats);
  const noPlugins = values['no-plugins'] ?? false;
  const { rules, refused } = await knownAndOwnRules({ config: values.config, noPlugins }, host);
  // What somebody wrote of a rule of their own may hold anything.
  const mask = createMask([], [detectSecrets]);
  const list = rules.map((rule) => {
    const { id, title, severity, core, cwe, check, guidance } = rule;
    return {
      id,
      severity,
      title: mask(title),
      core: core ?? false,
      reads: Object.keys(check),
      cwe,
      guidance,
      helpUri: mask(ruleHelp(rule)),
    };
  });
  host.stdout.write(format === 'json' ? `${JSON.stringify(list, undefined, 2)}\n` : text(list, textWidth(host.stdout)));
  if (refused > 0)
    host.stderr.write(`harmony-lint: --no-plugins: the rules of ${count(refused, 'plugin')} are not listed\n`);
  return 0;
}

interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly reads: readonly string[];
}

function text(list: readonly Listed[], width: number): string {
  const lines: string[] = [];
  let group = '';
  for (const { id, severity, title, reads } of list) {
    const own = id.slice(0, id.indexOf('/'));
    if (own !== group) lines.push(...(group === '' ? [] : ['']), own);
    group = own;
    lines.push(`  ${severity.padEnd(7)}  ${id}`);
    for (const line of wrap(title, width - 11)) lines.push(`           ${line}`);
    for (const line of wrap(`reads: ${reads.join(', ')}`, width - 11)) lines.push(`           ${line}`);
  }
  lines.push('', `${list.length} rules; harmony-lint explain RULE tells why, and how to mend it`);
  return `${lines.join('\n')}\n`;
}
