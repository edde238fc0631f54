// Bundles the program, so that a start loads two files and an install brings no tree of dependencies.
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const [outdir = 'dist'] = process.argv.slice(2);
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts', plugin: 'src/plugin.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  // TypeScript asks where it lies.
  define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
  chunkNames: 'chunks/[name]-[hash]',
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
});
await chmod(`${outdir}/main.js`, 0o755);
