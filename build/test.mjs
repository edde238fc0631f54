// Runs type check, lint, format check and every test, and closes with the line that CI reads. With patterns (regular
// expressions over file names) it runs these test files alone. uvu by itself exits 0 when a test file forgets `.run()`
// or no test ran; here that is a failure.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const uvu = fileURLToPath(new URL('../bin.js', pathToFileURL(require.resolve('uvu'))));
const patterns = process.argv.slice(2);
const checks =
  patterns.length > 0
    ? []
    : [
        ['tsc', '--noEmit'],
        ['eslint', '.'],
        ['prettier', '--check', '--log-level', 'warn', '.'],
      ];

let [passed, failed, skipped] = [0, 0, 0];
for (const [tool, ...args] of checks) {
  const { code } = await run(`node_modules/.bin/${tool}`, args);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${tool} ${args.join(' ')}`);
  if (code === 0) passed++;
  else failed++;
}

const args = [
  '--import',
  'tsx',
  '--import',
  './test/seed.ts',
  uvu,
  '--no-color',
  ...(patterns.length > 0 ? patterns : ['test', '\\.test\\.ts$']),
];
const { code, tail } = await run(process.execPath, args);
const summary = /\n {2}Total: +(?<total>\d+)\n {2}Passed: +(?<passed>\d+)\n {2}Skipped: +(?<skipped>\d+)\n/.exec(tail);
const tests = Object.fromEntries(
  Object.entries(summary?.groups ?? { total: 0, passed: 0, skipped: 0 }).map(([k, v]) => [k, Number(v)]),
);
passed += tests.passed;
skipped += tests.skipped;
failed += Math.max(tests.total - tests.passed, code !== 0 || tests.total === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a command until it ends, or says nothing for twenty minutes: a busy loop in a test would never end by itself. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const watchdog = setTimeout(() => child.kill('SIGKILL'), 20 * 60_000);
    let tail = '';
    child.stdout.on('data', (data) => {
      watchdog.refresh();
      process.stdout.write(data);
      tail = (tail + data).slice(-4096);
    });
    child.on('close', (code, signal) => {
      clearTimeout(watchdog);
      resolve({ code: signal === null ? code : 1, tail });
    });
  });
}
