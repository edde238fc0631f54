import { resolve, sep } from 'node:path';

import { detectSecrets } from '../../flow/secrets/detect.js';
import { computeFacts } from '../../flow/facts.js';
import type { Facts } from '../../flow/facts.js';
import { personalIn } from '../../flow/secrets/personal-data.js';
import { bareEnvironment } from '../../model/policy.js';
import { compareSides } from '../../report/compare.js';
import type { Comparison, Side } from '../../report/compare.js';
import { compareText } from '../../report/compare-text.js';
import { filePlace } from '../../report/describe.js';
import { InputError } from '../../source/input-error.js';
import { createMask } from '../../source/redact.js';
import { Source } from '../../source/source.js';
import type { Span } from '../../source/source.js';
import { rules } from '../../../rules/index.js';
import { oneOf, parseCommandLine } from '../command-line.js';
import { textWidth } from '../host.js';
import type { Host } from '../host.js';
import { load } from '../load.js';
import { parseOptions } from '../options.js';
import { makePlan } from '../plan.js';

const formats = ['text', 'json'] as const;

export const compareOptions = {
  format: { type: 'string', short: 'f', words: formats },
  config: { type: 'string', short: 'c' },
} as const;

/**
 * Holds one project in two environments side by side. Returns 1 where something that must differ does not, 2 where
 * something could not be read. Throws an `InputError` for bad arguments.
 */
export async function compare(args: readonly string[], host: Host): Promise<number> {
  const { paths, format, config } = argumentsOf(args);
  const plan = await makePlan(
    parseOptions([...paths, ...(config === undefined ? [] : ['-c', config])]),
    host.cwd,
    rules,
  );
  const environments = paths.map((name, i) => sideOf(name, i, host.cwd));
  const belongs = (path: string) => environments.find(({ path: side }) => path === side || path.startsWith(side + sep));
  const workspace = await load(
    {
      plan: {
        ...plan,
        // Nothing but the two sides counts; what no policy speaks of is taken for development and production.
        context: [],
        unmatched: [],
        environmentOf: (path) => plan.environmentOf(path) ?? belongs(path)?.environment,
      },
      ignoreUnknown: false,
      stdinFilename: undefined,
      now: new Date().toISOString().slice(0, 10),
    },
    host,
  );
  const facts = await computeFacts(workspace);
  const mask = createMask(
    facts.secrets.all.map(({ value }) => value),
    [detectSecrets, accounts],
  );
  const [a, b] = environments.map(({ name, path, environment }): Side => {
    const has: Side['has'] = ({ file }) => belongs(resolve(host.cwd, file.name.split('!/', 1)[0]!))?.path === path;
    const stated = facts.files.find((file) => has({ file } as Parameters<Side['has']>[0]))?.environment ?? environment;
    const shown = { ...stated, name: mask(stated.name) };
    return { name: mask(name), environment: shown, declared: stated !== environment, has };
  });
  const comparison = compareSides(facts, a!, b!, mask);
  if (format === 'json') host.stdout.write(`${JSON.stringify(jsonOf(comparison, facts), undefined, 2)}\n`);
  else for (const piece of compareText(comparison, textWidth(host.stdout))) host.stdout.write(piece);
  for (const { file, why, place } of facts.unread) {
    const at = place === undefined ? '' : `:${filePlace(place).start.line}:${filePlace(place).start.column}`;
    host.stderr.write(`${mask(`harmony-lint: ${file.name}${at}: ${why}`)}\n`);
  }
  if (facts.unread.length > 0) return 2;
  return comparison.faults.length > 0 ? 1 : 0;
}

/** A check hides these where it reports them as a secret; log-ins may be e-mail addresses, and are what is compared. */
function* accounts(text: string): Generator<Span> {
  for (const datum of personalIn(text, '')) if (datum.kind !== 'e-mail address') yield datum;
}

function argumentsOf(args: readonly string[]) {
  const { values, positionals } = parseCommandLine(args, compareOptions, 'compare');
  const [first, second] = positionals;
  if (positionals.length !== 2 || first === second)
    throw new InputError('compare takes two exports: harmony-lint compare dev.json prod.json');
  return { paths: positionals, format: oneOf('compare --format', values.format, formats), config: values.config };
}

/** What a side is taken for where no policy claims it: the first for development, the second for production. */
function sideOf(name: string, index: number, cwd: string) {
  const [side, stage] = index === 0 ? (['A', 'development'] as const) : (['B', 'production'] as const);
  const environment = bareEnvironment(side, stage, new Source(name, ''));
  return { name, path: resolve(cwd, name), environment };
}

function jsonOf({ a, b, faults, differences, onlyA, onlyB, same }: Comparison, { unread }: Facts) {
  const side = ({ name, environment, declared }: Side) => ({
    path: name,
    environment: declared ? environment.name : undefined,
    class: environment.class,
    declared,
  });
  const place = (at: Comparison['faults'][number]['a']) => at && { file: at.file, ...at.start };
  return {
    schemaVersion: 1,
    a: side(a),
    b: side(b),
    faults: faults.map((fault) => ({ ...fault, a: place(fault.a), b: place(fault.b) })),
    differences,
    onlyA,
    onlyB,
    same,
    unread: unread.length,
  };
}
