import { InputError } from '../../source/input-error.js';
import { rules } from '../../../rules/index.js';
import type { Host } from '../host.js';
import { ruleHelp } from '../package.js';

/** Prints every rule: id, severity, title, what it reads. */
export function listRules(args: readonly string[], { stdout }: Host): number {
  const format = formatOf(args);
  const list = rules.map(({ id, title, severity, core, cwe, check, guidance }) => ({
    id,
    severity,
    title,
    core: core ?? false,
    reads: Object.keys(check),
    cwe,
    guidance,
    helpUri: ruleHelp(id),
  }));
  if (format === 'json') {
    stdout.write(`${JSON.stringify(list, undefined, 2)}\n`);
    return 0;
  }
  const width = Math.max(...list.map(({ id }) => id.length));
  let group = '';
  for (const { id, severity, title, reads } of list) {
    const own = id.slice(0, id.indexOf('/'));
    if (own !== group) stdout.write(`${group === '' ? '' : '\n'}${own}\n`);
    group = own;
    stdout.write(`  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`);
    stdout.write(`  ${''.padEnd(width)}  ${''.padEnd(7)}  reads: ${reads.join(', ')}\n`);
  }
  stdout.write(`\n${list.length} rules; harmony-lint explain RULE tells why, and how to mend it\n`);
  return 0;
}

function formatOf(args: readonly string[]): 'text' | 'json' {
  const [first, second, ...more] = args.flatMap((arg) =>
    arg.startsWith('--format=') ? ['--format', arg.slice(9)] : [arg],
  );
  if (first === undefined) return 'text';
  if ((first === '--format' || first === '-f') && (second === 'text' || second === 'json') && more.length === 0)
    return second;
  throw new InputError('rules takes --format text or --format json');
}
