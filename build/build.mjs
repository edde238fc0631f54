// Bundles the program, so that a start loads two files and an install brings no tree of dependencies; beside it its types
// and what it is made of.
import { execFileSync } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

import { licences } from './licences.mjs';
import { sbom } from './sbom.mjs';
import { thirdParty } from './third-party.mjs';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts', plugin: 'src/plugin.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  chunkNames: 'chunks/[name]-[hash]',
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
});
await chmod('dist/main.js', 0o755);

const packages = thirdParty(metafile);
await writeFile('dist/THIRD-PARTY-LICENCES.md', licences(packages));
await writeFile('dist/sbom.cdx.json', sbom(JSON.parse(await readFile('package.json', 'utf8')), packages));

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'build/tsconfig.types.json'], {
  stdio: 'inherit',
});
