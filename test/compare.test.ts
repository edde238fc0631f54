import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';

const faulty = 'examples/landscape/faulty';
const mended = 'examples/landscape/mended';
const sides = ['exports/dev/orders.json', 'exports/prod/orders.json'];

function compareTexts(a: unknown, b: unknown, ...more: string[]) {
  const text = (components: unknown) => JSON.stringify({ project: { components } });
  return inFolder({ 'a.json': text(a), 'b.json': text(b) }, (cwd) =>
    harmonyLint(['compare', 'a.json', 'b.json', ...more], { cwd }),
  );
}

test('the faulty landscape: one user for both, and a host of the other side', async () => {
  const { code, stdout, stderr } = await harmonyLint(['compare', ...sides], { cwd: faulty });
  assert.is(code, 1);
  assert.is(stderr, '');
  assert.match(stdout, 'Must differ, and does not\n  ✗ one user of files.carrier.example for both\n');
  assert.match(stdout, 'Hosts of the other side\n  ✗ erp-dev.acme.example is a host of DEV\n');
  assert.match(stdout, '2 things to mend; 4 components differ, 15 are the same');
});

test('a bank account is hidden, as a check hides it', async () => {
  for (const format of ['text', 'json']) {
    const { stdout } = await harmonyLint(['compare', ...sides, '--format', format], { cwd: faulty });
    assert.match(stdout, 'test_customer_iban');
    assert.not.match(stdout, 'DE70');
  }
});

test('the mended landscape: what differs is shown, and nothing is wrong', async () => {
  const { code, stdout } = await harmonyLint(['compare', ...sides], { cwd: mended });
  assert.is(code, 0);
  assert.match(stdout, 'nothing is shared that must differ');
  assert.match(stdout, /Username {3,}acme-orders-dev {3,}acme-orders\n/);
});

test('no line is wider than 80 columns', async () => {
  for (const cwd of [faulty, mended]) {
    const { stdout } = await harmonyLint(['compare', ...sides], { cwd });
    assert.equal(
      stdout.split('\n').filter((line) => line.length > 80),
      [],
    );
  }
});

test('as JSON, with places', async () => {
  const { code, stdout } = await harmonyLint(['compare', ...sides, '--format', 'json'], { cwd: faulty });
  // The cast is true: this is what the test is about, and what follows would fail otherwise.
  const report = JSON.parse(stdout) as { a: unknown; faults: { kind: string; b: unknown }[]; same: number };
  assert.is(code, 1);
  assert.equal(report.a, { path: sides[0], environment: 'DEV', class: 'development', declared: true });
  assert.equal(
    report.faults.map(({ kind }) => kind),
    ['shared-user', 'host'],
  );
  assert.equal(report.faults[0]!.b, { file: sides[1], line: 343, column: 27 });
  assert.is(report.same, 15);
});

test('without a policy, the first is taken for development and the second for production', async () => {
  const variable = { type: 1000, name: 'erp_password', defaultValue: 'Fake-Winter2026!', hidevalue: true };
  const script = (line: string) => ({ type: 400, name: 'Set', scriptBody: `<trans>\n$x = 1;\n${line}\n</trans>` });
  const { code, stdout } = await compareTexts(
    [variable, script('$y = 1;')],
    [{ ...variable, hidevalue: false }, script('$y = 2;'), { type: 1000, name: 'more', defaultValue: '' }],
  );
  assert.is(code, 1);
  assert.match(stdout, 'taken for development; harmony-lint.yml can say it');
  assert.match(stdout, '✗ one password for both');
  assert.match(stdout, "Hidden in one alone\n  ✗ Hide Value is off in B\n    project variable 'erp_password'");
  assert.match(stdout, 'line 3 is another');
  assert.match(stdout, "Only in B\n  project variable 'more'");
  assert.not.match(stdout, 'Fake');
});

test('secrets that differ are told, and not shown', async () => {
  const connection = (value: string) => ({
    type: 600,
    name: 'ERP',
    properties: [{ name: 'password', widgetHint: 'password', value }],
  });
  const { code, stdout } = await compareTexts([connection('Fake-Dev-2026!')], [connection('Fake-Prod-2026!')]);
  assert.is(code, 0);
  assert.match(stdout, /password +a secret +another secret/);
  assert.not.match(stdout, 'Fake');
});

test('what is encrypted says nothing', async () => {
  const encrypted = (text: string) => [{ type: 1000, name: 'pw', hidevalue: true, defaultValue: `$00${text}=` }];
  const { code, stdout } = await compareTexts(
    encrypted('QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY'),
    encrypted('WFlaREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY'),
  );
  assert.is(code, 0);
  assert.match(stdout, '0 components differ, 1 is the same');
});

test('what stands on one side alone, in settings of one name, in options and in a line of a script', async () => {
  const side = (
    more: { url: string; second: string; timeout: number; line: string },
    connection: object[],
    ...variables: object[]
  ) => [
    {
      ...{ type: 600, id: 'c1', name: 'ERP', adapterId: 'http' },
      properties: [
        { name: 'url', displayName: 'Address', value: `https://erp.acme.example/${'x/'.repeat(40)}?a=${more.url}` },
        { name: 'h1', displayName: 'Header', value: 'same' },
        { name: 'h2', displayName: 'Header', value: more.second },
        ...connection,
      ],
    },
    { type: 200, id: 'o1', name: 'Load', options: { timeout: more.timeout, gone: more.timeout === 5 ? null : 1 } },
    { type: 400, id: 's1', name: 'S', scriptBody: `<trans>\na = 1;\n${more.line}\n</trans>` },
    ...variables,
  ];
  const { code, stdout } = await compareTexts(
    side(
      { url: 'one', second: 'b', timeout: 5, line: 'b = 2;' },
      [
        { name: 'only', value: 'here' },
        { name: 'blank', value: '' },
      ],
      { type: 1000, id: 'v1', name: 'retries', defaultValue: '3' },
    ),
    side({ url: 'two', second: 'c', timeout: 6, line: 'b = 3;' }, [{ name: 'blank', value: 'x' }], {
      type: 1000,
      id: 'v1',
      name: 'retries',
    }),
  );
  assert.is(code, 0);
  const rows = stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
  for (const row of [
    'Address | …/?a=one | …/?a=two',
    'Header (2) | b | c',
    'only | here | not there',
    'blank | empty | x',
    'timeout | 5 | 6',
    'gone | empty | 1',
    'text | 4 lines | 4 lines, line 3 is another',
    'Value | 3 | empty',
  ])
    assert.ok(rows.includes(row), `${row}\n${stdout}`);
});

test('a file that is not there, and wrong arguments, exit with 2', async () => {
  assert.is((await harmonyLint(['compare', 'nowhere.json', sides[0]!], { cwd: faulty })).code, 2);
  for (const args of [[], ['a.json'], ['a.json', 'b.json', 'c.json'], ['a.json', 'a.json']]) {
    const { code, stderr } = await harmonyLint(['compare', ...args], { cwd: faulty });
    assert.is(code, 2);
    assert.match(stderr, 'compare takes two exports');
  }
  assert.is((await harmonyLint(['compare', ...sides, '--format', 'html'], { cwd: faulty })).code, 2);
  assert.is((await harmonyLint(['compare', ...sides, '--colour'], { cwd: faulty })).code, 2);
});

test.run();
