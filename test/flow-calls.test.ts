import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { factsOf, leaksOf, waysOf } from './projects.js';
import type { Sketch } from './projects.js';

const hidden = ['crm_password'];
const leaks = async (sketch: Sketch, channel?: string) => leaksOf(await factsOf({ hidden, ...sketch }), channel);
const run = (name: string, ...given: string[]) => `RunScript(${[`"<TAG>script:${name}</TAG>"`, ...given].join(', ')})`;

test("a user's own wrapper around a sink is a sink, and its call is where to look", async () => {
  const log = 'ArgumentList(level, text); WriteToOperationLog(level + ": " + text)';
  const call = run('log', '"DEBUG"', '$crm_password');
  assert.equal(await leaks({ scripts: { log, S: call } }), [`S: SECRET hidden variable crm_password: ${call}`]);
  assert.equal(await leaks({ scripts: { log: 'WriteToOperationLog(_2)', S: call } }), [
    `S: SECRET hidden variable crm_password: ${call}`,
  ]);
  assert.equal(await leaks({ scripts: { log: 'WriteToOperationLog(_1)', S: call } }), []);
  assert.equal(await leaks({ scripts: { log: 'WriteToOperationLog(Length(_2))', S: call } }), []);
});

test('a text that grows line by line is assigned once', async () => {
  const lines = Array.from({ length: 20 }, () => '$all = $all + $crm_password;');
  const [way] = waysOf(await factsOf({ hidden, scripts: { S: `${lines.join('\n')}\nWriteToOperationLog($all)` } }));
  assert.equal(
    way?.filter((step) => step.endsWith('assigned to $all')),
    ['S: assigned to $all'],
  );
});

test('at any depth, and through cycles', async () => {
  const scripts: Record<string, string> = { log0: 'WriteToOperationLog(_1)' };
  for (let depth = 1; depth <= 40; depth++) scripts[`log${depth}`] = run(`log${depth - 1}`, '"x" + _1');
  const call = run('log40', '$crm_password');
  assert.equal(await leaks({ scripts: { S: call, ...scripts } }), [`S: SECRET hidden variable crm_password: ${call}`]);

  const ring = { a: run('b', '_1'), b: run('c', '_1'), c: `${run('a', '_1')}; WriteToOperationLog(_1)` };
  for (const name of ['a', 'b', 'c']) {
    const into = run(name, '$crm_password');
    assert.equal(await leaks({ scripts: { ...ring, S: into } }), [`S: SECRET hidden variable crm_password: ${into}`]);
  }
  assert.equal(await leaks({ scripts: { a: run('a', '_1'), S: run('a', '$crm_password') } }), []);

  for (const [value, found] of [
    ['_2', 1],
    ['Length(_2)', 0],
    ['Left(_2, 2)', 0],
  ] as const) {
    const again = `If(_1 == 0, ${value}, ${run('again', '_1 - 1', '_2')})`;
    const S = `WriteToOperationLog(${run('again', '3', '$crm_password')})`;
    assert.is((await leaks({ scripts: { again, S } })).length, found, value);
    const other = run('again', '_1', '_2');
    assert.is(
      (await leaks({ scripts: { again: again.replace('script:again', 'script:other'), other, S } })).length,
      found,
    );
  }
});

test('what many scripts in one circle leave in as many globals is found where one of them is logged', async () => {
  const scripts: Record<string, string> = {};
  for (let i = 0; i < 60; i++) {
    const before = (i + 59) % 60;
    scripts[`s${i}`] = [
      `$g${i} = $g${before} + "x"`,
      run(`s${(i + 1) % 60}`),
      run(`s${(i * 7) % 60}`),
      i === 30 ? 'WriteToOperationLog($g29)' : `$h${i} = 1`,
    ].join('; ');
  }
  scripts.s5 = `$g5 = $crm_password; ${run('s6')}`;
  const found = await leaks({ scripts });
  assert.equal(found, ['s30: SECRET hidden variable crm_password: WriteToOperationLog($g29)']);
});

test('a shared formatter taints those alone that hand it a secret', async () => {
  const scripts = {
    format: 'ArgumentList(label, value); "[" + label + "] " + value',
    A: `x = ${run('format', '"pw"', '$crm_password')}; y = 1`,
    B: `WriteToOperationLog(${run('format', '"orders"', '"12"')})`,
    C: `WriteToOperationLog(${run('format', '"pw"', '$crm_password')})`,
  };
  assert.equal(await leaks({ scripts }), [`C: SECRET hidden variable crm_password: ${scripts.C}`]);
});

test('what a script returns, and what it writes, goes on', async () => {
  assert.is((await leaks({ scripts: { get: '$crm_password', S: `WriteToOperationLog(${run('get')})` } })).length, 1);
  assert.is(
    (await leaks({ scripts: { get: '$x = $crm_password; 1', S: `${run('get')}; WriteToOperationLog($x)` } })).length,
    1,
  );
  assert.equal(
    await leaks({ scripts: { get: '$x = ""; 1', S: `$x = $crm_password; ${run('get')}; WriteToOperationLog($x)` } }),
    [],
  );
  assert.equal(
    await leaks({ scripts: { get: '$x = $crm_password; 1', S: `WriteToOperationLog($x); ${run('get')}` } }),
    [],
  );
});

test('where a script logs a global, the log is where to look', async () => {
  const scripts = { log: 'WriteToOperationLog($text)', S: `$text = "pw " + $crm_password; ${run('log')}` };
  const facts = await factsOf({ scripts, hidden });
  assert.equal(leaksOf(facts), ['log: SECRET hidden variable crm_password: WriteToOperationLog($text)']);
  assert.equal(waysOf(facts), [
    [
      'crm_password: a project variable with Hide Value',
      'S: assigned to $text',
      "S: script 'log' runs",
      'log: written to the operation log',
    ],
  ]);
});

test('the way through several scripts is told in their order', async () => {
  const scripts = {
    'Get token': `form = ${run('Build form', '$id', '$crm_password')};\n${run('log.request', '"POST"', 'form')}`,
    'Build form': 'ArgumentList(id, secret); "client_id=" + id + "&client_secret=" + URLEncode(secret);',
    log: 'ArgumentList(level, text); line = level + text; If($debug, WriteToOperationLog(line));',
    'log.request': `ArgumentList(method, body); ${run('log', '"DEBUG"', 'method + body')};`,
    Other: run('log.request', '"GET"', '"nothing"'),
  };
  const facts = await factsOf({ scripts, hidden });
  assert.equal(leaksOf(facts), [
    'Get token: SECRET hidden variable crm_password: RunScript("<TAG>script:log.request</TAG>", "POST", form)',
  ]);
  assert.equal(waysOf(facts), [
    [
      'crm_password: a project variable with Hide Value',
      "Get token: handed to script 'Build form'",
      'Build form: given back to its caller',
      'Get token: assigned to form',
      "Get token: handed to script 'log.request'",
      "log.request: handed to script 'log'",
      'log: assigned to line',
      'log: written to the operation log',
    ],
  ]);
});

test('names that are put together of constants are known to other scripts', async () => {
  const log = 'ArgumentList(m); WriteToOperationLog(m)';
  for (const scripts of [
    { S: 'Set("m" + "sg", $crm_password); RunScript("<TAG>script:b</TAG>")', b: 'WriteToOperationLog($msg)' },
    { S: '$msg = $crm_password; RunScript("<TAG>script:b</TAG>")', b: 'n = "ms"; WriteToOperationLog(Get(n + "g"))' },
    { S: 'n = "b"; RunScript("<TAG>script:" + n + "</TAG>", $crm_password)', b: log },
    {
      S: 'If($x, n = "a", n = "b"); t = "<TAG>script:" + n + "</TAG>"; $x = t; RunScript("<TAG>script:" + "b" + "</TAG>", $crm_password)',
      b: log,
    },
    {
      S: '<javascript>Jitterbit.SetVar("$m" + "sg", $crm_password);</javascript><trans>RunScript("<TAG>script:b</TAG>")</trans>',
      b: 'WriteToOperationLog($msg)',
    },
  ])
    assert.is((await leaks({ scripts })).length, 1, scripts.S);
});

test('where one of several scripts runs, it may be any of them', async () => {
  const scripts = { log: 'WriteToOperationLog(_1); _1', quiet: '$x = ""; "nothing"' };
  const either = 'RunScript(If($debug, "<TAG>script:log</TAG>", "<TAG>script:quiet</TAG>"), $crm_password)';
  assert.equal(await leaks({ scripts: { ...scripts, S: either } }), [
    `S: SECRET hidden variable crm_password: ${either}`,
  ]);
  const after = `$x = $crm_password; ${either.replace('$crm_password', '1')}; WriteToOperationLog($x)`;
  assert.is((await leaks({ scripts: { ...scripts, S: after } })).length, 1);
  const never = 'RunScript(If($debug, "<TAG>script:quiet</TAG>", "<TAG>script:mute</TAG>"), $crm_password)';
  assert.equal(await leaks({ scripts: { ...scripts, mute: '1', S: `WriteToOperationLog(${never})` } }), []);
});

test('a script that is handed a dictionary lets out what it takes from it, and no more', async () => {
  const filled = 'd = Dict(); d["user"] = "jo"; d["pw"] = $crm_password;';
  const scripts = {
    user: 'ArgumentList(d); WriteToOperationLog(d["user"])',
    pw: 'ArgumentList(d); WriteToOperationLog(d["pw"])',
    all: 'ArgumentList(d); WriteToOperationLog(d)',
    any: 'ArgumentList(d); WriteToOperationLog(d[$key])',
    deep: `ArgumentList(all); ${run('user', 'all["crm"]')}; ${run('pw', 'all["shop"]')}`,
    made: `ArgumentList(d); d["user"] = "x"; ${run('user', 'd')}; d`,
    sorted: 'ArgumentList(d); SortArray(d)',
    unset: 'ArgumentList(d); If($quiet, d["pw"] = ""); WriteToOperationLog(d["pw"])',
  };
  const logged = async (text: string) => leaks({ scripts: { ...scripts, S: `${filled} ${text}` } });
  for (const name of ['pw', 'all', 'any', 'unset']) {
    const call = run(name, 'd');
    assert.equal(await logged(call), [`S: SECRET hidden variable crm_password: ${call}`], name);
  }
  assert.is((await logged(`all = Dict(); all["shop"] = d; ${run('deep', 'all')}`)).length, 1);
  assert.is((await logged(`WriteToOperationLog(${run('made', 'd')}["pw"])`)).length, 1);
  assert.is((await logged(`WriteToOperationLog(${run('sorted', 'd')}[0])`)).length, 1);
  for (const text of [
    run('user', 'd'),
    `all = Dict(); all["crm"] = d; ${run('deep', 'all')}`,
    `WriteToOperationLog(${run('made', 'd')}["user"])`,
    `WriteToOperationLog(${run('made', 'd')}["other"])`,
  ]) {
    assert.equal(await logged(text), [], text);
  }
  const fill = '$d = Dict(); $d["user"] = "jo"; $d["pw"] = $crm_password';
  for (const [key, found] of [
    ['pw', 1],
    ['user', 0],
  ] as const) {
    const both = { fill, show: `WriteToOperationLog($d["${key}"])` };
    assert.is((await leaks({ scripts: both, operations: { o: ['fill', 'show'] } })).length, found);
    assert.is((await leaks({ scripts: both })).length, found, 'where nobody knows the chain');
  }
});

test('what one call lets out at several places is one leak, and all places are told', async () => {
  const facts = await factsOf({
    scripts: {
      f: 'ArgumentList(x); WriteToOperationLog("a" + x); RunScript("<TAG>script:g</TAG>", x); WriteToOperationLog("b" + x)',
      g: 'WriteToOperationLog(_1)',
      S: 'RunScript("<TAG>script:f</TAG>", $crm_password);',
    },
    hidden,
  });
  assert.equal(waysOf(facts), [
    [
      'crm_password: a project variable with Hide Value',
      "S: handed to script 'f'",
      'f: written to the operation log',
      'g: also written to the operation log',
      'f: also written to the operation log',
    ],
  ]);
  const javascript =
    '<javascript>function f(p) { WriteToOperationLog(p); WriteToOperationLog(p); } f($crm_password);</javascript>';
  const [way] = waysOf(await factsOf({ scripts: { S: javascript }, hidden }));
  assert.is(way?.at(-1), 'S: also written to the operation log');
});

test('parts of a script in both languages run in the order of its text', async () => {
  const found = async (text: string) => leaksOf(await factsOf({ scripts: { S: text }, hidden }));
  assert.equal(await found('<javascript>var $m = $crm_password;</javascript><trans>WriteToOperationLog($m);</trans>'), [
    'S: SECRET hidden variable crm_password: WriteToOperationLog($m)',
  ]);
  for (const text of [
    '<trans>$m = $crm_password;</trans><javascript>$m = "x";</javascript><trans>WriteToOperationLog($m);</trans>',
    '<trans>WriteToOperationLog($m);</trans><javascript>$m = $crm_password;</javascript>',
  ])
    assert.equal(await found(text), [], text);
});

test('literals reach credentials through scripts of the user', async () => {
  const facts = await factsOf({
    scripts: {
      connect: 'ArgumentList(user, p); LDAPConnect($host, user, p, 2)',
      named: 'ArgumentList(user, password); $u = user',
      S: run('connect', '"svc"', '"Fake-Tr0ub4dor"'),
      T: run('named', '"svc"', '"Fake-Winter26"'),
      phrase: '"Fake-Phrase-1"',
      U: `AESEncryption(x, ${run('phrase')})`,
    },
  });
  const found = facts.secrets.all.map(({ artifact, value, use }) => `${artifact.name}: ${value.value}: ${use ?? ''}`);
  assert.equal(found.sort(), [
    "S: Fake-Tr0ub4dor: handed to script 'connect'",
    "T: Fake-Winter26: handed to script 'named' as 'password'",
    'phrase: Fake-Phrase-1: handed to AESEncryption as its passphrase',
  ]);
});

test('globals go along the steps and outcomes of operations, in their order', async () => {
  const scripts = { set: '$x = $crm_password', log: 'WriteToOperationLog($x)', clear: '$x = ""' };
  const found = 'log: SECRET hidden variable crm_password: WriteToOperationLog($x)';
  assert.equal(await leaks({ scripts, operations: { O: ['set', 'log'] } }), [found]);
  assert.equal(await leaks({ scripts, operations: { O: ['set', 'clear', 'log'] } }), []);
  assert.equal(await leaks({ scripts, operations: { O: ['log', 'set'] } }), []);
  assert.equal(await leaks({ scripts, operations: { O: ['set', '-> P'], P: ['log'] } }), [found]);
  assert.equal(await leaks({ scripts, operations: { O: ['set'], P: ['log'] } }), []);
  assert.equal(await leaks({ scripts, operations: { P: ['log'], O: ['set', '-> M'], M: ['clear', '-> P'] } }), []);
  const start = { ...scripts, start: 'RunOperation("<TAG>operation:O</TAG>"); RunOperation("<TAG>operation:P</TAG>")' };
  assert.equal(await leaks({ scripts: start, operations: { S: ['start'], O: ['set'], P: ['log'] } }), [found]);
});

test('where the chain is not known, a flow over a global is a doubt', async () => {
  const scripts = { set: '$x = $crm_password', log: 'WriteToOperationLog($x)' };
  const doubt = 'log: ?SECRET hidden variable crm_password: WriteToOperationLog($x)';
  assert.equal(await leaks({ scripts }), [doubt]);
  assert.equal(await leaks({ scripts, operations: { O: ['set'] } }), [doubt]);
  assert.equal(await leaks({ scripts, operations: { O: ['log'] } }), [doubt]);
});

test('settings of activities and e-mails let variables out', async () => {
  const email = { type: 1200, id: 'mail', name: 'Failed', subject: 'x', message: 'pw [crm_password]', to: '[ops]' };
  assert.equal(await leaks({ components: [email] }, 'email'), [
    'Failed: SECRET hidden variable crm_password: [crm_password]',
  ]);
  const activity = {
    type: 500,
    id: 'call',
    name: 'Notify',
    adapterId: 'http',
    properties: [{ name: 'url', value: '[target_url]' }],
  };
  assert.equal(
    await leaks(
      {
        components: [activity],
        scripts: { S: '$target_url = $jitterbit.api.request.parameters.callback' },
        operations: { O: ['S', 'call'] },
      },
      'url',
    ),
    ['Notify: UNTRUSTED the request parameter callback: [target_url]'],
  );
});

test.run();
