import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { artifactKinds } from '../engine/where.js';
import type { Rule } from '../rule/rule.js';
import { InputError } from '../source/input-error.js';
import type { PluginName } from './config.js';
import type { ImportModule } from './host.js';

/**
 * Loads the rules of an ES module whose default export is a rule or a list of them. It runs code: only call it for a
 * configuration that the user trusts. Throws an `InputError` at its name for a module that cannot be used.
 */
export async function loadPlugin(plugin: PluginName, load: ImportModule = (url) => import(url)): Promise<Rule[]> {
  const fail = (message: string, cause?: unknown) => new InputError(message, plugin, { cause });
  const path = pathOf(plugin);
  if (path === undefined) throw fail('no such plugin; give a file that is there, or a package that is installed');
  let exported: unknown;
  try {
    // The cast is true of every module.
    exported = ((await load(pathToFileURL(path).href)) as { readonly default?: unknown }).default;
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    const said = error instanceof Error ? error.message.split('\n')[0]! : '';
    throw fail(`the plugin cannot be loaded: ${name}${said === '' ? '' : `: ${said.slice(0, 200)}`}`, error);
  }
  const list: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  if (list.length === 0 || exported === undefined)
    throw fail('the plugin has no default export that is a rule or a list of rules');
  return list.map((rule) => {
    const fault = faultOf(rule);
    if (fault !== undefined) throw fail(`the plugin's default export is no rule: ${fault}`);
    // The cast is true: that is what was checked; a plugin may leave out what it has nothing to say of.
    const given = rule as Omit<Rule, 'cwe' | 'guidance'> & Partial<Rule>;
    return { ...given, cwe: given.cwe ?? [], guidance: given.guidance ?? [] };
  });
}

const ID = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/** What a rule lacks, in words; undefined for a rule. */
function faultOf(rule: unknown): string | undefined {
  if (typeof rule !== 'object' || rule === null) return 'it must be an object';
  const { id, title, severity, cwe, check, options, asks } = rule as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !ID.test(id)) return "its 'id' must have the form group/what-is-wrong";
  if (typeof title !== 'string' || title.trim() === '') return `${id} needs a 'title'`;
  if (!['error', 'warning', 'info'].includes(severity as string))
    return `the 'severity' of ${id} must be error, warning or info`;
  if (cwe !== undefined && !(Array.isArray(cwe) && cwe.every(Number.isInteger)))
    return `'cwe' of ${id} must be a list of numbers`;
  if (options !== undefined && !(typeof options === 'object' && options !== null && 'schema' in options))
    return `'options' of ${id} need a schema`;
  // The code of plugins does not run in `merge`, where credentials of all shards are compared.
  if (asks !== undefined && !['region', 'moves', 'api-host'].includes(asks as string))
    return `'asks' of ${id} must be region, moves or api-host`;
  if (typeof check !== 'object' || check === null || Object.keys(check).length === 0) return `${id} needs a 'check'`;
  for (const [kind, generator] of Object.entries(check)) {
    if (!artifactKinds.includes(kind)) return `'check' of ${id} names no kind of artifact: '${kind}'`;
    if (typeof generator !== 'function') return `'check.${kind}' of ${id} must be a function`;
  }
  return undefined;
}

/** The file of a plugin: itself, or the main module of a package in `node_modules`, from the folder upwards. */
function pathOf({ value, folder }: PluginName): string | undefined {
  if (/^[./]|^[A-Za-z]:[\\/]/.test(value)) return isFile(value) ? value : undefined;
  for (let here = folder; ; here = dirname(here)) {
    const root = join(here, 'node_modules', value);
    if (existsSync(join(root, 'package.json'))) return mainOf(root);
    if (dirname(here) === here) return undefined;
  }
}

function mainOf(root: string): string | undefined {
  let main: unknown;
  try {
    // The cast is true of a package.json; of anything else the members are undefined.
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports?: unknown;
      main?: unknown;
    };
    main = entryOf(manifest.exports) ?? manifest.main ?? 'index.js';
  } catch {
    return undefined;
  }
  const path = typeof main === 'string' ? join(root, main) : undefined;
  return path !== undefined && isFile(path) ? path : undefined;
}

/** What a package gives to `import`: https://nodejs.org/api/packages.html#conditional-exports */
function entryOf(exports: unknown): unknown {
  let entry = exports;
  for (let depth = 0; depth < 8 && typeof entry === 'object' && entry !== null; depth++) {
    const members: Readonly<Record<string, unknown>> = { ...entry };
    entry = members['.'] ?? members.import ?? members.node ?? members.default;
  }
  return entry;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Whatever the reason is, be it a name that is too long: there is no such plugin.
    return false;
  }
}
