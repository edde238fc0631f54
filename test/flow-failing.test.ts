import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { factsOf, leaksOf, waysOf } from './projects.js';

const hidden = ['crm_password'];
const PASSWORD = 'S: SECRET hidden variable crm_password: ';
const facts = (text: string) => factsOf({ scripts: { S: text }, hidden });
const found = async (text: string, channel?: string) =>
  leaksOf(await facts(text), channel).map((leak) => leak.replace(PASSWORD, ''));
const javascript = (text: string) => `<javascript>${text}</javascript>`;

test('what is thrown gets to whoever catches it, and to nobody else', async () => {
  const log = 'WriteToOperationLog(e.message)';
  for (const text of [
    `try { throw new Error("bad " + $crm_password); } catch (e) { ${log}; }`,
    `function f(p) { if (p) throw new Error("bad " + p); } try { f($crm_password); } catch (e) { ${log}; }`,
    `function f(p) { try { throw p; } finally { $a = 1; } } try { f($crm_password); } catch (e) { ${log}; }`,
    `try { try { throw $crm_password; } catch (f) { throw "x" + f; } } catch (e) { ${log}; }`,
    `try { [$crm_password].forEach(function (p) { throw p; }); } catch (e) { ${log}; }`,
  ]) {
    assert.equal(await found(javascript(text)), [log], text);
    assert.equal(await found(javascript(text), 'error-message'), [], text);
  }
  assert.equal(
    await found(
      javascript('try { throw { message: $crm_password }; } catch ({ message }) { WriteToOperationLog(message); }'),
    ),
    ['WriteToOperationLog(message)'],
  );
  for (const text of [
    `try { throw new Error("bad"); } catch (e) { ${log}; } var x = $crm_password;`,
    `function f(p) { try { throw p; } catch (e) { return "bad"; } } WriteToOperationLog(f($crm_password));`,
  ])
    assert.equal(await found(javascript(text)), [], text);
});

test('what nobody catches is the error message', async () => {
  for (const [text, place] of [
    ['throw new Error("bad " + $crm_password);', 'throw new Error("bad " + $crm_password);'],
    ['function f(p) { throw p; } f($crm_password);', 'f($crm_password)'],
    ['function f() { throw $crm_password; } f();', 'throw $crm_password;'],
    ['$later = function () { throw $crm_password; };', 'throw $crm_password;'],
    ['try { throw $crm_password; } catch (e) { throw e; }', 'throw e;'],
    ['try { throw $crm_password; } finally { $a = 1; }', 'throw $crm_password;'],
  ] as const)
    assert.equal(await found(javascript(text), 'error-message'), [place], text);
  assert.equal(
    waysOf(
      await facts(javascript('function f(p) { throw p; } try { f($crm_password); } catch (e) { throw e; }')),
      'error-message',
    ),
    [
      [
        'crm_password: a project variable with Hide Value',
        "S: handed to function 'f'",
        'S: put into an error message',
        'S: put into an error message',
      ],
    ],
  );
});

test('a handler finds variables as they were when it failed', async () => {
  for (const text of [
    javascript('var m; try { if ($a) { m = $crm_password; throw 1; } m = ""; } catch (e) { WriteToOperationLog(m); }'),
    'Eval(If($a, m = $crm_password; RaiseError("x"), m = ""), WriteToOperationLog(m));',
  ])
    assert.equal(await found(text), ['WriteToOperationLog(m)'], text);
});

test('GetLastError gives what was raised or set', async () => {
  const log = 'WriteToOperationLog(GetLastError())';
  for (const text of [
    `Eval(RaiseError("bad " + $crm_password), ${log});`,
    `SetLastError("bad " + $crm_password); ${log};`,
  ])
    assert.equal(await found(text), [log], text);
  for (const text of [
    `Eval(RaiseError("bad"), ${log});`,
    `SetLastError("bad " + $crm_password); ResetLastError(); ${log};`,
    `SetLastError("bad " + $crm_password); SetLastError("bad"); ${log};`,
  ])
    assert.equal(await found(text), [], text);
});

test.run();
