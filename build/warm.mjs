// Writes what V8 made of the program, after a run that used most of it: the next start need not compile it again.
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [outdir] = process.argv.slice(2);
const { loadApp } = await import(pathToFileURL(resolve(outdir, 'load-app.cjs')).href);
const app = loadApp(resolve(outdir), { fresh: true });
const silent = { write: () => true };
const runs = [
  ['examples/order-sync/faulty', 'examples/payroll'],
  ['examples/order-sync/mended', '--format', 'json'],
];
for (const argv of runs) {
  await app.exports.run({ argv, cwd: process.cwd(), stdin: process.stdin, stdout: silent, stderr: silent, env: {} });
}
app.writeCache();
