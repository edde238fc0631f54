// Bundles the program, so that a start loads few files and an install brings no tree of dependencies; beside it its types
// and what it is made of. A folder as argument takes the bundle alone.
import { execFileSync } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

import { licences } from './licences.mjs';
import { sbom } from './sbom.mjs';
import { thirdParty } from './third-party.mjs';

const [outdir = 'dist'] = process.argv.slice(2);
await rm(outdir, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts', plugin: 'src/plugin.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  // TypeScript asks where it lies.
  define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
  chunkNames: 'chunks/[name]-[hash]',
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
});
await chmod(`${outdir}/main.js`, 0o755);

if (outdir === 'dist') {
  const packages = thirdParty(metafile);
  await writeFile('dist/THIRD-PARTY-LICENCES.md', licences(packages));
  await writeFile('dist/sbom.cdx.json', sbom(JSON.parse(await readFile('package.json', 'utf8')), packages));
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'build/tsconfig.types.json'];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
}
