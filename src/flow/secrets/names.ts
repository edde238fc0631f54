import data from '../../../data/secret-names.json' with { type: 'json' };
import { remembered } from '../../source/remembered.js';

/**
 * How much a name says: under a *strong* name a literal is a secret; under a *weak* one it is if it looks like a value.
 * Names are split at case changes, digits and separators, so `sfdcPassword`, `x-api-key` and `[erp_db_pwd]` are alike.
 */
export type NameStrength = 'strong' | 'weak';

/** Whether a variable, field or key of that name holds a secret; undefined for `token_url`, `primaryKey` and the like. */
export function secretName(name: string): NameStrength | undefined {
  const known = judged(name);
  return known === 'no' ? undefined : known;
}

/** What kind of secret a name speaks of, for messages: `API key` for `x-api-key`; its last word where it says nothing. */
export function secretKind(name: string): string {
  const tokens = words(name);
  const run = strongRun(tokens);
  if (run === undefined) return tokens.at(-1) ?? 'secret';
  const spoken = tokens.slice(run.start, run.end).join(' ');
  return kinds.get(run.word) ?? spoken;
}

/** Whether a name is that of a connection string: a secret only where it holds one. */
export function isConnectionString(name: string): boolean {
  return strongRun(words(name))?.word === 'connectionstring';
}

/** A text that stands for a value that is not there: `changeme`, `<password>`, `${PW}`, `*****`, the address in a vault. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 200) return false;
  return placeholder.test(trimmed) || examples.has(trimmed) || isVariableSyntax(trimmed);
}

/** Words that are no secret wherever they stand: switches, names of authentication schemes and grant types. */
export function isKeyword(text: string): boolean {
  return keywords.has(text.trim().toLowerCase());
}

/** A URL, a path or an e-mail address: what stands under `authorization` or `token` without being one. */
export function isAddress(text: string): boolean {
  const trimmed = text.trim();
  return (
    /^(?:[A-Za-z][a-z\d+.-]{1,20}|[A-Z]{2,10}):\/\//.test(trimmed) ||
    /^(?:\.{0,2}|[a-z]:)[/\\][\w.{}$-]{1,80}[/\\][\w./\\{}$-]{0,400}$/i.test(trimmed) ||
    /^[\w.+-]{1,80}@[\w-]{1,80}\.[\w.-]{1,120}$/.test(trimmed)
  );
}

/**
 * Whether a text under a secret's name is that secret as a whole: one word that only by chance holds what looks like a part
 * of a URL or of a connection string, or a URL with more behind it, which is none.
 */
export function isWholeSecret(text: string): boolean {
  const word = text.trim();
  if (/\s/.test(word)) return /^[a-z][a-z\d+.-]{1,20}:\/\/\S/i.test(word);
  return word !== '' && !isAddress(word) && !beginning.test(word);
}

/** Of `Server=…`, `jdbc:…`, `[base_url]/…`, `/orders?…`, JSON, XML or a reference. */
const beginning = /^["'\\]{0,4}(?:[\w.-]{1,60}=|[a-z.-]{1,20}:|[[/{<(?&$])/;

/** At least eight characters, no blank, and no word, number, date, scheme or address: letters and odd signs are mixed. */
export function looksLikeValue(text: string): boolean {
  return (
    text.length >= 8 &&
    !/[\s<>]/.test(text) &&
    !/^\$?[\p{L}_.:/-]+$/u.test(text) &&
    !/^[\dTZ.:,/+-]+$|^(?:oauth|saml)[\d._-]{0,4}[A-Za-z_-]*$/i.test(text) &&
    !isAddress(text) &&
    !isPlaceholder(text)
  );
}

/** The words of a name in lower case, accents dropped. */
export function words(name: string): readonly string[] {
  return name.length > 100 ? split(name) : knownSplit(name);
}

function split(name: string): string[] {
  return name
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<lower>\p{Ll})(?<upper>\p{Lu})/gu, '$<lower> $<upper>')
    .replace(/(?<acronym>\p{Lu})(?<word>\p{Lu}\p{Ll})/gu, '$<acronym> $<word>')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

const MOST_KNOWN = 20_000;
const judged = remembered((name) => judge(name) ?? 'no', MOST_KNOWN);
const knownSplit = remembered(split, MOST_KNOWN);
const strong = new Set(data.strong);
const negativeFirst = new Set(data.negativeFirst);
const negativeLast = new Set(data.negativeLast);
const negativeWhole = new Set(data.negativeWhole);
const weakLast = new Set(data.weakLast);
const keyNeedsBefore = new Set(data.keyNeedsBefore);
const kinds = new Map(Object.entries(data.kinds));
const keywords = new Set(data.notValues);
const examples = new Set(data.documentedExamples);
const placeholder = new RegExp(data.placeholders.join('|'), 'i');

function judge(name: string): NameStrength | undefined {
  if (saysSoInside(name)) return 'strong';
  const tokens = words(name);
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  const run = strongRun(tokens);
  if (run?.end !== tokens.length) {
    if (negativeLast.has(last)) return undefined;
    if (data.strongEndings.some((ending) => last.endsWith(ending)) && !negativeWhole.has(last)) return 'strong';
  }
  // `PrivateKeyFileRSA` is where a key lies, whatever the user has put behind it.
  if (run !== undefined && /^(?:file|filename|path|dir|directory|folder|url|uri)$/.test(tokens[run.end] ?? ''))
    return undefined;
  // `next_page_token` and `primary_key` are told by their last two or three words together.
  for (let from = 0; from < tokens.length; from++) if (negativeWhole.has(tokens.slice(from).join(''))) return undefined;
  // `usePassword` is a switch; `is_db_password` is the password of a system called IS.
  if (negativeFirst.has(tokens[0]!) && run?.start === 1 && run.end === tokens.length) return undefined;
  if (run !== undefined) return 'strong';
  if (!weakLast.has(last)) return undefined;
  return last !== 'key' || keyNeedsBefore.has(tokens.at(-2) ?? '') ? 'weak' : undefined;
}

/** Languages that set no blank between words: the secret word counts where it ends one, so not in 密码长度, its length. */
function saysSoInside(name: string): boolean {
  const folded = name.slice(0, 300).normalize('NFC').toLowerCase();
  return data.strongInside.some((word) => {
    const at = folded.lastIndexOf(word);
    if (at < 0 || /\p{L}/u.test(folded.charAt(at + word.length))) return false;
    return !negativeLast.has(words(folded.slice(at + word.length)).at(-1) ?? '');
  });
}

/** One to three neighbouring words that, joined, are a strong secret word; the last such run. */
function strongRun(
  tokens: readonly string[],
): { readonly word: string; readonly start: number; readonly end: number } | undefined {
  for (let end = tokens.length; end > 0; end--) {
    for (let length = Math.min(3, end); length > 0; length--) {
      const word = tokens.slice(end - length, end).join('');
      if (strong.has(word)) return { word, start: end - length, end };
    }
  }
  return undefined;
}

/** `$erp_password` and the like: another language's way to name a variable. A password that begins with `$` has none. */
function isVariableSyntax(text: string): boolean {
  const name = /^[$%]\{?(?<name>[A-Za-z_][\w.]{0,60})\}?$/.exec(text)?.groups?.name;
  return name !== undefined && !/\d/.test(name) && secretName(name) !== undefined;
}
