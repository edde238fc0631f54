// Runs uvu and closes with the line that CI reads. uvu alone exits 0 when a test file forgets `.run()` or no test ran.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const uvu = fileURLToPath(new URL('../bin.js', pathToFileURL(require.resolve('uvu'))));
const patterns = process.argv.slice(2);
const child = spawn(
  process.execPath,
  ['--import', 'tsx', uvu, '--no-color', ...(patterns.length > 0 ? patterns : ['test', '\\.test\\.ts$'])],
  { stdio: ['inherit', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1' } },
);
// A busy loop in a test would never end by itself.
setTimeout(() => child.kill('SIGKILL'), 20 * 60_000).unref();

let tail = '';
child.stdout.on('data', (data) => {
  process.stdout.write(data);
  tail = (tail + data).slice(-4096);
});
child.on('close', (code, signal) => {
  const summary = /\n {2}Total: +(?<total>\d+)\n {2}Passed: +(?<passed>\d+)\n {2}Skipped: +(?<skipped>\d+)\n/.exec(
    tail,
  );
  const { total = 0, passed = 0, skipped = 0 } = summary?.groups ?? {};
  let failed = Number(total) - Number(passed);
  if (!summary || signal !== null || (code !== 0 && failed === 0)) failed = Math.max(failed, 1);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || Number(total) === 0 ? 1 : 0;
});
