import type { Random } from './random.js';

/** A Studio export with scripts that a grammar made: whole and valid, so that the data flow has to follow them. */
export function grammarExport(random: Random): string {
  const components = Array.from({ length: 1 + random.below(6) }, (_, i) => ({
    type: 400,
    id: `s${i}`,
    name: `Script ${i}`,
    scriptBody:
      random.below(4) === 0
        ? `<javascript>\n${javascript(random)}</javascript>`
        : `<trans>\n${block(random, 6)}</trans>`,
  }));
  const operation = { type: 200, id: 'o', name: 'Run', steps: components.map(({ id }) => ({ id, type: 400 })) };
  const variable = { type: 1000, id: 'v', name: 'x_password', defaultValue: '', hidevalue: true };
  return JSON.stringify({ project: { components: [...components, operation, variable] }, version: 4 });
}

/**
 * An export in which a few statements stand thousands of times, each with a number of its own: what a script does with
 * one of them must not look at all of them.
 */
export function repeatedExport(random: Random): string {
  const isJavaScript = random.below(4) === 0;
  const body = isJavaScript ? javascript(random) : block(random, 3);
  const times = 1 + random.below(Math.ceil(60_000 / body.length));
  const lines = Array.from({ length: times }, (_, i) =>
    body.replace(/(?<=\$(?:a|c|url|x_password)\b)|(?<=password)(?=")/g, `${i}`),
  );
  const tag = isJavaScript ? 'javascript' : 'trans';
  const script = { type: 400, id: 's0', name: 'Script 0', scriptBody: `<${tag}>\n${lines.join('')}</${tag}>` };
  const operation = { type: 200, id: 'o', name: 'Run', steps: [{ id: 's0', type: 400 }] };
  return JSON.stringify({ project: { components: [script, operation] }, version: 4 });
}

function block(random: Random, depth: number): string {
  return Array.from({ length: 1 + random.below(6) }, () => `${statement(random, depth)};\n`).join('');
}

function statement(random: Random, depth: number): string {
  const value = () => expression(random, depth - 1);
  if (depth <= 0) return value();
  switch (random.below(10)) {
    case 0:
      return `If(${value()}, ${block(random, depth - 2)}, ${value()})`;
    case 1:
      return `While(${value()}, ${block(random, depth - 2)})`;
    case 2:
      return `${name(random)}[${value()}] = ${value()}`;
    case 3:
      return `WriteToOperationLog(${value()})`;
    case 4:
      return `// harmony-lint-ignore ${random.of(['logging/*', 'a/b', '*'])} -- because ${name(random)}\n${value()}`;
    case 5:
      return `Case(${value()}, ${value()}, ${value()}, ${value()})`;
    default:
      return `${name(random)} ${random.of(['=', '=', '=', '+=', '-='])} ${value()}`;
  }
}

function expression(random: Random, depth: number): string {
  const next = () => expression(random, depth - 1);
  if (depth <= 0) return random.of([name, literal])(random);
  switch (random.below(9)) {
    case 7:
      return random.of([
        'RunOperation("<TAG>operation:Run</TAG>")',
        'ArgumentList(a, b)',
        '_1',
        '_2',
        'GetLastError()',
      ]);
    case 0:
      return `${next()} ${random.of(['+', '-', '*', '==', '!=', '&&', '||', '<', '^'])} ${next()}`;
    case 1:
      return `${random.of(functions)}(${Array.from({ length: random.below(4) }, next).join(', ')})`;
    case 2:
      return `(${next()})`;
    case 3:
      return `${name(random)}[${next()}]`;
    case 4:
      return `{${next()}, ${next()}}`;
    case 5:
      return `${random.of(['!', '-', '++'])}${name(random)}`;
    case 6:
      return `RunScript("<TAG>script:Script ${random.below(7)}</TAG>", ${next()})`;
    default:
      return random.of([name, literal])(random);
  }
}

const name = (random: Random) =>
  random.of([
    'a',
    'b',
    '$a',
    '$c',
    '$x_password',
    '$jitterbit.operation.error',
    'result',
    '$api.token',
    'orders$id$',
    '_1',
    '$url',
  ]);

const literal = (random: Random) =>
  random.of([
    '1',
    '0.5',
    '"x"',
    "'y'",
    '""',
    'true',
    '"https://a.test/?key="',
    '"SELECT * FROM t WHERE id = "',
    '"password"',
    '"\\n"',
  ]);

const functions = [
  'Get',
  'Set',
  'MD5',
  'SHA256',
  'AESEncryption',
  'DBExecute',
  'DBLookup',
  'SendEmail',
  'RaiseError',
  'ReadFile',
  'WriteFile',
  'Dict',
  'Map',
  'Split',
  'Length',
  'Base64Encode',
  'URLEncode',
  'RunOperation',
  'JSONParser',
  'GetJSONString',
  'UnknownFunction',
  'Eval',
  'Random',
  'GUID',
  'Replace',
  'Mid',
];

function javascript(random: Random): string {
  const one = () =>
    random.of([
      'a',
      'b',
      '$x_password',
      "'x'",
      '`y${a}`',
      'a.b',
      'a[b]',
      '1',
      '{ c: a }',
      '[a, b]',
      '() => a',
      'function () { return b; }',
      'Jitterbit.GetVar("$x_password")',
      `RunScript("<TAG>script:Script ${random.below(7)}</TAG>", a)`,
    ]);
  const lines = ['var a = 1;', 'let b = a + 2;'];
  for (let i = random.below(15); i > 0; i--) {
    const call = random.of(['WriteToOperationLog', 'f', 'Jitterbit.SetVar', 'JSON.stringify', 'a.push']);
    lines.push(
      random.of([
        `a = ${one()} + ${one()};`,
        `${call}(${one()}, ${one()});`,
        `if (${one()}) { a = ${one()}; } else { b = ${one()}; }`,
        `for (var i of ${one()}) { ${call}(i); }`,
        `try { ${call}(a); } catch (e) { ${call}(e); }`,
        `switch (a) { case 1: b = ${one()}; default: ${call}(b); }`,
        `while (a) { a = ${one()}; }`,
      ]),
    );
  }
  return `${lines.join('\n')}\n`;
}
