/** The library: the same check as on the command line, for programs. */
import { rules as builtIn } from '../rules/index.js';
import { choicesOf } from './cli/config.js';
import type { Config } from './cli/config.js';
import { accept } from './cli/accept.js';
import { parseOptions } from './cli/options.js';
import { ownRules } from './cli/own-rules.js';
import type { Crash } from './engine/lint.js';
import { lint as runRules } from './engine/lint.js';
import { settingsFor } from './engine/settings.js';
import { computeFacts } from './flow/facts.js';
import type { InputFile } from './model/artifact.js';
import type { Unread } from './model/builder.js';
import { byRoot, isBesideEntities, isMember, readFolder } from './model/design-studio/folder.js';
import { environmentOf } from './model/policy.js';
import type { Reading } from './model/read.js';
import { joined, readInput } from './model/read-input.js';
import { builtInRegions } from './model/regions.js';
import type { Finding } from './rule/finding.js';
import type { Rule } from './rule/rule.js';
import { defaultLimits } from './source/limits.js';
import { Source } from './source/source.js';

export * from './plugin.js';
export { InputError } from './source/input-error.js';
export type { Finding, Suppressed } from './rule/finding.js';
export type { Crash, Unread };

/** A file in memory: an export, a .jpk, a file of a Design Studio project, of an agent, or of a firewall. */
export interface LintFile {
  /** As findings name it, and as the policy's globs see it; '/' as separator. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface LintConfig {
  /** What a harmony-lint.yml says, as its text or as plain data. It cannot extend files, and names no plugins. */
  readonly config?: string | object;
  /** Rules beside the built-in ones. */
  readonly rules?: readonly Rule[];
  /** The day that time-dependent rules take for today, `YYYY-MM-DD`. */
  readonly now?: string;
}

export interface Linted {
  /** Sorted by file, line, column and rule; what is suppressed says so. */
  readonly findings: readonly Finding[];
  /** What could not be read: unless it is empty, no findings do not mean that all is well. */
  readonly unread: readonly Unread[];
  readonly crashes: readonly Crash[];
}

/**
 * Checks files in memory; reads and writes nothing else. Throws an `InputError` with its place for a configuration that
 * cannot be used.
 */
export async function lint(files: readonly LintFile[], given: LintConfig = {}): Promise<Linted> {
  const known = [...builtIn, ...(given.rules ?? [])];
  const config = given.config === undefined ? undefined : await readGiven(given.config, known);
  const own = await ownRules(config, known, { noPlugins: true });
  const rules = [...known, ...own.rules];
  const options = { ...parseOptions([]), noBaseline: true };
  const now = given.now ?? new Date().toISOString().slice(0, 10);
  const limits = { ...defaultLimits, ...config?.limits };

  const unread: Unread[] = [...own.refused];
  const readings: Reading[] = [];
  const members: InputFile[] = [];
  const names = new Set(files.map(({ name }) => name));
  for (const { name, content } of files) {
    const input = {
      name,
      bytes: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
      reported: true,
      named: true,
      required: true,
      environment: () => config && environmentOf(config.policy, name),
      use: () => config?.policy.allowlists.find(({ file }) => file.glob.matches(name))?.use.value,
    };
    const found = await readInput(input, {
      limits,
      regions: () => builtInRegions,
      isMember: ({ source }) => isMember(name, source, (path) => names.has(path)),
      isBesideEntities: () => isBesideEntities(name, (path) => names.has(path)),
    });
    if (found.kind === 'reading') readings.push(found.reading);
    else if (found.kind === 'member') members.push(found.file);
    else if (found.kind === 'unread') unread.push(found.unread);
  }
  for (const [root, inside] of byRoot(members, ({ name }) => name)) {
    const found = readFolder(root, new Map(inside.map((file) => [file.name, file])), limits);
    if ('why' in found) unread.push(found);
    else readings.push(found);
  }

  const workspace = joined(readings, { policy: config?.policy, regions: builtInRegions, now, unread });
  const facts = await computeFacts(workspace);
  const settings = settingsFor(choicesOf(config, options));
  const raw = runRules(facts, rules, settings);
  const accepted = accept(raw.findings, {
    facts,
    config,
    settings,
    options,
    rules,
    rulesAreMissing: false,
    cwd: '/',
  });
  return { findings: accepted.findings, unread: accepted.unread, crashes: raw.crashes };
}

async function readGiven(given: string | object, rules: readonly Rule[]): Promise<Config> {
  const { parseYaml } = await import('./syntax/yaml.js');
  const { configFrom } = await import('./cli/config-reading.js');
  // JSON is YAML.
  const text = typeof given === 'string' ? given : JSON.stringify({ version: 1, ...given });
  const root = parseYaml(new Source('harmony-lint.yml', text), { strict: true });
  const layer = { path: '/harmony-lint.yml', folder: '/', root, toPolicy: (name: string) => name };
  const preset = (['minimal', 'recommended', 'strict'] as const).find((name) => name === root.get('extends')?.string());
  const layers = { layers: [layer], preset, mistakes: [] };
  return configFrom('/harmony-lint.yml', layers, { cwd: '/', rules, reported: false });
}
