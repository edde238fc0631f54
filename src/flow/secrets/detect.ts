import type { Span } from '../../source/source.js';
import { assignmentsIn } from './connection-strings.js';
import { secretName } from './names.js';
import { notedIn } from './notes.js';
import { tokensIn } from './tokens.js';
import { urlsOfSetting } from './urls.js';
import type { Url } from './urls.js';

/** Whatever looks like a secret by itself in a text that is to be printed: tokens, URL credentials, `password=…`. */
export function* detectSecrets(text: string): Generator<Span> {
  yield* tokensIn(text);
  const urls = urlsOfSetting(text);
  for (const { credentials } of urls)
    for (const credential of credentials) if (credential.form === 'literal') yield credential;
  yield* assigned(text, urls);
  yield* inOptions(text);
  yield* inPaths(text);
  yield* randomLiterals(text);
  if (text.includes('@')) yield* passwordsOf(BARE, text);
  yield* inComments(text);
}

function* passwordsOf(pattern: RegExp, text: string): Generator<Span> {
  for (const { indices } of text.matchAll(pattern)) {
    const [start, end] = indices!.groups!.password!;
    yield { start, end };
  }
}

function* inComments(text: string): Generator<Span> {
  for (const { index, 0: comment } of text.matchAll(COMMENT))
    for (const { start, end } of notedIn(comment)) yield { start: index + start, end: index + end };
}

/** A comment in any of the languages that are read: some have a line of their own, some may stand behind code. */
const COMMENT = /(?:^[ \t]{0,200}(?:[;!*']|rem\s)|(?:^|[ \t;])(?:#|\/[/*]|--|<!--))[^\r\n]*/gim;

/** Not `"password=" + $password + "&…"`: what stands between those quotes is the script around them. */
function* assigned(text: string, urls: readonly Url[]): Generator<Span> {
  for (const found of assignmentsIn(text, urls)) {
    const isOperator =
      /["']/.test(text[found.start - 1] ?? '') && /^\s*\+(?:\s|$)/.test(text.slice(found.start, found.end));
    if (!isOperator) yield found;
  }
}

/** `--password=…`, `-Djavax.net.ssl.trustStorePassword=…`, whatever the name begins with; not `--password=$PASSWORD`. */
function* inOptions(text: string): Generator<Span> {
  for (const { groups, indices } of text.matchAll(OPTION)) {
    const [start, end] = indices!.groups!.value!;
    // The last part of the name, whose first parts may be anything; `-D` sets a property of Java.
    const key = groups!
      .name!.replace(/^D/, '')
      .split(/[^\p{L}\p{N}_-]/u)
      .at(-1)!;
    if (secretName(key) === 'strong') yield { start, end };
  }
}

const OPTION = /(?<=[\s"'`,[(]|^)--?(?<name>[^\s=-][^\s=]{0,259})=(?<value>[^\s"'`$[][^\s"'`]{0,499})/dgm;

/** In the path of a file: `backup/password=….xml`, and `https:/user:…@host`, as a URL looks that was taken for a path. */
function* inPaths(text: string): Generator<Span> {
  if (!text.includes('/')) return;
  yield* assigned(text.replaceAll('/', '&'), []);
  yield* passwordsOf(/:\/[^\s/:@]{0,80}:(?<password>[^\s/@]{1,200})@/dg, text);
  yield* passwordsOf(ENDLESS, text);
}

/** `https://user:…` whose `@` is far away or was cut off: longer than any port with what may follow it. */
const ENDLESS = /:\/\/[^\s/:@?#]{0,80}:(?!\d{1,5}[^\d])(?<password>[^\s/@?#"'`<>\\;,()[\]{}$]{60,})/dg;

/** `curl user:…@host`, which needs no `https://`; not `mailto:name@host`. */
const BARE =
  /(?<![\w.-])(?!(?:mailto|sips?|acct|xmpp|im):)[\w.-]{1,60}:(?<password>(?=[^\d@]{0,40}\d)[^\s/@:"'`<>,;()[\]{}$]{6,200})@[\w-]{1,60}\.\w/dg;

/** What stands in quotes and is no word of any language: nothing says that it is a secret, but it may well be one. */
function* randomLiterals(text: string): Generator<Span> {
  for (const { index, groups } of text.matchAll(/["'`](?<value>[\w+/=.~$%!-]{12,200})(?=["'`])/g)) {
    if (isRandom(groups!.value!)) yield { start: index + 1, end: index + 1 + groups!.value!.length };
  }
}

/** Of letters in both cases and digits, and changing between them as words and numbers do not. */
function isRandom(text: string): boolean {
  const classes = Array.from(text, (sign) => kinds.findIndex((kind) => kind.test(sign)));
  const changes = classes.filter((kind, i) => i > 0 && kind !== classes[i - 1]).length;
  return kinds.every((_, kind) => classes.includes(kind)) && changes >= 0.4 * (text.length - 1);
}

const kinds = [/[a-z]/, /[A-Z]/, /\d/];
