import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

import type { Preset } from '../engine/settings.js';
import type { PolicyLayer } from '../model/policy-reading.js';
import { decodeText } from '../source/decode.js';
import { InputError } from '../source/input-error.js';
import { defaultLimits } from '../source/limits.js';
import { Source } from '../source/source.js';
import type { Place } from '../source/source.js';
import { parseYaml } from '../syntax/yaml.js';
import type { YamlValue } from '../syntax/yaml.js';
import { displayName, readBytes } from './discover.js';
import { nearest } from '../source/nearest.js';

/** One file of a configuration. */
export interface ConfigLayer extends PolicyLayer {
  /** Absolute. */
  readonly path: string;
  readonly folder: string;
}

/** A configuration's files, what it extends first, itself last. */
export interface Layers {
  readonly layers: readonly ConfigLayer[];
  /** The last preset that one of them names. */
  readonly preset: Preset | undefined;
  /** What could not be read, and where that was asked for. */
  readonly mistakes: readonly InputError[];
}

const presets: readonly string[] = ['minimal', 'recommended', 'strict'] satisfies Preset[];

/** More files than this extend each other by mistake, or by malice. */
const MOST_FILES = 50;

/** Reads a configuration and what it extends, each file once. Throws an `InputError` where the first cannot be read. */
export function readLayers(path: string, cwd: string): Layers {
  const layers: ConfigLayer[] = [];
  const mistakes: InputError[] = [];
  const seen = new Set<string>();
  let preset: Preset | undefined;
  const top = dirname(path);

  const add = (file: string, root: YamlValue, above: readonly string[]) => {
    seen.add(file);
    const folder = dirname(file);
    for (const entry of extended(root)) {
      const name = entry.string();
      if (name === undefined) continue;
      // The cast is true: it is one of the three.
      if (presets.includes(name)) preset = name as Preset;
      else extend(entry, resolve(folder, name), [...above, file]);
    }
    layers.push({ path: file, folder, root, toPolicy: (given) => seenFrom(top, resolve(folder, slashes(given))) });
  };
  const extend = (entry: YamlValue, file: string, above: readonly string[]) => {
    const at = entry.text() ?? entry;
    if (above.includes(file)) {
      const way = [...above.slice(above.indexOf(file)), file].map((one) => displayName(one, cwd));
      mistakes.push(new InputError(`a file cannot extend itself: ${way.join(' → ')}`, at));
    } else if (seen.size >= MOST_FILES) {
      mistakes.push(new InputError(`over ${MOST_FILES} files extend each other; join some of them`, at));
    } else if (!seen.has(file)) {
      const root = tryRead(file, cwd, at, mistakes);
      if (root !== undefined) add(file, root, above);
    }
  };
  add(path, read(path, cwd), []);
  return { layers, preset, mistakes };
}

/** A path seen from a folder, with '/'; absolute on another drive. */
export function seenFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  return slashes(isAbsolute(way) ? path : way === '' ? '.' : way);
}

function extended(root: YamlValue): YamlValue[] {
  const value = root.get('extends');
  if (value === undefined) return [];
  return value.kind === 'array' ? value.items() : [value];
}

function tryRead(file: string, cwd: string, at: Place, mistakes: InputError[]): YamlValue | undefined {
  try {
    return read(file, cwd);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // A mistake in that file has its place there; that there is no such file is a mistake of this one.
    if (error.at !== undefined) mistakes.push(error);
    else {
      const name = at.source.slice(at.span);
      mistakes.push(new InputError(`no preset and no file to extend: ${error.message}${nearest(name, presets)}`, at));
    }
    return undefined;
  }
}

function read(file: string, cwd: string): YamlValue {
  const text = decodeText(readBytes(file, defaultLimits.fileBytes));
  return parseYaml(new Source(displayName(file, cwd), text), { strict: true });
}

const slashes = (path: string) => (sep === '/' ? path.replaceAll('\\', '/') : path.replaceAll(sep, '/'));
