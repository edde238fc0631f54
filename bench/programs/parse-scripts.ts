// Parses every script of an export and prints the seconds that the parser alone took.
import { readFileSync } from 'node:fs';

import { parse } from '../../src/syntax/jitterbit/parse.js';

// The cast is true: the benchmark makes such exports.
const { project } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  project: { components: readonly { readonly scriptBody?: string }[] };
};
const scripts = project.components.flatMap(({ scriptBody }) => (scriptBody === undefined ? [] : [scriptBody]));
const start = performance.now();
for (const text of scripts) parse(text);
process.stderr.write(`took ${(performance.now() - start) / 1000}`);
