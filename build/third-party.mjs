// What a bundle is made of: the packages behind esbuild's list of inputs, each with its version and licence.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// The generated validator of configurations holds parts of these; build/schemas.mjs put them in.
const generated = ['node_modules/ajv', 'node_modules/fast-deep-equal'];

/** The packages whose code is in a bundle, sorted by name. Throws where one has no licence. */
export function thirdParty(metafile) {
  const folders = new Set(generated.filter((folder) => existsSync(folder)));
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.groups.folder;
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].map(describe).sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

function describe(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence`);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(entry));
  const text = file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').trim();
  const by = typeof author === 'string' ? author : author?.name;
  return { name, version, license, text: text ?? `${license}${by === undefined ? '' : `, by ${by}`}` };
}
