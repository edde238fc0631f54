import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

import type * as App from './run.js';

export interface LoadedApp {
  readonly exports: typeof App;
  /** Keeps what V8 has compiled by now beside the program. */
  writeCache(): void;
}

/**
 * Loads the bundled program with what V8 made of it at build time, which halves the start; another version of V8 rejects
 * that and compiles anew. `fresh` compiles anew in any case. Node 22.8 and later keep such a cache themselves.
 */
export function loadApp(folder: string, { fresh = false } = {}): LoadedApp {
  const filename = join(folder, 'app.cjs');
  const cache = join(folder, 'app.cache');
  const require = createRequire(filename);
  // Older versions of Node do not have it.
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  if (!fresh && enableCompileCache !== undefined) {
    enableCompileCache();
    // The cast is true: the bundle is built from that module.
    return { exports: require(filename) as typeof App, writeCache: () => undefined };
  }
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'utf8')}\n})`,
    {
      filename,
      cachedData: fresh || !existsSync(cache) ? undefined : readFileSync(cache),
    },
  );
  const loaded = { exports: {} };
  // The cast is true: the text above is a function of these parameters.
  const wrapper = script.runInThisContext() as (...parameters: unknown[]) => void;
  wrapper(loaded.exports, require, loaded, filename, folder);
  return {
    // The cast is true: the bundle is built from that module.
    exports: loaded.exports as typeof App,
    writeCache: () => {
      writeFileSync(cache, script.createCachedData());
    },
  };
}
