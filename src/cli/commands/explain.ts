import { detectSecrets } from '../../flow/secrets/detect.js';
import { InputError } from '../../source/input-error.js';
import { theNearest } from '../../source/nearest.js';
import { createMask } from '../../source/redact.js';
import { pageText } from '../../report/markdown-text.js';
import type { Rule } from '../../rule/rule.js';
import { rules as builtIn } from '../../../rules/index.js';
import { parseCommandLine } from '../command-line.js';
import { textWidth, wantsColor } from '../host.js';
import type { Host } from '../host.js';
import { knownAndOwnRules } from '../own-rules.js';
import { rulePage } from '../package.js';
import { quoted } from '../../source/quoted.js';

export const explainOptions = {
  config: { type: 'string', short: 'c' },
  'no-plugins': { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

export const ruleIds = builtIn.map(({ id }) => id);

/**
 * Prints a rule's page: of a built-in rule without looking at any configuration, of a user's own what it says of itself.
 * Throws an `InputError` for what is no rule.
 */
export async function explain(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = parseCommandLine(args, explainOptions, 'explain');
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0)
    throw new InputError('explain takes one rule, such as logging/secret-to-operation-log');
  const page = ENGINES.get(given) ?? (await pageOf(given, { ...values, host }));
  const color = wantsColor(values['no-color'] ? false : values.color, host.env, host.stdout);
  const options = { color, width: Math.min(textWidth(host.stdout), 100) };
  for (const piece of pageText(page, options)) host.stdout.write(piece);
  return 0;
}

async function pageOf(given: string, options: OwnOptions): Promise<string> {
  const rule = named(given, builtIn) ?? (await ownRule(given, options));
  return rulePage(rule.id) ?? maskOwn(ownPage(rule));
}

async function ownRule(given: string, { host, config, 'no-plugins': noPlugins = false }: OwnOptions): Promise<Rule> {
  const { rules } = await knownAndOwnRules({ config, noPlugins }, host);
  const rule = named(given, rules);
  if (rule !== undefined) return rule;
  const ids = rules.map(({ id }) => id);
  throw new InputError(`no rule ${quoted(given)}${theNearest(given, ids, 'see harmony-lint rules')}`);
}

interface OwnOptions {
  readonly host: Host;
  readonly config?: string | undefined;
  readonly 'no-plugins'?: boolean | undefined;
}

/** A rule by its id, or by what stands behind the group where that means one rule alone. */
function named(given: string, rules: readonly Rule[]): Rule | undefined {
  const [first, ...others] = rules.filter(({ id }) => id.endsWith(`/${given}`));
  return rules.find(({ id }) => id === given) ?? (others.length === 0 ? first : undefined);
}

/** What is reported under a name of the engine's own, of which no rule could say more. */
const ENGINES: ReadonlyMap<string, string> = new Map([
  [
    'unused-suppression',
    `# unused-suppression

A comment or a waiver that hides nothing any more would hide the next finding of its kind, which nobody has looked at. One
whose date has passed hides nothing either.

## How to mend it

- Take the \`harmony-lint-ignore\` comment out of the script, or the waiver out of \`harmony-lint.yml\`.
- Where it has ended: mend what it covers, or decide anew, with another \`until\`.
`,
  ],
  [
    'unmatched-path',
    `# unmatched-path

A path of \`harmony-lint.yml\` matches no file, so something that the policy speaks of was not checked: the exit code is 2.

## How to mend it

- Correct the path in \`harmony-lint.yml\`; paths are relative to that file.
- Where the file is not always there: write \`optional: true\` beside it.
`,
  ],
  [
    'unreadable',
    `# unreadable

A script that is understood in part may hold what no rule has seen, so the exit code is 2.

## How to mend it

- Correct the script where the message points, and export again.
- Where nothing runs it: delete it, or accept it by a waiver of \`unreadable\` with a reason, see \`docs/policy.md\`.
`,
  ],
]);

/** Somebody wrote it, and may have pasted anything into it. */
const maskOwn = createMask([], [detectSecrets]);

/** What there is to say of a rule that has no page, as Markdown. */
function ownPage({ id, title, severity, cwe, check, guidance, help }: Rule): string {
  const references = guidance.map(
    ({ title, claim, url }) => `${title}: ${claim}${url === undefined ? '' : `, ${url}`}`,
  );
  const lines = [
    'a rule of your own, of harmony-lint.yml or of a plugin that it names',
    `severity: ${severity}`,
    `reads: ${Object.keys(check).join(', ')}`,
    ...(help === undefined ? [] : [`more: ${help}`]),
    ...references,
    ...cwe.map((number) => `CWE-${number}`),
  ];
  return `# ${id}\n\n${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
