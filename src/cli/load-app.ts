import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

import type * as App from './run.js';

export interface LoadedApp {
  readonly exports: typeof App;
  /** Keeps what V8 has compiled by now beside the program and the packages that it has asked for. */
  writeCache(): void;
}

/**
 * Loads the bundled program with what V8 made of it at build time, which halves the start, and so the packages beside it
 * when they are asked for. That is of use to the same V8 alone; another compiles anew, or, from Node 22.8 on, keeps a
 * cache of its own, of which it makes less. `fresh` compiles anew in any case.
 */
export function loadApp(folder: string, { fresh = false } = {}): LoadedApp {
  const require = createRequire(join(folder, 'app.cjs'));
  // Older versions of Node do not have it.
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  if (!fresh && enableCompileCache !== undefined && !existsSync(cacheOf(join(folder, 'app.cjs')))) {
    enableCompileCache();
    // The cast is true: the bundle is built from that module.
    return { exports: require('./app.cjs') as typeof App, writeCache: () => undefined };
  }
  const scripts = new Map<string, Script>();
  const known = new Map<string, unknown>();
  const requireFrom = (from: string) => (id: string) => {
    if (!id.startsWith('./')) return require(id) as unknown;
    const filename = join(from, id);
    if (!known.has(filename)) known.set(filename, load(filename));
    return known.get(filename);
  };
  const load = (filename: string): unknown => {
    const cache = cacheOf(filename);
    // The bundle is ASCII, which is read faster as what it also is.
    const script = new Script(
      `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'latin1')}\n})`,
      { filename, cachedData: fresh || !existsSync(cache) ? undefined : readFileSync(cache) },
    );
    scripts.set(filename, script);
    const loaded = { exports: {} };
    // The cast is true: the text above is a function of these parameters.
    const wrapper = script.runInThisContext() as (...parameters: unknown[]) => void;
    wrapper(loaded.exports, requireFrom(dirname(filename)), loaded, filename, dirname(filename));
    return loaded.exports;
  };
  return {
    // The cast is true: the bundle is built from that module.
    exports: load(join(folder, 'app.cjs')) as typeof App,
    writeCache: () => {
      for (const [filename, script] of scripts) writeFileSync(cacheOf(filename), script.createCachedData());
    },
  };
}

const cacheOf = (filename: string) => filename.replace(/\.cjs$/, `.${process.arch}-${process.versions.v8}.cache`);
