import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { parse } from '../src/syntax/jitterbit/parse.js';
import { descendants } from '../src/syntax/jitterbit/walk.js';

const ORACLE = fileURLToPath(new URL('jitterbit-oracle.mjs', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures/jitterbit/', import.meta.url));

interface Answer {
  readonly file: string;
  readonly calls?: readonly string[];
}

/** Asks the other parser, which on some scripts hangs: ten seconds of silence are an answer too. */
async function ask(files: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  while (answers.length < files.length) {
    const child = spawn(process.execPath, [ORACLE, ...files.slice(answers.length)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let silence: NodeJS.Timeout | undefined;
    for await (const line of createInterface(child.stdout)) {
      silence ??= setTimeout(() => child.kill('SIGKILL'), 10_000);
      silence.refresh();
      // The oracle writes lines of this shape, after an empty one.
      if (line !== '') answers.push(JSON.parse(line) as Answer);
    }
    clearTimeout(silence);
    if (answers.length < files.length) answers.push({ file: files[answers.length]! });
  }
  return answers;
}

test('calls and argument counts agree with jitterbit-script wherever it understands a script', async () => {
  const files = readdirSync(FIXTURES).map((name) => FIXTURES + name);
  let compared = 0;
  for (const { file, calls } of await ask(files)) {
    if (calls === undefined) continue;
    compared++;
    const ours = [...descendants(parse(readFileSync(file, 'utf8')).statements)].flatMap((node) =>
      node.kind === 'call' ? [`${node.id}/${node.arguments.length}`] : [],
    );
    assert.equal(ours, calls, file);
  }
  assert.ok(compared >= 40, `only ${compared} of ${files.length} scripts were compared`);
});

test.run();
