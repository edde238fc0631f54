import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import type { Ignore } from 'ignore';

import { InputError } from '../source/input-error.js';

/** A file to look at. */
export interface Candidate {
  /** As reports name it: relative to the current folder where it lies in it, '/' as separator. */
  readonly name: string;
  readonly path: string;
  /** Named by hand, so that it must be of a known format; false where a folder was searched. */
  readonly named: boolean;
}

/** A path that led to nothing, and why. */
export interface Missing {
  readonly name: string;
  readonly why: string;
}

/** What was found. */
export interface Discovery {
  readonly files: readonly Candidate[];
  readonly missing: readonly Missing[];
  readonly folders: readonly Folder[];
}

/** What paths, folders and globs lead to, each file once, sorted by name. Names are as seen from `seenFrom`. */
export async function discover(paths: readonly string[], cwd: string, seenFrom = cwd): Promise<Discovery> {
  const found = new Map<string, Candidate>();
  const missing: Missing[] = [];
  const folders: Folder[] = [];
  const add = (path: string, named: boolean) => {
    const key = realpathSync(path);
    const known = found.get(key);
    if (known === undefined || (named && !known.named))
      found.set(key, { name: displayName(path, seenFrom), path, named });
  };
  for (const given of paths) {
    const path = resolve(cwd, given);
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) {
        const inside = [...filesIn(path, (await import('ignore')).default)];
        folders.push({ name: displayName(path, seenFrom), path, files: inside });
        for (const file of inside) add(file, false);
      } else if (stat !== undefined) {
        add(path, true);
      } else {
        const matches = isGlob(given) ? await globbed(given, cwd) : [];
        for (const match of matches) add(match, true);
        if (matches.length === 0)
          missing.push({ name: displayName(path, cwd), why: isGlob(given) ? 'no file matches' : 'no such file' });
      }
    } catch (error) {
      missing.push({ name: displayName(path, cwd), why: reason(error) });
    }
  }
  const files = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { files, missing, folders };
}

/** A folder that was searched. */
export interface Folder {
  readonly name: string;
  readonly path: string;
  readonly files: readonly string[];
}

/** As reports name a path: relative to the current folder where it lies in it, else as an absolute path; with '/'. */
export function displayName(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  const name = inside === '' ? '.' : inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return sep === '/' ? name : name.replaceAll(sep, '/');
}

/** The bytes of a file, up to a limit. Throws an `InputError` in the user's words. */
export function readBytes(path: string, limit: number): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > limit) {
      const [has, most] = [size, limit].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MiB`);
      throw new InputError(
        `the file has ${has!}, over the limit of ${most!} (limits.fileBytes); raise it or split the export`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(reason(error), undefined, { cause: error });
  }
}

/**
 * Every file under a folder; links are not followed. Given a maker of rules, without what `.gitignore` and
 * `.harmonylintignore` name.
 */
export function* filesIn(folder: string, makeRules?: () => Ignore, above: readonly Rules[] = []): Generator<string> {
  const own = makeRules === undefined ? [] : ignoreFiles.flatMap((name) => readRules(folder, name, makeRules));
  const rules = [...above, ...own];
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!alwaysIgnored.has(entry.name) && !isIgnored(rules, path, true)) yield* filesIn(path, makeRules, rules);
    } else if (entry.isFile() && !isIgnored(rules, path, false)) {
      yield path;
    }
  }
}

interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

const ignoreFiles = ['.gitignore', '.harmonylintignore'];
const alwaysIgnored = new Set(['.git', '.hg', '.svn', 'node_modules']);

function readRules(folder: string, name: string, makeRules: () => Ignore): Rules[] {
  const text = statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()
    ? readFileSync(join(folder, name), 'utf8')
    : '';
  return text === '' ? [] : [{ folder, ignore: makeRules().add(text) }];
}

const isIgnored = (rules: readonly Rules[], path: string, folder: boolean) =>
  rules.some((rule) => rule.ignore.ignores(relative(rule.folder, path).replaceAll(sep, '/') + (folder ? '/' : '')));

/** As in a policy: brackets and exclamation marks are letters, which stand in the names of downloads. */
const isGlob = (path: string) => /[*?{]/.test(path);

async function globbed(pattern: string, cwd: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const literal = pattern.replace(/[[\]()!]/g, '\\$&');
  return globSync(literal, { cwd, absolute: true, dot: true, expandDirectories: false });
}

function reason(error: unknown): string {
  // Errors of the file system carry a code.
  const { code, message } = error as Error & { readonly code?: string };
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'EISDIR':
      return 'it is a folder';
    case undefined:
      throw error;
    default:
      return `cannot be read (${code}): ${message.split('\n')[0]!}`;
  }
}
