import data from '../../data/secret-names.json' with { type: 'json' };

/**
 * How much a name says: under a *strong* name a literal is a secret; under a *weak* one it is if it looks like a value.
 * Names are split at case changes, digits and separators, so `sfdcPassword`, `x-api-key` and `[erp_db_pwd]` are alike.
 */
export type NameStrength = 'strong' | 'weak';

/** Whether a variable, field or key of that name holds a secret; undefined for `token_url`, `primaryKey` and the like. */
export function secretName(name: string): NameStrength | undefined {
  let known = cache.get(name);
  if (known === undefined) {
    if (cache.size >= 20_000) cache.clear();
    known = judge(name) ?? 'no';
    cache.set(name, known);
  }
  return known === 'no' ? undefined : known;
}

/** The secret word of a name, for messages: `password` for `$crm.password`; the last word where there is none. */
export function secretKind(name: string): string {
  const tokens = words(name);
  return strongRun(tokens)?.word ?? tokens.at(-1) ?? 'secret';
}

/** A text that stands for a value that is not there: `changeme`, `<password>`, `${PW}`, `*****`. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 200 && placeholders.some((pattern) => pattern.test(trimmed));
}

/** Words that are no secret wherever they stand: switches, names of authentication schemes and grant types. */
export function isKeyword(text: string): boolean {
  return keywords.has(text.trim().toLowerCase());
}

/** At least eight characters, no blank, and not a word or identifier of prose: it holds a digit or an odd character. */
export function looksLikeValue(text: string): boolean {
  return text.length >= 8 && !/\s/.test(text) && !/^[\p{L}_.:/-]+$/u.test(text) && !isPlaceholder(text);
}

/** The words of a name in lower case, accents dropped. */
export function words(name: string): string[] {
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

const cache = new Map<string, NameStrength | 'no'>();
const strong = new Set(data.strong);
const negativeLast = new Set(data.negativeLast);
const negativeWhole = new Set(data.negativeWhole);
const weakLast = new Set(data.weakLast);
const keyNeedsBefore = new Set(data.keyNeedsBefore);
const keywords = new Set(data.notValues);
const placeholders = data.placeholders.map((pattern) => new RegExp(pattern, 'i'));

function judge(name: string): NameStrength | undefined {
  if (data.strongInside.some((word) => name.normalize('NFC').includes(word))) return 'strong';
  const tokens = words(name);
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  const run = strongRun(tokens);
  if (run?.end !== tokens.length) {
    if (negativeLast.has(last)) return undefined;
    if (data.strongEndings.some((ending) => last.endsWith(ending)) && !negativeWhole.has(last)) return 'strong';
  }
  // `next_page_token` and `primary_key` are told by their last two or three words together.
  for (let from = 0; from < tokens.length; from++) if (negativeWhole.has(tokens.slice(from).join(''))) return undefined;
  if (run !== undefined) return 'strong';
  if (!weakLast.has(last)) return undefined;
  return last !== 'key' || keyNeedsBefore.has(tokens.at(-2) ?? '') ? 'weak' : undefined;
}

/** One to three neighbouring words that, joined, are a strong secret word; the last such run. */
function strongRun(tokens: readonly string[]): { readonly word: string; readonly end: number } | undefined {
  for (let end = tokens.length; end > 0; end--) {
    for (let length = Math.min(3, end); length > 0; length--) {
      const word = tokens.slice(end - length, end).join('');
      if (strong.has(word)) return { word, end };
    }
  }
  return undefined;
}
