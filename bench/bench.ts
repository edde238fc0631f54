// What is promised about speed, as ratios against floors measured in the same run: `npm run bench`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

import { makeExport } from './inputs.js';
import { measure, table } from './measure.js';
import type { Row } from './measure.js';

const folder = mkdtempSync(join(tmpdir(), 'harmony-lint-bench-'));
const lint = (...args: string[]) => ['dist/main.js', ...args];
const parseAll = `const fs=require('fs'),p=require('path');for(const a of process.argv.slice(1))for(const f of fs.statSync(a).isDirectory()?fs.readdirSync(a).map(n=>p.join(a,n)):[a])JSON.parse(fs.readFileSync(f,'utf8'))`;
const floor = (path: string, runs?: number) => measure(['-e', parseAll, path], runs).seconds;

const file = (name: string, bytes: number) => {
  const path = join(folder, name);
  writeFileSync(path, makeExport(bytes));
  return path;
};
const many = (name: string, count: number) => {
  const path = join(folder, name);
  mkdirSync(path);
  for (let i = 0; i < count; i++) writeFileSync(join(path, `${i}.json`), makeExport(50_000, i));
  return path;
};

try {
  const start = measure(['-e', '0'], 9).seconds;
  const rows: Row[] = [
    {
      what: 'one export of 50 KB',
      floor: start,
      ours: measure(lint(file('50k.json', 50_000)), 9),
      promise: 2,
      note: 'floor: `node -e 0`',
    },
  ];
  const ten = file('10m.json', 10_000_000);
  rows.push({
    what: '10 MB',
    floor: floor(ten),
    ours: measure(lint(ten)),
    promise: 5,
    note: 'floor: read and `JSON.parse`',
  });
  const hundred = file('100m.json', 100_000_000);
  rows.push({
    what: '100 MB',
    floor: floor(hundred, 3),
    ours: measure(lint(hundred), 3),
    promise: 6,
    note: 'at most 700 MiB',
  });
  const five = many('500', 500);
  const thousand = many('1000', 1000);
  const half = measure(lint(five), 3);
  const whole = measure(lint(thousand), 3);
  rows.push({
    what: '1,000 files of 50 KB',
    floor: floor(thousand, 3),
    ours: whole,
    promise: 5,
    note: 'floor: read and `JSON.parse` each',
  });
  rows.push({
    what: '1,000 files against 500',
    floor: half.seconds,
    ours: whole,
    promise: 2.2,
    note: 'growth when the work doubles',
  });
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  );
  console.log(table('Exports', rows));
} finally {
  rmSync(folder, { recursive: true });
}
