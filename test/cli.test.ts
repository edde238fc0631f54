import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { commands } from '../src/cli/commands.js';
import { checkOptions } from '../src/cli/options.js';
import { columns } from '../src/report/columns.js';
import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const NOW = ['--now', '2026-11-20'];

const project = (...components: unknown[]) =>
  JSON.stringify({ project: { name: 'Orders', components }, version: 4 }, undefined, 2);
const connection = (value: string) => ({
  type: 600,
  id: 'c1',
  name: 'ERP',
  properties: [{ name: 'password', widgetHint: 'password', value }],
});
const faulty = project(connection('Fake-Winter2026!'));
const clean = project(connection('[erp_password]'));

interface Report {
  readonly findings: readonly { readonly ruleId: string; readonly file: string; readonly line: number }[];
  readonly coverage: {
    readonly files: number;
    readonly unread: readonly { readonly file: string; readonly why: string }[];
  };
  readonly summary: Readonly<Record<string, number>>;
}
// The cast is true where the report is valid, and another test checks that it is.
const report = (text: string) => JSON.parse(text) as Report;

test('a clean project is exit 0, a faulty one exit 1', async () => {
  await inFolder({ 'clean.json': clean, 'faulty.json': faulty }, async (cwd) => {
    assert.is((await harmonyLint(['clean.json'], { cwd })).code, 0);
    const { code, stdout } = await harmonyLint(['faulty.json'], { cwd });
    assert.is(code, 1);
    assert.match(stdout, /credentials\/hardcoded-in-connection/);
  });
});

test('the JSON report is valid by its schema, and the same twice', async () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
    // The cast is true: a JSON schema is an object.
    JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object,
  );
  const one = 'examples/order-sync/faulty';
  const other = 'examples/payroll';
  const first = await harmonyLint([one, other, '--format', 'json', ...NOW]);
  const again = await harmonyLint([other, one, '--format=json', ...NOW]);

  assert.ok(validate(JSON.parse(first.stdout)), JSON.stringify(validate.errors));
  assert.is(again.stdout, first.stdout);
  assert.is(first.code, 1);
});

test('whatever is not read is said, is exit 2, and the rest is checked all the same', async () => {
  const deep = '['.repeat(100_000);
  const files = {
    'faulty.json': faulty,
    'broken.json': '{"project": {"components": [1,]}}',
    'cut.json': faulty.slice(0, -40),
    'deep.json': deep,
    'other.json': '{"name": "package"}',
    'typeless.json': project({ id: 'x', name: 'No type' }),
  };
  const long = `${'x'.repeat(300)}.json`;
  const expected: Record<string, RegExp> = {
    'missing.json': /^no such file/,
    'other.json/inside.json': /^no such file/,
    [long]: /^its name is too long/,
    'broken.json': /^not JSON: expected a value/,
    'cut.json': /looks cut off/,
    'deep.json': /nested deeper than the limit of 500/,
    'other.json': /not a format that harmony-lint knows/,
    'typeless.json': /^a component without a type; export/,
  };
  await inFolder(files, async (cwd) => {
    const missing = ['missing.json', 'other.json/inside.json', long];
    const { code, stdout, stderr } = await harmonyLint([...Object.keys(files), ...missing, '-f', 'json'], { cwd });
    const { findings, coverage } = report(stdout);

    assert.is(code, 2);
    assert.equal(
      findings.map(({ file }) => file),
      ['faulty.json'],
    );
    assert.equal(coverage.unread.map(({ file }) => file).sort(), Object.keys(expected).sort());
    for (const { file, why } of coverage.unread) assert.match(why, expected[file]!);
    assert.is(stderr.trim().split('\n').length, Object.keys(expected).length);
    assert.not.match(stderr, / at .*\.[tj]s:\d+/);
  });
});

test('the place of broken JSON is given', async () => {
  await inFolder({ 'broken.json': '{\n  "project": nope\n}' }, async (cwd) => {
    const { stderr } = await harmonyLint(['broken.json'], { cwd });
    assert.match(stderr, /^harmony-lint: broken\.json:2:14: not JSON: expected a value/);
  });
});

test('a folder is searched, and one that holds nothing to check is exit 2', async () => {
  await inFolder(
    {
      'a/one.json': faulty,
      'a/package.json': '{"name": "x"}',
      'a/notes.txt': 'text',
      'a/ignored/two.json': faulty,
      'a/.gitignore': 'ignored/\n',
      'a/node_modules/x/three.json': faulty,
      'empty/readme.md': '# nothing',
      'half/project.json': faulty.slice(0, -9),
    },
    async (cwd) => {
      assert.equal(
        report((await harmonyLint(['a', '-f', 'json'], { cwd })).stdout).findings.map(({ file }) => file),
        ['a/one.json'],
      );
      const empty = await harmonyLint(['empty'], { cwd });
      assert.is(empty.code, 2);
      assert.match(empty.stderr, /empty: the folder holds nothing to check/);
      assert.is((await harmonyLint(['half'], { cwd })).code, 2, 'an export that was cut off is not passed over');
    },
  );
});

test('globs are taken, and one that matches nothing is exit 2', async () => {
  await inFolder({ 'x/one.json': faulty, 'x/two.json': clean }, async (cwd) => {
    assert.is(report((await harmonyLint(['x/*.json', '-f', 'json'], { cwd })).stdout).coverage.files, 2);
    assert.is((await harmonyLint(['y/*.json'], { cwd })).code, 2);
  });
});

test('brackets, braces and marks in names are letters, on the command line and in a policy', async () => {
  const names = ['Orders (1).json', '[old]/y.json', '!z.json', 'b{c}.json', 'q+(x).json', 'new (2)/a.json'];
  const policy = `version: 1\nenvironments:\n  - { name: PROD, class: production, exports: ['new (2)/*', '[old]/*.json'] }\n`;
  await inFolder(
    { ...Object.fromEntries(names.map((name) => [name, clean])), 'harmony-lint.yml': policy },
    async (cwd) => {
      const read = async (...argv: string[]) => {
        const { code, stdout, stderr } = await harmonyLint([...argv, '-f', 'json', '--fail-on', 'never'], { cwd });
        assert.is(code, 0, stderr);
        return report(stdout).coverage.files;
      };
      for (const name of names) assert.is(await read(name), 1, name);
      assert.is(await read('[old]/*'), 1);
      assert.is(await read('new (2)/?.json'), 1);
      assert.is(await read('{!z,Orders (1)}.json'), 2);
      assert.is(await read(), 3);
      assert.is((await harmonyLint(['[ol]/*.json'], { cwd })).code, 2);
    },
  );
});

test('unknown files are skipped where hooks ask for it', async () => {
  await inFolder({ 'other.json': '{}', 'note.txt': 'hello', 'one.json': clean }, async (cwd) => {
    assert.is((await harmonyLint(['other.json', 'note.txt', 'one.json', '--ignore-unknown'], { cwd })).code, 0);
    assert.is(
      (await harmonyLint(['missing.json', '--ignore-unknown'], { cwd })).code,
      2,
      'a missing file is still said',
    );
  });
});

test('standard input is read under the name that is given', async () => {
  const { code, stdout } = await harmonyLint(['-', '--stdin-filename', 'exports/orders.json', '-f', 'json'], {
    stdin: faulty,
  });
  assert.is(code, 1);
  assert.is(report(stdout).findings[0]!.file, 'exports/orders.json');
  assert.is(report((await harmonyLint(['-', '-f', 'json'], { stdin: faulty })).stdout).findings[0]!.file, '<stdin>');
});

test('severities can be chosen, and decide the exit code', async () => {
  await inFolder({ 'faulty.json': faulty }, async (cwd) => {
    const code = async (...argv: string[]) => (await harmonyLint(['faulty.json', ...argv], { cwd })).code;
    assert.is(await code('--rule', 'credentials/*=warning'), 0);
    assert.is(await code('--rule', 'credentials/*=warning', '--fail-on', 'warning'), 1);
    assert.is(await code('--rule', 'credentials/*=warning', '--max-warnings', '0'), 1);
    assert.is(await code('--rule', 'credentials/hardcoded-in-connection=off'), 0);
    assert.is(await code('--fail-on', 'never'), 0);
    assert.is(await code('--only', 'credentials/hardcoded-in-connection', '--fail-on', 'never'), 0);
  });
});

test('mistakes on the command line are named, with the nearest word', async () => {
  const message = async (...argv: string[]) => {
    const { code, stderr, stdout } = await harmonyLint(argv);
    assert.is(code, 2);
    assert.is(stdout, '');
    return stderr;
  };
  assert.match(await message('--fail-onn', 'error'), /unknown option --fail-onn; did you mean '--fail-on'\?/);
  assert.match(
    await message('--fail-on', 'errror'),
    /--fail-on takes error, warning, info, never; did you mean 'error'\?/,
  );
  assert.match(await message('--fail-on', 'warn'), /did you mean 'warning'\?/);
  assert.match(await message('--max-warnings', '-1'), /--max-warnings needs a value; one that begins with a dash/);
  assert.match(await message('--max-warnings=-1'), /--max-warnings takes a whole number, 0 or more/);
  assert.match(await message('--preset'), /--preset needs a value\n$/);
  assert.match(await message('--quiet=1'), /--quiet takes no value/);
  assert.match(await message('x.json', '--baseline', 'known.json'), /there is no baseline known\.json; harmony-lint/);
  assert.match(await message('baseline', '--prun'), /baseline: unknown option --prun; did you mean '--prune'\?/);
  assert.match(
    (await harmonyLint(['exlpain', 'x'])).stderr,
    /^harmony-lint: no command 'exlpain'; did you mean 'explain'\?/,
  );
  assert.match((await harmonyLint(['-'])).stderr, /<stdin>: it is empty/);
  assert.match(await message('--format', 'jsn'), /unknown format 'jsn'; did you mean 'json'\?/);
  assert.match(await message('--only', 'hardcoded-in-conection'), /no rule 'hardcoded-in-conection'/);
  assert.match(await message('--rule', 'credentials/*'), /--rule takes ID=LEVEL/);
  assert.match(await message('--now', 'yesterday'), /--now takes a date/);
  assert.match(await message('--shard', '3/2'), /--shard takes I\/N/);
  assert.match(await message('project.json', '--output', ''), /--output needs a file name/);
  assert.match(await message('explain', 'hardcoded-in-conection'), /the nearest: credentials\/hardcoded-in-connection/);
});

test('the rules can be listed and explained', async () => {
  const list = JSON.parse((await harmonyLint(['rules', '--format', 'json'])).stdout) as { readonly id: string }[];
  assert.ok(list.some(({ id }) => id === 'credentials/hardcoded-in-connection'));
  for (const name of ['credentials/hardcoded-in-connection', 'hardcoded-in-connection']) {
    const { code, stdout } = await harmonyLint(['explain', name]);
    assert.is(code, 0);
    assert.match(stdout, /^credentials\/hardcoded-in-connection\n/);
  }
  for (const name of ['unused-suppression', 'unreadable']) {
    const { code, stdout } = await harmonyLint(['explain', name]);
    assert.is(code, 0);
    assert.match(stdout, new RegExp(`^${name}\n[^]*How to mend it`));
  }
  const help = (await harmonyLint(['--help'])).stdout;
  assert.match(help, /Exit codes/);
  for (const { name, load } of commands) {
    assert.match(help, new RegExp(`^ {2}harmony-lint ${name} `, 'm'));
    const { code, stdout } = await harmonyLint([name, '--help']);
    assert.is(code, 0);
    for (const option of Object.keys((await load()).options)) assert.match(stdout, ` --${option}`);
  }
  for (const option of Object.keys(checkOptions)) if (option !== 'shard') assert.match(help, `--${option}`);
  assert.equal(
    help.split('\n').filter((line) => columns(line) > 80),
    [],
  );
  assert.match((await harmonyLint(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('exports are read with a BOM, CRLF, on one line, in UTF-16, and in any order of keys', async () => {
  const value = JSON.parse(faulty) as object;
  const reversed = (item: unknown): unknown =>
    Array.isArray(item)
      ? item.map(reversed)
      : item !== null && typeof item === 'object'
        ? Object.fromEntries(
            Object.entries(item)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
        : item;
  const texts: Record<string, string | Uint8Array> = {
    bom: `\ufeff${faulty}`,
    crlf: faulty.replaceAll('\n', '\r\n'),
    'one line': JSON.stringify(value),
    reversed: JSON.stringify(reversed(value)),
    escaped: faulty.replace('password', '\\u0070assword').replace('components', 'c\\u006fmponents'),
    array: JSON.stringify([connection('Fake-Winter2026!')]),
    'utf-16': Buffer.from(`\ufeff${faulty}`, 'utf16le'),
    'utf-16 without a mark': Buffer.from(faulty, 'utf16le'),
    'utf-16 of the other order': Buffer.from(faulty, 'utf16le').swap16(),
  };
  for (const [name, text] of Object.entries(texts)) {
    const { code, stdout } = await harmonyLint(['-', '-f', 'json'], { stdin: text });
    assert.is(code, 1, name);
    assert.equal(
      report(stdout).findings.map(({ ruleId }) => ruleId),
      ['credentials/hardcoded-in-connection'],
      name,
    );
  }
});

test('no colour in a pipe, colour where it is asked for', async () => {
  const escape = '\u001b[';
  assert.not.ok((await harmonyLint(['-'], { stdin: faulty })).stdout.includes(escape));
  assert.ok((await harmonyLint(['-', '--color'], { stdin: faulty })).stdout.includes(escape));
  assert.ok((await harmonyLint(['-'], { stdin: faulty, env: { FORCE_COLOR: '1' } })).stdout.includes(escape));
  assert.not.ok(
    (await harmonyLint(['-'], { stdin: faulty, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout.includes(escape),
  );
});

test('no line is wider than a terminal, 80 columns where there is none', async () => {
  const examples = ['landscape/faulty', 'order-sync/faulty', 'payroll', 'design-studio'].map(
    (name) => `examples/${name}`,
  );
  for (const [width, terminal] of [
    [80, 0],
    [60, 60],
    [100, 100],
  ] as const) {
    for (const example of examples) {
      const { stdout } = await harmonyLint([example, ...NOW], { columns: terminal });
      const lines = stdout.split('\n');
      assert.equal(
        lines.filter((line) => columns(line) > width),
        [],
      );
      assert.ok(lines.length > 20);
    }
  }
});

test('without a policy one line says how many rules were silent, and the statistics say which', async () => {
  const { stdout, stderr } = await harmonyLint(['-', '--stats'], { stdin: faulty });
  assert.match(stdout, /\n\d+ rules said nothing without a policy: harmony-lint init writes one\n$/);
  assert.match(stderr, /without a policy these said nothing:\n(?: {2}[a-z-]+\/[a-z-]+\n)+$/);
  assert.match(stderr, / {2}api\/anonymous-access\n/);
});

test('what is suppressed is counted', async () => {
  const hidden =
    '<trans>\n// harmony-lint-ignore credentials/hardcoded-in-script -- made up\n$crm.password = "Fake-Winter2026!";\n</trans>';
  const script = { type: 400, id: 's1', name: 'Get token', scriptBody: hidden };
  const { stdout, code } = await harmonyLint(['-'], { stdin: project(script) });
  assert.match(stdout, /no findings, 1 suppressed in 1 file/);
  assert.is(code, 0);
});

test('quiet shows errors only, statistics go to standard error', async () => {
  const { stdout, stderr } = await harmonyLint(['-', '--quiet', '--stats', '--rule', 'credentials/*=warning'], {
    stdin: faulty,
  });
  assert.not.match(stdout, /hardcoded-in-connection/);
  assert.match(stderr, /connection +1\n/);
});

test.run();
