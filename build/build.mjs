// Builds what is shipped. The program is one file that starts quickly, the packages it needs now and then are files beside
// it, and the library is a bundle of its own; an install brings no tree of dependencies. Beside them lie the types and what
// it is all made of. A folder as argument takes the program alone.
import { execFileSync } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

import { licences } from './licences.mjs';
import { sbom } from './sbom.mjs';
import { thirdParty } from './third-party.mjs';
import { slimTypeScript } from './typescript.mjs';

const [outdir = 'dist'] = process.argv.slice(2);

/** What a plain run does not need: packages, and a large file of our own. They are loaded when they are first asked for. */
const VALIDATE = './src/cli/generated/validate-config.js';
const seldom = [
  '@typescript-eslint/parser',
  '@typescript-eslint/scope-manager',
  'acorn',
  'acorn-loose',
  'yaml',
  'ora',
  're2js',
  'tinyglobby',
  'ignore',
];
const fileOf = (name) => (name === VALIDATE ? 'validate-config.cjs' : `${name.replace('@', '').replace('/', '-')}.cjs`);

/** Packages of Node itself that take milliseconds to load: each is loaded when something of it is first asked for. */
const slow = ['node:crypto', 'node:readline', 'node:stream', 'node:zlib'];
const late = {
  name: 'loaded late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      slow.includes(path) && namespace !== 'late' ? { path, namespace: 'late' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
      const getters = Object.keys(await import(path)).map(
        (name) => `get ${name}() { return require('${path}').${name}; }`,
      );
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  // Node 20 knows these well; esbuild would make each of them anew whenever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
};
const commonJs = {
  ...shared,
  format: 'cjs',
  // V8 forgets who imports when it takes a program from its cache: what is loaded late, is required.
  supported: { ...shared.supported, 'dynamic-import': false },
  define: { 'import.meta.url': '$moduleUrl' },
  banner: { js: "const $moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
};
await rm(outdir, { recursive: true, force: true });
const wanted = new Set();
const asked = {
  name: 'packages of their own',
  setup({ onResolve }) {
    const apart = (name) => {
      wanted.add(name);
      return { path: `./vendor/${fileOf(name)}`, external: true };
    };
    onResolve({ filter: /^[@a-z]/ }, ({ path }) => (seldom.includes(path) ? apart(path) : undefined));
    onResolve({ filter: /\/generated\/validate-config\.js$/ }, () => apart(VALIDATE));
  },
};
const results = [
  await build({
    ...commonJs,
    entryPoints: { app: 'src/cli/run.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    plugins: [asked, late],
  }),
  // As a module it would start 10 ms later: Node makes a module of every built-in package that one imports.
  await build({
    ...commonJs,
    define: { 'import.meta.dirname': '__dirname' },
    banner: {},
    supported: {},
    entryPoints: { main: 'src/cli/main.ts', 'load-app': 'src/cli/load-app.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
  }),
];
// What a module imports as the default of CommonJS is all that is exported, so a function is that itself.
const footer = {
  js: "if(typeof module.exports.default==='function')module.exports=Object.assign(module.exports.default,module.exports);",
};
// acorn-loose reads by the tokenizer that it is given, so both must mean the same acorn.
const oneAcorn = {
  name: 'one acorn',
  setup({ onResolve, initialOptions: { outfile } }) {
    if (!outfile.endsWith(`/${fileOf('acorn-loose')}`)) return;
    onResolve({ filter: /^acorn$/ }, ({ path }) => ({ path: `./${fileOf(path)}`, external: true }));
  },
};
for (const name of wanted) {
  const contents = `export * from '${name}'; import * as all from '${name}'; export default all.default ?? all;`;
  const stdin = { contents, resolveDir: '.' };
  const logOverride = { 'import-is-undefined': 'silent' };
  const outfile = `${outdir}/vendor/${fileOf(name)}`;
  results.push(await build({ ...commonJs, stdin, outfile, logOverride, footer, plugins: [slimTypeScript, oneAcorn] }));
}
// Regular expressions are left as they are written. All else is ASCII already, and a file that is wholly so can be read
// as Latin-1, which is quicker.
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
for (const file of ['app.cjs', ...[...wanted].map((name) => `vendor/${fileOf(name)}`)]) {
  const program = await readFile(`${outdir}/${file}`, 'utf8');
  await writeFile(`${outdir}/${file}`, program.replace(/[\u0080-\uffff]/g, escaped));
}
await chmod(`${outdir}/main.cjs`, 0o755);
execFileSync(process.execPath, ['build/warm.mjs', outdir], { stdio: 'inherit' });

if (outdir === 'dist') {
  for (const [name, entry] of Object.entries({ index: 'src/index.ts', plugin: 'src/plugin.ts' })) {
    const outfile = `dist/${name}.cjs`;
    results.push(await build({ ...commonJs, entryPoints: [entry], outfile, plugins: [asked, late] }));
    // The library is a module to its users; the packages beside it are CommonJS, and so is what asks for them.
    const names = Object.keys(createRequire(import.meta.url)(`../${outfile}`)).sort();
    await writeFile(
      `dist/${name}.js`,
      `import all from './${name}.cjs';\nexport const { ${names.join(', ')} } = all;\n`,
    );
  }
  const packages = thirdParty(results.map(({ metafile }) => metafile));
  await writeFile('dist/THIRD-PARTY-LICENCES.md', licences(packages));
  await writeFile('dist/sbom.cdx.json', sbom(JSON.parse(await readFile('package.json', 'utf8')), packages));
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'build/tsconfig.types.json'];
  execFileSync(process.execPath, tsc, { stdio: 'inherit' });
}
