import { basename, join, resolve } from 'node:path';

import type { Unread } from '../model/builder.js';
import { environmentOf } from '../model/policy.js';
import type { Environment, PathEntry } from '../model/policy.js';
import type { AllowlistUse } from '../model/allowlist-artifact.js';
import { InputError } from '../source/input-error.js';
import { configNames, findConfig, loadConfig } from './config.js';
import type { Config, ConfigContext } from './config.js';
import { discover, displayName } from './discover.js';
import type { Candidate, Discovery } from './discover.js';
import type { CheckOptions } from './options.js';
import { nearest } from '../source/nearest.js';
import { quoted } from '../source/quoted.js';

/** Which files a run looks at, and what the configuration says of each. */
export interface Plan {
  readonly config: Config | undefined;
  /** What findings are reported for. */
  readonly targets: Discovery;
  /** What the policy names besides, read so that the targets can be understood. */
  readonly context: readonly Candidate[];
  /** Paths of the policy that match nothing. */
  readonly unmatched: readonly Unread[];
  /** Whether standard input is one of the targets. */
  readonly stdin: boolean;
  /** Of a file by its absolute path. Throws an `InputError` where two environments claim it. */
  environmentOf(path: string): Environment | undefined;
  /** What the policy says that a list is for, by the file's absolute path. */
  useOf(path: string): AllowlistUse | undefined;
}

/** Finds the configuration and the files. Throws an `InputError` for a configuration that cannot be used. */
export async function makePlan(options: CheckOptions, cwd: string, rules: ConfigContext['rules']): Promise<Plan> {
  const paths = options.paths.filter((path) => path !== '-');
  const given = paths.length === 0 ? undefined : await discover(paths, cwd);
  const isPolicy = ({ name }: Candidate) => configNames.includes(basename(name));
  const named = given?.files.filter(isPolicy) ?? [];
  const path = options.config ?? (named.length === 1 ? named[0]!.path : findConfig(cwd));
  const withoutPaths = options.paths.length === 0;
  const config =
    path === undefined
      ? undefined
      : await loadConfig(path, {
          cwd,
          rules,
          reported: withoutPaths || named.some((file) => file.path === resolve(cwd, path)),
        });
  const fixed = fixedEnvironment(options.env, config);
  const stated = statedPaths(config);
  const fromPolicy = await Promise.all(
    stated.map(async (entry) => ({ ...entry, found: await discover([entry.path], cwd) })),
  );
  const unmatched = fromPolicy.filter(({ found, entry }) => found.files.length === 0 && !entry.optional);

  const targets = given ?? (withoutPaths ? await ownTargets(fromPolicy, cwd, config) : nothing);
  const known = new Set(targets.files.map((file) => file.path));
  return {
    config,
    targets: { ...targets, files: targets.files.filter((file) => !isPolicy(file)) },
    context: fromPolicy.flatMap(({ found }) => found.files).filter((file) => !known.has(file.path) && !isPolicy(file)),
    unmatched: withoutPaths ? unmatched.map(({ entry, what }) => unmatchedPath(entry, what, config!)) : [],
    stdin: options.paths.includes('-'),
    environmentOf: (file) =>
      fixed ??
      (config === undefined ? undefined : environmentOf(config.policy, config.toPolicy(displayName(file, cwd)))),
    useOf: (file) => {
      const name = config?.toPolicy(displayName(file, cwd));
      const entry = config?.policy.allowlists.find(({ file: list }) => name !== undefined && list.glob.matches(name));
      return entry?.use.value;
    },
  };
}

const nothing: Discovery = { files: [], missing: [], folders: [] };

/** What the policy names; where it names nothing, or there is none, the current folder. */
async function ownTargets(
  fromPolicy: readonly { readonly found: Discovery }[],
  cwd: string,
  config: Config | undefined,
): Promise<Discovery> {
  if (fromPolicy.length === 0) return discover(['.'], config?.folder ?? cwd, cwd);
  const files = new Map(fromPolicy.flatMap(({ found }) => found.files.map((file) => [file.path, file] as const)));
  return { ...nothing, files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Every path that the policy names, made absolute. */
function statedPaths(
  config: Config | undefined,
): { readonly entry: PathEntry; readonly path: string; readonly what: string }[] {
  if (config === undefined) return [];
  const { environments, allowlists } = config.policy;
  const stated = [
    ...environments.flatMap(({ name, exports, conf }) => [
      ...exports.map((entry) => ({ entry, what: `exports of ${name}` })),
      ...conf.map((entry) => ({ entry, what: `conf of ${name}` })),
    ]),
    ...allowlists.map(({ file }) => ({ entry: file, what: 'the allowlist' })),
  ];
  return stated.map(({ entry, what }) => ({ entry, what, path: join(config.folder, entry.value) }));
}

function unmatchedPath(entry: PathEntry, what: string, { policy }: Config): Unread {
  const why = `unmatched-path: ${what} '${entry.value}' matches no file; mend the path, or mark it optional: true`;
  return { file: policy.file, artifact: policy, why, place: entry };
}

function fixedEnvironment(name: string | undefined, config: Config | undefined): Environment | undefined {
  if (name === undefined) return undefined;
  if (config === undefined)
    throw new InputError(
      '--env names an environment of harmony-lint.yml, and there is none; harmony-lint init writes one',
    );
  const names = config.policy.environments.map((environment) => environment.name);
  const found = config.policy.environments.find((environment) => environment.name === name);
  if (found === undefined)
    throw new InputError(
      `--env: the policy has no environment ${quoted(name)}${nearest(name, names) || `; it has ${names.join(', ')}`}`,
    );
  return found;
}
