import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { factsOf, leaksOf, waysOf } from './projects.js';

const hidden = ['crm_password', 'erp_password'];
const PASSWORD = 'SECRET hidden variable crm_password';

/** What one script leaks into the operation log. */
const logged = async (text: string) => leaksOf(await factsOf({ scripts: { S: text }, hidden }));

test('a secret is followed through variables, texts and functions', async () => {
  for (const text of [
    'WriteToOperationLog($crm_password)',
    'WriteToOperationLog("pw " + $crm_password)',
    'x = $crm_password; WriteToOperationLog(x)',
    '$y = "a" + $crm_password; z = $y; WriteToOperationLog(z)',
    'WriteToOperationLog(Base64Encode($crm_password))',
    'WriteToOperationLog(ToUpper(Trim(URLEncode($crm_password))))',
    'WriteToOperationLog(Get("crm_password"))',
    'Set("x", $crm_password); WriteToOperationLog($x)',
    'Set("$x", $crm_password); WriteToOperationLog(Get("$x"))',
    'writetooperationlog($crm_password)',
    'WriteToOperationLog(msg = $crm_password)',
    'WriteToOperationLog(a = b = $crm_password)',
    'x = WriteToOperationLog($crm_password) + ""',
    'WriteToOperationLog(If(true, $crm_password, ""))',
    'WriteToOperationLog(IfEmpty($nothing, $crm_password))',
    'WriteToOperationLog(Case(a, "b", c, $crm_password))',
    'WriteToOperationLog(Eval($a, $crm_password))',
    'WriteToOperationLog(SomethingNew($crm_password, 1))',
    'd = Dict(); d["pw"] = $crm_password; WriteToOperationLog(d["pw"])',
    'd = Dict(); AddToDict(d, "pw", $crm_password); WriteToOperationLog(d["pw"])',
    'd = Dict(); d["pw"] = $crm_password; WriteToOperationLog(d)',
    'd = Dict(); d[key] = $crm_password; WriteToOperationLog(d["other"])',
    'd = Dict(); d[key] = {"a", $crm_password}; d[key] = {"b", "c"}; WriteToOperationLog(d["other"][1])',
    'd = Dict(); d[key] = {"a", $crm_password}; d[other] = $x; WriteToOperationLog(d[key])',
    'a = {"x", $crm_password}; WriteToOperationLog(a[1])',
    'x = ""; x += $crm_password; WriteToOperationLog(x)',
    'RegExMatch($crm_password, "(.*)", part); WriteToOperationLog(part)',
    'WriteToOperationLog(Left($crm_password, 8))',
    'WriteToOperationLog(Left("Basic " + $crm_password, 12))',
    'WriteToOperationLog(Right("Basic " + $crm_password, 9))',
    'WriteToOperationLog(RegExReplace($crm_password, "password", "x"))',
    'WriteToOperationLog(RegExReplace($text, "password=.*", "password=" + $crm_password))',
    'WriteToOperationLog(Replace($crm_password, "a", "b"))',
    'WriteToOperationLog(AESEncryption($crm_password, "Fake-Phrase"))',
    'WriteToOperationLog(String($crm_password))',
    'WriteToOperationLog({"a", $crm_password})',
    'WriteToOperationLog((a; $crm_password))',
  ]) {
    const found = await logged(text);
    assert.is(found.length, 1, `${text}: ${found.join()}`);
    assert.ok(found[0]!.startsWith(`S: ${PASSWORD}: `), found[0]);
  }
});

test('a global is the same in whichever case its name is written, a local is not', async () => {
  assert.is((await logged('WriteToOperationLog($CRM_Password)')).length, 1);
  assert.is((await logged('Set("Copy", $crm_password); WriteToOperationLog($copy)')).length, 1);
  assert.is((await logged('$copy = $crm_password; $Copy = ""; WriteToOperationLog($COPY)')).length, 0);
  assert.is((await logged('copy = $crm_password; WriteToOperationLog(Copy)')).length, 0);
  const facts = await factsOf({
    scripts: { A: '$Handed = $crm_password; RunScript("<TAG>script:B</TAG>")', B: 'WriteToOperationLog($handed)' },
    hidden,
  });
  assert.equal(leaksOf(facts).length, 1);
});

test('what gives nothing away stops it', async () => {
  for (const text of [
    'WriteToOperationLog("token length: " + Length($crm_password))',
    'WriteToOperationLog(If(Length($crm_password) == 0, "missing", "set"))',
    'WriteToOperationLog(IsNull($crm_password))',
    'WriteToOperationLog($crm_password == "x")',
    'WriteToOperationLog(!$crm_password)',
    'WriteToOperationLog(Left($crm_password, 4) + "****")',
    'WriteToOperationLog("…" + Right($crm_password, 3))',
    'WriteToOperationLog(Mid($crm_password, 0, 2))',
    'WriteToOperationLog(RegExReplace($crm_password, ".", "*"))',
    'WriteToOperationLog(RegExReplace($crm_password, ".(?=.{4})", "*"))',
    'WriteToOperationLog(Left("Basic " + $crm_password, 9) + "…")',
    'WriteToOperationLog(Mid("Basic " + $crm_password, 0, 9))',
    'WriteToOperationLog(RegExReplace("pw=" + $crm_password, "(pw|password=)[^&]*", "$1***"))',
    'WriteToOperationLog(SHA256($crm_password))',
    'WriteToOperationLog(AESEncryption($crm_password, $erp_password))',
    'WriteToOperationLog(Replace($request, $crm_password, "***"))',
    'req = "pw=" + $crm_password; WriteToOperationLog(Replace(req, $crm_password, "***"))',
    'WriteToOperationLog("crm_password is not set")',
    'WriteToOperationLog(Index($crm_password, "a"))',
    '// WriteToOperationLog($crm_password)',
    'x = LDAPConnect($host, $user, $crm_password, 2); WriteToOperationLog("connected: " + x)',
    'd = Dict(); d["pw"] = $crm_password; d["user"] = $crm_user; WriteToOperationLog(d["user"])',
  ]) {
    assert.equal(await logged(text), [], text);
  }
});

test('a variable is what was last written to it', async () => {
  assert.equal(await logged('x = $crm_password; x = ""; WriteToOperationLog(x)'), []);
  assert.equal(await logged('$crm_password = "x"; $crm_password = ""; WriteToOperationLog($crm_password)'), []);
  assert.equal(await logged('WriteToOperationLog(x); x = $crm_password'), []);
  assert.equal(await logged('d = Dict(); d["a"] = $crm_password; d["a"] = ""; WriteToOperationLog(d["a"])'), []);
  assert.is((await logged('x = $crm_password; If(a, x = ""); WriteToOperationLog(x)')).length, 1);
  assert.equal(await logged('x = $crm_password; If(a, x = "", x = "b"); WriteToOperationLog(x)'), []);
  assert.is((await logged('x = ""; If(a, x = $crm_password); WriteToOperationLog(x)')).length, 1);
  assert.equal(
    await logged('x = $crm_password; If(a, WriteToOperationLog("a"); x = ""; , x = ""); WriteToOperationLog(x)'),
    [],
  );
  assert.equal(await logged('x = $crm_password; If(a, x = "", RaiseError("b")); WriteToOperationLog(x)'), []);
  assert.is((await logged('x = $crm_password; !a && (x = ""); WriteToOperationLog(x)')).length, 1);
});

test('a script without tags is read as one with them, or said not to be understood', async () => {
  const untagged = (scriptBody: string) =>
    factsOf({ hidden, components: [{ type: 400, id: 'S', name: 'S', scriptBody }] });
  const read = await untagged('x = "pw " + $crm_password;\nWriteToOperationLog(x);');
  assert.equal([leaksOf(read), read.unread], [[`S: ${PASSWORD}: WriteToOperationLog(x)`], []]);
  assert.equal((await untagged(' \n')).unread, []);
  const [prose] = (await untagged('Dear customer, your order ("3) has arrived')).unread;
  assert.match(prose?.why ?? '', /line 1 of its script was not understood/);
});

test('what follows the end of a script does not run', async () => {
  assert.equal(await logged('RaiseError("stop"); WriteToOperationLog($crm_password);'), []);
  assert.equal(await logged('If($a, RaiseError("stop"), RaiseError("no")); WriteToOperationLog($crm_password);'), []);
  for (const text of [
    'If($a, RaiseError("stop")); WriteToOperationLog($crm_password);',
    'Eval(RaiseError("stop"), WriteToOperationLog($crm_password));',
    'While($a, RaiseError("stop")); WriteToOperationLog($crm_password);',
  ])
    assert.is((await logged(text)).length, 1, text);
});

test('what follows CancelOperationChain runs', async () => {
  assert.equal(await logged('If($a, x = $crm_password; CancelOperationChain("stop")); WriteToOperationLog(x);'), [
    `S: ${PASSWORD}: WriteToOperationLog(x)`,
  ]);
});

test('dictionaries keep, give and lose what stands under a key', async () => {
  for (const [text, count] of [
    ['MapCache(d, "p", $crm_password); WriteToOperationLog(d["p"]);', 1],
    ['MapCache(d, "p", $crm_password); WriteToOperationLog(d["q"]);', 0],
    ['d["p"] = "x"; WriteToOperationLog(MapCache(d, "p", $crm_password));', 1],
    ['d["p"] = $crm_password; RemoveKey(d, "p"); WriteToOperationLog(d["p"]);', 0],
    ['d["p"] = $crm_password; RemoveKey(d, $x); WriteToOperationLog(d["p"]);', 1],
    ['d["p"] = $crm_password; WriteToOperationLog(GetKeys(d));', 0],
  ] as const)
    assert.is((await logged(`d = Dict(); ${text}`)).length, count, text);
});

test('arithmetic with known numbers gives known numbers', async () => {
  for (const [text, count] of [
    ['i = 0; a[i] = "x"; i++; a[i] = $crm_password; WriteToOperationLog(a[0]);', 0],
    ['i = 0; a[i] = "x"; i++; a[i] = $crm_password; WriteToOperationLog(a[1]);', 1],
    ['i = 0; a[i++] = "x"; a[i++] = $crm_password; WriteToOperationLog(a[0]);', 0],
    ['i = 0; a[++i] = "x"; a[++i] = $crm_password; WriteToOperationLog(a[2]);', 1],
    ['a[-1] = "x"; a[-1] = $crm_password; WriteToOperationLog(a[1]);', 1],
    ['i = 0; While(i < 9, WriteToOperationLog(a[i]); a[i + 1] = $crm_password; i++);', 1],
    ['Set("k" + (2 * 3 - 1), $crm_password); WriteToOperationLog($k5);', 1],
    ['x = "a" + 1 + 2; Set(x, $crm_password); WriteToOperationLog($a12);', 1],
    ['x = 1 + 2 + "a"; Set(x, $crm_password); WriteToOperationLog(Get("3a"));', 1],
    ['n = 2; WriteToOperationLog(Right($crm_password, n + 1));', 0],
    ['n = 2; n += 20; WriteToOperationLog(Right($crm_password, n));', 1],
    ['WriteToOperationLog($crm_password - 1);', 0],
  ] as const)
    assert.is((await logged(text)).length, count, text);
});

test('loops carry values to their next round', async () => {
  assert.is((await logged('While(i < 3, WriteToOperationLog(x); x = $crm_password; i++)')).length, 1);
  assert.is((await logged('While(i < 3, WriteToOperationLog(a); a = b; b = c; c = $crm_password)')).length, 1);
  assert.is((await logged('While(i, While(j, WriteToOperationLog(a); a = b); b = $crm_password)')).length, 1);
  assert.equal(await logged('While(i < 3, x = ""; WriteToOperationLog(x); x = $crm_password)'), []);
});

test('what a name alone suggests is a doubt, and only where the value is not known', async () => {
  assert.equal(await logged('WriteToOperationLog($access_token)'), [
    'S: ~SECRET_MAYBE $access_token: WriteToOperationLog($access_token)',
  ]);
  assert.equal(await logged('$access_token = ""; WriteToOperationLog($access_token)'), []);
  assert.equal(await logged('$access_token = Length(x); WriteToOperationLog($access_token)'), []);
  assert.is((await logged('$access_token = FetchIt(x); WriteToOperationLog($access_token)')).length, 1);
  assert.is((await logged('access_token = $something; WriteToOperationLog(access_token)')).length, 1);
  assert.equal(await logged('WriteToOperationLog($token_type + $expires_in + $token_url)'), []);
});

test('token responses are secrets where they hold one', async () => {
  const fetch = 'r = ReadFile("<TAG>activity:http/CRM/http_post/Get token</TAG>");';
  assert.equal(await logged(`${fetch} WriteToOperationLog(r)`), [
    'S: ~SECRET_MAYBE the response of a token request: WriteToOperationLog(r)',
  ]);
  assert.equal(await logged(`${fetch} WriteToOperationLog(GetJSONString(r, "/access_token"))`), [
    'S: SECRET the access_token of a response: WriteToOperationLog(GetJSONString(r, "/access_token"))',
  ]);
  assert.equal(await logged(`${fetch} WriteToOperationLog(GetJSONString(r, "/expires_in"))`), []);
  assert.equal(
    await logged('r = ReadFile("<TAG>activity:http/CRM/http_get/Get orders</TAG>"); WriteToOperationLog(r)'),
    ['S: PAYLOAD a whole file or response: WriteToOperationLog(r)'],
  );
});

test('literals that are secrets leak too', async () => {
  assert.equal(await logged('$ftp_password = "Fake-Hunter2"; WriteToOperationLog($ftp_password)'), [
    'S: SECRET a literal password: WriteToOperationLog($ftp_password)',
  ]);
  assert.equal(await logged('WriteToOperationLog("Bearer fake-0123456789abcdef")'), [
    'S: SECRET a bearer token: WriteToOperationLog("Bearer fake-0123456789abcdef")',
  ]);
});

test('one call with two secrets is two leaks, two calls with one are two as well', async () => {
  assert.is((await logged('WriteToOperationLog($crm_password + $erp_password)')).length, 2);
  assert.is((await logged('WriteToOperationLog($crm_password); WriteToOperationLog($crm_password)')).length, 2);
});

test('the way begins where the value is born and ends where it leaves', async () => {
  const facts = await factsOf({
    scripts: { S: 'req = "secret=" + $crm_password; line = req; WriteToOperationLog("x" + line)' },
    hidden,
  });
  assert.equal(waysOf(facts), [
    [
      'crm_password: a project variable with Hide Value',
      'S: assigned to req',
      'S: assigned to line',
      'S: written to the operation log',
    ],
  ]);
});

test('SQL is safe from what is escaped between quotes, counted or cast', async () => {
  const sql = async (expression: string) =>
    leaksOf(
      await factsOf({ scripts: { S: `p = $jitterbit.api.request.parameters.code; DBLookup(db, ${expression})` } }),
      'sql',
    ).length;
  assert.is(await sql(`"select a from t where c = '" + p + "'"`), 1);
  assert.is(await sql(`"select a from t where c = '" + SQLEscape(p) + "'"`), 0);
  assert.is(await sql(`"select a from t where c = '%" + SQLEscape(p) + "%'"`), 0);
  assert.is(await sql('"select a from t where c = " + SQLEscape(p)'), 1);
  assert.is(await sql('"select a from t where c = " + Int(p)'), 0);
  assert.is(await sql(`"select a from t where d = 'x' and c = " + SQLEscape(p)`), 1);
  assert.is(await sql(`"select a from t where c = '" + Trim(SQLEscape(p)) + "'"`), 1);
  assert.is(await sql(`"select a from t where c = '" + RegExReplace(p, "[^A-Z0-9]", "") + "'"`), 0);
  assert.is(await sql(`"select a from t where c = '" + Replace(p, "'", "''") + "'"`), 0);
  assert.is(await sql(`"select a from t where c = " + Replace(p, "'", "''")`), 1);
  assert.is(await sql(`"select a from t where c = '" + Replace(p, "'", "\\'") + "'"`), 1);
  assert.is(await sql('"select a from t where c = " + Quote(SQLEscape(p))'), 0);
  assert.is(await sql('"select a from t where c = " + Quote(p)'), 1);
  assert.is(await sql('"select a from t where c = " + DQuote(SQLEscape(p))'), 1);
  assert.is(await sql(`"select a from t where c = '[jitterbit.api.request.parameters.code]'"`), 1);
  assert.is(await sql('"select [code] from [t]"'), 0);
});

test('what was checked against a list, a constant or a pattern is trusted behind the check', async () => {
  const sql = async (text: string) =>
    leaksOf(
      await factsOf({ scripts: { S: text.replaceAll('#', 'DBLookup(db, "select a from t order by " + p)') } }),
      'sql',
    ).length;
  const p = 'p = $jitterbit.api.request.parameters.sort;';
  for (const text of [
    'If(InList(p, "name", "date"), #)',
    'If(p == "name" , #, x = 1)',
    'If(p == "a" && x, #)',
    'If(RegExMatch(p, "^[a-z]+$") > 0, #)',
    'If(IsInteger(p), #)',
    'If(!InList(p, "name"), x = 1, #)',
    'If(!InList(p, "name"), RaiseError("no")); #',
    'If(p != "name", RaiseError("no")); #',
    'If(RegExMatch(p, "^[a-z]+$") == 0, RaiseError("no")); #',
  ]) {
    assert.is(await sql(p + text), 0, text);
  }
  for (const text of [
    'If(InList(p, "name"), x = 1, #)',
    'If(InList(p, "name"), x = 1); #',
    'If(InList(p, "name", q), #)',
    'If(p == q, #)',
    'If(p == "a" || x, #)',
    'If(RegExMatch(p, "[a-z]+") > 0, #)',
    'If(!InList(p, "a") && x, y = 1, #)',
    'If(!InList(p, "name"), WriteToOperationLog("no")); #',
    'If(InList(q, "name"), #)',
  ]) {
    assert.is(await sql(p + text), 1, text);
  }
});

test.run();
