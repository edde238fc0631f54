import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { harmonyLint } from './host.js';

const example = 'examples/design-studio';

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly artifact: { readonly name: string; readonly detail?: string };
  readonly script?: { readonly line: number };
}

async function findingsIn(path: string): Promise<readonly Finding[]> {
  const { code, stdout, stderr } = await harmonyLint([path, '-f', 'json', '--now', '2026-11-20']);
  assert.equal([code, stderr], [1, '']);
  // The cast is true: it is our own report.
  return (JSON.parse(stdout) as { findings: Finding[] }).findings;
}

/** What the example's own page says: rule, severity, the last name of where, and a script's line or a setting. */
function faults(): string[] {
  const page = readFileSync(`${example}/README.md`, 'utf8');
  const row =
    /^\| \d+ \|[^|]+\| `(?<rule>[^`]+)` \| (?<severity>\w+) \| \w+ \*(?<name>[^*]+)\*(?:, (?<at>[^|]+))? \|/gm;
  return [...page.matchAll(row)].map(({ groups }) => {
    const { rule, severity, name, at = '' } = groups!;
    return `${rule!} ${severity!} ${name!.slice(name!.lastIndexOf('/') + 1)} ${at.replaceAll('`', '')}`.trim();
  });
}

test('what the page of the example says is what is found', async () => {
  const found = await findingsIn(`${example}/orders.jpk`);
  const said = found.map(({ ruleId, severity, artifact, script }) => {
    const at = script === undefined ? (artifact.detail ?? '') : `line ${script.line}`;
    return `${ruleId} ${severity} ${artifact.name} ${at}`.trim();
  });
  // Where a switch of a variable stands is not told by its name.
  assert.equal(
    said.sort(),
    faults()
      .map((fault) => fault.replace(' hide_value', ''))
      .sort(),
  );
});

test('a Jitterpak and the project folder give the same findings, apart from the names of files', async () => {
  const plain = (findings: readonly Finding[], prefix: string) =>
    findings.map(({ ruleId, severity, message, file, line, column, artifact }) => ({
      ...{ ruleId, line, column, artifact, file: file.slice(prefix.length) },
      // Only an export can be made again without credentials.
      ...(ruleId === 'credentials/export-with-credentials' ? {} : { severity, message }),
    }));
  const archive = plain(await findingsIn(`${example}/orders.jpk`), `${example}/orders.jpk!/Orders (prod)/`);
  const folder = plain(await findingsIn(`${example}/orders`), `${example}/orders/`);
  assert.equal(archive, folder);
});

test.run();
