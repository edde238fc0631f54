// Packs examples/design-studio/orders into orders.jpk beside it: `node --import tsx build/example-jpk.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { writeZip } from './zip.js';

const example = fileURLToPath(new URL('../examples/design-studio/', import.meta.url));

/** The bytes of the Jitterpak that the example's folder makes; the same at every run. */
export function packExample(): Buffer {
  const folder = join(example, 'orders');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  // Only an export has this file; a working folder has all the others.
  const files = [{ name: 'jitterpak.properties', content: readFileSync(join(example, 'jitterpak.properties')) }];
  for (const path of paths) files.push({ name: path, content: readFileSync(join(folder, path)) });
  return writeZip(files.map(({ name, content }) => ({ name: `Orders (prod)/${name}`, content })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(example, 'orders.jpk'), packExample());
