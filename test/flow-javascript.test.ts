import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inFolder } from './folder.js';
import { harmonyLint } from './host.js';
import { factsOf, leaksOf, waysOf } from './projects.js';

const hidden = ['crm_password', 'erp_password'];
const PASSWORD = 'SECRET hidden variable crm_password';
const script = (text: string) => `<javascript>${text}</javascript>`;
const logged = async (text: string) => leaksOf(await factsOf({ scripts: { S: script(text) }, hidden }));

test('a secret is followed through JavaScript', async () => {
  for (const text of [
    'WriteToOperationLog($crm_password);',
    'WriteToOperationLog(Jitterbit.GetVar("$crm_password"));',
    'var x = Jitterbit.GetVar("crm_password"); WriteToOperationLog("pw " + x);',
    'Jitterbit.SetVar("$x", $crm_password); WriteToOperationLog($x);',
    'var $x = $crm_password; WriteToOperationLog(Jitterbit.GetVar("$x"));',
    'WriteToOperationLog(`pw ${$crm_password}`);',
    'var o = {}; o.pw = $crm_password; WriteToOperationLog(o.pw);',
    'var o = { a: 1, pw: $crm_password }; WriteToOperationLog(o["pw"]);',
    'var o = { pw: $crm_password }; WriteToOperationLog(JSON.stringify(o));',
    'var a = []; a.push($crm_password); WriteToOperationLog(a.join(","));',
    'var a = ["x", $crm_password]; WriteToOperationLog(a[1]);',
    'WriteToOperationLog($crm_password.toUpperCase().trim());',
    'WriteToOperationLog($crm_password.split("").join(""));',
    'WriteToOperationLog(encodeURIComponent($crm_password));',
    'WriteToOperationLog($crm_password || "none");',
    'WriteToOperationLog($a ? "x" : $crm_password);',
    'function log(m) { WriteToOperationLog(m); } log($crm_password);',
    'var log = function (m) { WriteToOperationLog(m); }; log($crm_password);',
    'var log = (m) => WriteToOperationLog(m); log($crm_password);',
    'log($crm_password); function log(m) { WriteToOperationLog(m); }',
    'function a(m) { b("x" + m); } function b(m) { WriteToOperationLog(m); } a($crm_password);',
    'function get() { return $crm_password; } WriteToOperationLog(get());',
    'function get(early) { if (early) { return $crm_password; } return ""; } WriteToOperationLog(get(1));',
    'var o = { log: function (m) { WriteToOperationLog(m); } }; o.log($crm_password);',
    'var o = {}; o.log = function (m) { WriteToOperationLog(m); }; o.log($crm_password);',
    'function log() { WriteToOperationLog(arguments[0]); } log($crm_password);',
    'function log(m) { WriteToOperationLog(m); } log.call(null, $crm_password);',
    'function log(m) { WriteToOperationLog(m); } log.apply(null, [$crm_password]);',
    'function log() { WriteToOperationLog([].slice.call(arguments, 1).join(" ")); } log("x", $crm_password);',
    'function log() { WriteToOperationLog.apply(null, arguments); } log($crm_password);',
    'WriteToOperationLog.call(null, $crm_password);',
    '["a", $crm_password].forEach(WriteToOperationLog);',
    'var logger = { debug: WriteToOperationLog }; logger.debug($crm_password);',
    'var logger = { debug: WriteToOperationLog }; logger["debug"]($crm_password);',
    'var log = { to: WriteToOperationLog }.to.bind(null); log($crm_password);',
    'var x = ["a", $crm_password].map(function (p) { return p + "!"; }); WriteToOperationLog(x.join());',
    'WriteToOperationLog(["a", $crm_password].reduce(function (all, p) { return all + p; }, ""));',
    '[{ pw: $crm_password }].forEach(function (each) { WriteToOperationLog(each.pw); });',
    'WriteToOperationLog($crm_password.replace("a", "*"));',
    'var l = []; l.push({ pw: $crm_password }); l.push({ pw: "" }); WriteToOperationLog(l[i].pw);',
    'var l = []; l.push({ pw: $crm_password }); WriteToOperationLog(l[0].pw);',
    'var l = []; l.push({ pw: $crm_password }); WriteToOperationLog(JSON.stringify(l));',
    'WriteToOperationLog($crm_password.replace(".", ""));',
    'WriteToOperationLog($crm_password.replace(/./, "*"));',
    'WriteToOperationLog($crm_password.replace(/-/g, function (dash) { return "_"; }));',
    'function client(pw) { return { send: function () { WriteToOperationLog(pw); } }; } client($crm_password).send();',
    'function Client(pw) { var self = this; self.pw = pw; this.send = function () { WriteToOperationLog(self.pw); }; } new Client($crm_password).send();',
    'function Client(pw) { var that = this; that.pw = pw; } Client.prototype.show = function () { return this.pw; }; WriteToOperationLog(new Client($crm_password).show());',
    'function set(o) { o.pw = $crm_password; return o; } WriteToOperationLog(set({ a: 1 }).pw);',
    'var o = Object.assign({ a: 1 }, { pw: $crm_password }); WriteToOperationLog(o.pw);',
    'var secret = $crm_password; function log() { WriteToOperationLog(secret); } log();',
    'var kept; function keep(x) { kept = x; } keep($crm_password); WriteToOperationLog(kept);',
    'function set() { $x = $crm_password; } set(); WriteToOperationLog($x);',
    '[$crm_password].forEach(function (x) { WriteToOperationLog(x); });',
    'var all = ["a", $crm_password].map(function (x) { return x + "!"; }); WriteToOperationLog(all[0]);',
    '(function (m) { WriteToOperationLog(m); })($crm_password);',
    'var x = ""; for (var i = 0; i < 3; i++) { WriteToOperationLog(x); x = $crm_password; }',
    'var o = { pw: $crm_password }; for (var k in o) { WriteToOperationLog(o[k]); }',
    'var x; try { x = $crm_password; } catch (e) { x = ""; } WriteToOperationLog(x);',
    'var x; switch ($a) { case 1: x = $crm_password; break; default: x = ""; } WriteToOperationLog(x);',
    'var x = "a"; x += $crm_password; WriteToOperationLog(x);',
    'function f(n, x) { if (n > 0) { f(n - 1, x); } else { WriteToOperationLog(x); } } f(3, $crm_password);',
    'this.x = $crm_password; WriteToOperationLog(this.x);',
    'var { a: { b: [c] } } = { a: { b: [$crm_password] } }; WriteToOperationLog(c);',
    'var { a, ...rest } = { b: $crm_password }; WriteToOperationLog(rest.b);',
    'var { a = $crm_password } = {}; WriteToOperationLog(a);',
    'function f({ a }) { WriteToOperationLog(a); } f({ a: $crm_password });',
    'function f(a = $crm_password) { WriteToOperationLog(a); } f();',
    'function f(...a) { WriteToOperationLog(a.join(",")); } f("x", $crm_password);',
    'function f() { for (var i = 0; i < arguments.length; i++) WriteToOperationLog(arguments[i]); } f("x", $crm_password);',
    'var o = { ...{ a: $crm_password } }; WriteToOperationLog(o.a);',
    'var k = $x; var o = { [k]: $crm_password }; WriteToOperationLog(o.a);',
    'var o = { a: $crm_password }; WriteToOperationLog(o?.a);',
    'var log = WriteToOperationLog; log($crm_password);',
    'function Log() {} Log.prototype.info = function (m) { WriteToOperationLog(m); }; new Log().info($crm_password);',
    'function Log(p) { this.p = p; this.show = function () { WriteToOperationLog(this.p); }; } new Log($crm_password).show();',
    'function User(p) { this.p = p; } var user = new User($crm_password); WriteToOperationLog(user.p);',
    'var o = { set: function (p) { this.p = p; } }; o.set($crm_password); WriteToOperationLog(o.p);',
    'class Log { info(m) { WriteToOperationLog(m); } } new Log().info($crm_password);',
    'function each(use, v) { use(v); } each(function (m) { WriteToOperationLog(m); }, $crm_password);',
    'function a(use, v) { b(use, v); } function b(use, v) { use(v); } a(function (m) { WriteToOperationLog(m); }, $crm_password);',
  ]) {
    const found = await logged(text);
    assert.is(found.filter((leak) => leak.startsWith(`S: ${PASSWORD}: `)).length, 1, `${text}: ${found.join()}`);
  }
});

test('what gives nothing away stops it there too', async () => {
  for (const text of [
    'WriteToOperationLog($crm_password.length);',
    'WriteToOperationLog(typeof $crm_password);',
    'WriteToOperationLog(!$crm_password);',
    'WriteToOperationLog($crm_password === "x");',
    'WriteToOperationLog($crm_password ? "set" : "missing");',
    'WriteToOperationLog($crm_password && "set");',
    'WriteToOperationLog($crm_password.substring(0, 4) + "****");',
    'WriteToOperationLog($crm_password.slice(0, 2));',
    'WriteToOperationLog($crm_password.replace(/./g, "*"));',
    'WriteToOperationLog(Boolean($crm_password));',
    'WriteToOperationLog($crm_password.indexOf("a"));',
    'var o = { pw: $crm_password, user: $crm_user }; WriteToOperationLog(o.user);',
    'var x = $crm_password; x = ""; WriteToOperationLog(x);',
    'function f(pw) { return pw.length; } WriteToOperationLog(f($crm_password));',
    'var x = $crm_password; function f(x) { WriteToOperationLog(x); } f("a");',
    'var x = $crm_password; (function () { var x = "a"; WriteToOperationLog(x); })();',
    'function log(m) { WriteToOperationLog(m); } function f(m) { return m; } f($crm_password); log("a");',
    'WriteToOperationLog("please enter crm_password"); // WriteToOperationLog($crm_password)',
    'try { throw $crm_password; } catch (e) { }',
    'var { a, b } = { a: $crm_password, b: "x" }; WriteToOperationLog(b);',
    'var [a, b] = [$crm_password, "x"]; WriteToOperationLog(b);',
    'var o = { ...{ a: $crm_password }, b: "x" }; WriteToOperationLog(o.b);',
    'var o = { a: $crm_password }; delete o.a; WriteToOperationLog(o.a);',
    'var o = { a: $crm_password }; WriteToOperationLog(Object.keys(o).join());',
    'WriteToOperationLog("****" + $crm_password.slice(-4));',
    'WriteToOperationLog("****" + $crm_password.substr($crm_password.length - 4));',
    'function User(p) { this.p = p; } var user = new User($crm_password); WriteToOperationLog(user.name);',
    'function f(n, p) { return n ? f(n - 1, p) : p.length; } WriteToOperationLog(f(3, $crm_password));',
    'var n = ["a", $crm_password].map(function (p) { return p.length; }); WriteToOperationLog(n.join());',
    'WriteToOperationLog($crm_password.split("").map(function () { return "*"; }).join(""));',
    'WriteToOperationLog($crm_password.replace(/./g, function () { return "*"; }));',
    'WriteToOperationLog(("Basic " + $crm_password).substr(0, 9));',
    'WriteToOperationLog(JSON.stringify({ password: $crm_password }).replace(/"password":"[^"]*"/, "***"));',
    'var l = []; l.push({ user: "jo", pw: $crm_password }); for (var i = 0; i < 2; i++) WriteToOperationLog(l[i].user);',
    'var l = []; l.push({ user: "jo", pw: $crm_password }); l.forEach(function (each) { WriteToOperationLog(each.user); });',
    'WriteToOperationLog($crm_password.replace(/^(.{4}).*$/, "$1****"));',
    '[{ user: "jo", pw: $crm_password }].forEach(function (each) { WriteToOperationLog(each.user); });',
    '["a", $crm_password].forEach(function (each, index) { WriteToOperationLog("at " + index); });',
    'WriteToOperationLog("" + ["a", $crm_password].some(function (each) { return each === "a"; }));',
    'function show(o) { WriteToOperationLog(o.user); } show({ user: "jo", pw: $crm_password });',
    'function log() { WriteToOperationLog([].slice.call(arguments, 1).join(" ")); } log($crm_password, "x");',
    'function Client(pw) { var self = this; self.pw = pw; self.name = "x"; this.show = function () { WriteToOperationLog(self.name); }; } new Client($crm_password).show();',
    'var o = Object.assign({}, { pw: $crm_password }, { a: 1 }); WriteToOperationLog(o.a);',
    'try { throw new Error("x" + $crm_password); } catch (e) { WriteToOperationLog(e.name); }',
    'function f(use) { use(use); } f(f); function g(m) { WriteToOperationLog(m); } g("x");',
  ]) {
    assert.equal(
      (await logged(text)).filter((leak) => leak.includes('SECRET')),
      [],
      text,
    );
  }
});

test('the call of a function that logs is where to look', async () => {
  const facts = await factsOf({
    scripts: { S: script('function log(level, m) { WriteToOperationLog(level + m); }\nlog("x", $crm_password);') },
    hidden,
  });
  assert.equal(leaksOf(facts), [`S: ${PASSWORD}: log("x", $crm_password)`]);
  assert.equal(waysOf(facts), [
    [
      'crm_password: a project variable with Hide Value',
      "S: handed to function 'log'",
      'S: written to the operation log',
    ],
  ]);
});

test('scripts of both languages call each other', async () => {
  const call = 'RunScript("<TAG>script:log</TAG>", $crm_password)';
  const leaks = async (log: string, text: string) =>
    leaksOf(await factsOf({ scripts: { log: script(log), S: text }, hidden }));
  assert.equal(await leaks('WriteToOperationLog(_1);', call), [`S: ${PASSWORD}: ${call}`]);
  assert.equal(await leaks('WriteToOperationLog(arguments[0]);', call), [`S: ${PASSWORD}: ${call}`]);
  assert.equal(
    await leaks('SetScriptResult($crm_password);', 'WriteToOperationLog(RunScript("<TAG>script:log</TAG>"))'),
    [`S: ${PASSWORD}: WriteToOperationLog(RunScript("<TAG>script:log</TAG>"))`],
  );
  assert.equal(await leaks('var $x = $crm_password;', 'RunScript("<TAG>script:log</TAG>"); WriteToOperationLog($x)'), [
    `S: ${PASSWORD}: WriteToOperationLog($x)`,
  ]);
});

test('literals are secrets by the name that takes them', async () => {
  const found = async (text: string) =>
    (await factsOf({ scripts: { S: script(text) } })).secrets.all.map(
      ({ value, use, evidence }) => `${evidence} ${value.value}|${value.source.slice(value.span)}|${use ?? ''}`,
    );
  assert.equal(await found('var kennwort = "Fake-Geheim7";'), ['use Fake-Geheim7|Fake-Geheim7|assigned to kennwort']);
  assert.equal(await found('var o = { user: "svc", password: "Fake-\\u0041\\"b1" };'), [
    `use Fake-A"b1|Fake-\\u0041\\"b1|stored under 'password'`,
  ]);
  assert.equal(await found('Jitterbit.SetVar("$api_key", "fake-0123456789");'), [
    'use fake-0123456789|fake-0123456789|assigned to $api_key',
  ]);
  assert.equal(await found('function login(user, password) { } login("svc", "Fake-Winter26");'), [
    "use Fake-Winter26|Fake-Winter26|handed to function 'login' as 'password'",
  ]);
  assert.equal(await found('// password: Fake-Hunter2\nvar a = 1;'), ['name Fake-Hunter2|Fake-Hunter2|']);
  assert.equal(await found('var password = ""; var o = { password: null }; if (p == "Fake-Admin1") { }'), []);
});

test('a script that cannot be read is said, and its literals are looked at all the same', async () => {
  const facts = await factsOf({
    scripts: { S: script('var a = ;;; )\nvar t = "ghp_000000000000000000000000000000000000";') },
  });
  assert.is(facts.unread.length, 1);
  assert.match(facts.unread[0]!.why, /line 1 of its script was not understood/);
  assert.is(facts.secrets.all.length, 1);
});

test('places in a template are right, whichever line breaks the script has', async () => {
  const lines = [
    'var note = `line one',
    'line two \\u0041',
    'Server=db;Password=Obvi0us-fake!;`;',
    'var password = `Obvi0us`',
    "WriteToOperationLog(`a ${note} b${'\\n'}",
    ' c ${$crm_password} d`);',
    'var more = `${1}${2}`;',
  ];
  const findings: string[][] = [];
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    const scriptBody = script([...lines, ''].join(lineBreak));
    const components = [
      { type: 400, id: 's', name: 'S', scriptBody },
      { type: 1000, id: 'v', name: 'crm_password', defaultValue: '', hidevalue: true },
    ];
    const text = JSON.stringify({ project: { components }, version: 4 }, undefined, 1);
    await inFolder({ 'p.json': text }, async (cwd) => {
      const { stdout } = await harmonyLint(['p.json', '--format', 'text', '--no-color'], { cwd });
      findings.push(stdout.split('\n').filter((line) => /^ +\d+ │ /.test(line) || /^ +(?:error|warning) /.test(line)));
    });
  }
  const [plain, windows, old] = findings;
  assert.ok(
    plain!.some((line) => line.includes('3 │ Server=db;Password=*************;')),
    plain!.join('\n'),
  );
  assert.ok(
    plain!.some((line) => line.includes('4 │ var password = *********')),
    plain!.join('\n'),
  );
  assert.equal(windows, plain);
  assert.equal(old, plain);
});

test.run();
