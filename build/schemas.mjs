// Compiles schemas/config.schema.json to a validator that needs no ajv when it runs: `node build/schemas.mjs` after a
// change of the schemas. The result is committed, so that types, lint, tests and bundle take it as any other module;
// test/schemas.test.ts fails where it is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const target = new URL('../src/cli/generated/validate-config.js', import.meta.url);

/** The text of the generated module. */
export async function validator() {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    allErrors: true,
    // Errors carry their part of the schema: the words of our messages come from its descriptions.
    verbose: true,
    messages: false,
    allowUnionTypes: true,
    strictRequired: false,
  });
  ajv.addSchema(await readSchema('rule'));
  const validate = ajv.compile(await readSchema('config'));
  const code = inLinearTime(standaloneCode.default(ajv, validate));
  // Even as a module the code asks for parts of ajv by `require`; bundling puts them in.
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    lineLimit: 120,
    legalComments: 'none',
  });
  return `// Made by build/schemas.mjs from schemas/*.schema.json; not to be edited.\n${outputFiles[0].text}`;
}

/** The faults of each entry of a list are copied into a new list by ajv: ten thousand wrong entries would take minutes. */
function inLinearTime(code) {
  const copies = /vErrors === null \? (\w+\.errors) : vErrors\.concat\(\1\)/g;
  if (!copies.test(code)) throw new Error('ajv writes other code than it did');
  const joined =
    'function joined(known, more) { if (known === null) return more; for (const one of more) known.push(one); return known; }';
  return `${code.replace(copies, 'joined(vErrors, $1)')}\n${joined}\n`;
}

async function readSchema(name) {
  return JSON.parse(await readFile(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await validator());
