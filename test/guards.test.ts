import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { isAllowList } from '../src/flow/ir/allow-list.js';
import { factsOf, leaksOf } from './projects.js';

/** How often what a caller chose gets into the SQL statement that stands for `#`. */
const jitterbit = async (text: string) =>
  count(
    `p = $jitterbit.api.request.parameters.sort; ${text.replaceAll('#', 'DBLookup(db, "select a order by " + p)')}`,
  );
const javascript = async (text: string) =>
  count(
    `<javascript>var p = $jitterbit.api.request.parameters.sort;
    ${text.replaceAll('#', 'Jitterbit.DbLookup("db", "select a order by " + p)')}</javascript>`,
  );
const count = async (text: string) => leaksOf(await factsOf({ scripts: { S: text } }), 'sql').length;

test('a pattern is an allow-list if all of a text must be of what it names', () => {
  for (const pattern of [
    '^[a-z]+$',
    '^\\d{4}$',
    '^a$|^b$',
    '^(a|b)$',
    '^\\w+\\.csv$',
    '^https://api\\.acme\\.example/.*$',
  ])
    assert.ok(isAllowList(pattern), pattern);
  for (const pattern of [
    '[a-z]+',
    '^a',
    'a$',
    '^.*$',
    '^a|b$',
    '^\\S+$',
    '^[\\s\\S]+$',
    '^(.+)$',
    '^a\\$',
    '^x.{1,9}$',
    '',
  ])
    assert.not(isAllowList(pattern), pattern);
  assert.not(isAllowList('^|'.repeat(100_000)));
});

test('Jitterbit Script trusts what was checked', async () => {
  for (const text of [
    'If(InList(ToLower(p), "a", "b"), #)',
    'If(p == "a" || p == "b", #)',
    'If(p != "a" && p != "b", RaiseError("no")); #',
    'If(InList(p, "a"), x = 1, p = "a"); #',
    'If(!InList(p, "a"), p = "a"); #',
    'If(InList(p, "a") == false, RaiseError("no")); #',
    'If(Equal(p, "a"), #)',
    'Case(InList(p, "a"), #, true, 0)',
    'Case(!InList(p, "a"), 0, true, #)',
    'InList(p, "a") && #',
    '!InList(p, "a") || #',
    '!InList(p, "a") && RaiseError("no"); #',
    'allowed = Dict(); allowed["a"] = 1; If(!HasKey(allowed, p), RaiseError("no")); #',
    'If((Trim((p))) == "a", #)',
    'If("a" == p, #)',
    'If(InList(p, "a") == true, #)',
    'If(InList(p, "a") > 0, #)',
    `If(${'!'.repeat(10)}InList(p, "a"), #)`,
  ])
    assert.is(await jitterbit(text), 0, text);
  for (const text of [
    'Case(InList(p, "a"), 0, true, #)',
    'InList(p, "a") || #',
    'If(p == "a" || $x, #)',
    'If(p != "a" && $x, RaiseError("no")); #',
    'If(!InList(p, "a"), CancelOperationChain("stop")); #',
    'If(RegExMatch(p, "^.*$") > 0, #)',
    'If(HasKey($jitterbit.api.request.enum.parameters, p), #)',
    'If(p == $x, #)',
    'If("a" == p == "b", #)',
    'If(InList(p, "a") > 1, #)',
    'If(InList(p, "a") == $x, #)',
    'If(-p, #)',
    `If(${'!'.repeat(100)}InList(p, "a"), #)`,
  ])
    assert.is(await jitterbit(text), 1, text);
});

test('so does JavaScript', async () => {
  for (const text of [
    'if (["a", "b"].includes(p)) #;',
    'if (!["a", "b"].includes(p)) throw "no"; #;',
    'if (!["a"].includes(p.toLowerCase())) { throw new Error("no"); } #;',
    'if (["a"].indexOf(p) < 0) { throw new Error("no"); } #;',
    'if (["a"].indexOf(p) === -1) return; #;',
    'if (["a"].indexOf(p) >= 0 && $x) { #; }',
    'if (~["a"].indexOf(p)) #;',
    'var allowed = ["a", "b"]; if (allowed.indexOf(p) === -1) { p = "a"; } #;',
    'var allowed = { a: 1 }; if (!allowed[p]) throw "no"; #;',
    'var allowed = { a: 1 }; if (!(p in allowed)) throw "no"; #;',
    'var allowed = { a: 1 }; if (!allowed.hasOwnProperty(p)) throw "no"; #;',
    'if (p === "a" || "b" === p) { #; }',
    'if (p !== "a" && p !== "b") { throw "no"; } #;',
    'if (p != -1) { $x = 1; } else { #; }',
    'if (/^[a-z]+$/.test(p)) #;',
    'if (!p.match(/^[a-z]+$/)) throw "no"; #;',
    'if (isNaN(p)) throw "no"; #;',
    'if (typeof p === "number") #;',
    'switch (p) { case "a": case "b": #; break; default: throw "no"; }',
    'switch (p) { case "a": case "b": break; default: throw "no"; } #;',
    '["a"].includes(p) && #;',
    '["a"].includes(p) ? # : "";',
    '!["a"].includes(p) || #;',
    'for (var i = 0; i < 2; i++) { if (!["a"].includes(p)) { continue; } #; }',
    'function f(p) { if (!["a"].includes(p)) { return; } #; } f(p);',
    'function check(x) { if (!["a"].includes(x)) throw "no"; return x; } p = check(p); #;',
    'if (["a"].indexOf(p) > -1) #;',
    'if (String(p) === "a") #;',
    'if (p.trim().toLowerCase().toString() === "a") #;',
    'if (isFinite(p)) #;',
    'if (Number.isInteger(p)) #;',
    'if (({ a: 1 })[p]) #;',
    `if (${'!'.repeat(10)}["a"].includes(p)) #;`,
  ])
    assert.is(await javascript(text), 0, text);
  for (const text of [
    'if (["a"].includes(p)) { $x = 1; } #;',
    'if (!["a"].includes(p)) { $x = 1; } #;',
    'if (!["a"].includes(p)) #;',
    'if (["a", q].includes(p)) #;',
    'if (["a"].includes(p)) { p = $jitterbit.api.request.parameters.other; #; }',
    'var allowed = $jitterbit.api.request.parameters.list; if (allowed.includes(p)) #;',
    'if (p.includes("a")) #;',
    'if (p.indexOf("a") >= 0) #;',
    'if (p === q) #;',
    'if (p !== "a") #;',
    'if (/[a-z]+/.test(p)) #;',
    'if (/^[a-z]+$/m.test(p)) #;',
    'if (isNaN(p)) #;',
    'if (typeof p === "string") #;',
    'if (["a"].indexOf(p) > 0) #;',
    'if (["a"].indexOf(p) >= -1) #;',
    'if (["a"].indexOf(p) < 1) #;',
    'if (["a"].indexOf(p) !== -n) #;',
    'if (["a"].find(p) >= 0) #;',
    'if (~p) #;',
    'if (["a"]["includes"](p)) #;',
    'if (list().includes(p)) #;',
    'if (list()[p]) #;',
    'if (known(p)) #;',
    'if (known()(p)) #;',
    'if (known()) #;',
    'if (p.match("^[a-z]+$")) #;',
    'if (p.match(/[a-z]/)) #;',
    'if (p.concat("a")) #;',
    'if (p.length) #;',
    'if (p + "a") #;',
    'if (-p) #;',
    'if (["a"].includes(p) ?? $x) #;',
    'if (p.trim().trim().trim().trim().trim() === "a") #;',
    `if (${'!'.repeat(100)}["a"].includes(p)) #;`,
    'switch (p) { case "a": $x = 1; break; default: #; }',
    'switch (p) { case "a": case q: #; break; }',
    'switch (p) { case "a": $x = 1; break; } #;',
    'switch (p) { default: $x = 1; case "a": #; }',
  ])
    assert.is(await javascript(text), 1, text);
});

test('a case falls through to the next', async () => {
  const logged = async (text: string) =>
    leaksOf(await factsOf({ scripts: { S: `<javascript>${text}</javascript>` }, hidden: ['crm_password'] })).length;
  assert.is(await logged('var m; switch ($x) { case 1: m = $crm_password; case 2: WriteToOperationLog(m); }'), 1);
  assert.is(
    await logged('var m; switch ($x) { case 1: m = $crm_password; break; case 2: WriteToOperationLog(m); }'),
    0,
  );
});

test.run();
