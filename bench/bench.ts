// What is promised about speed and memory, as ratios against floors and a peer measured in the same run: `npm run bench`.
// With words, the rows alone that have one of them, and
// with `phases` where the time goes; `--write` puts the tables into bench/README.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import * as phases from './phases.js';
import { benchIn } from './rows.js';
import { head, isKept, line } from './table.js';

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
if (values.write && positionals.length > 0) throw new Error('--write takes every row, or the others would be gone');
const wanted = positionals.map((word) => word.toLowerCase());
const folder = mkdtempSync(join(tmpdir(), 'harmony-lint-bench-'));
const [cpu] = cpus();
const machine = `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
const out: string[] = [];
const say = (text: string) => {
  out.push(text);
  console.log(text);
};

let missed = 0;
try {
  say(`${machine}, ${new Date().toISOString().slice(0, 10)}.`);
  let table = '';
  const { rows, inputs } = benchIn(folder);
  for (const row of rows) {
    const name = `${row.table}: ${row.what} against ${row.against}`.toLowerCase();
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    if (row.table !== table) say(`\n### ${row.table}\n\n${head}`);
    table = row.table;
    const { floor, ours } = row.measure();
    if (!isKept(row, floor, ours)) missed++;
    say(line(row, floor, ours));
  }
  if (wanted.length === 0 || wanted.includes('phases')) {
    say(`\n### Where the time goes, in seconds\n\n${phases.head}`);
    for (const { what, path } of inputs) say(phases.line(what, path()));
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(missed === 0 ? '\nevery promise is kept' : `\n${missed} missed`);

if (values.write) {
  const path = 'bench/README.md';
  const [before, after] = ['<!-- tables -->', '<!-- end of tables -->'];
  const page = readFileSync(path, 'utf8');
  const [start, end] = [page.indexOf(before) + before.length, page.indexOf(after)];
  const text = `${page.slice(0, start)}\n\n${out.join('\n')}\n\n${page.slice(end)}`;
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
