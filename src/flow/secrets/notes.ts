import type { Span } from '../../source/source.js';
import { classify } from '../values.js';
import { isKeyword, isPlaceholder, looksLikeValue, secretName } from './names.js';

/** A secret that somebody noted down. The span is that of what is written down. */
export interface Note extends Span {
  /** What it is called there; `password` behind a name to log in with. */
  readonly key: string;
}

/** Secrets in the prose of a comment: `password: …`, `login: name / password`. Two may overlap. Linear. */
export function* notedIn(text: string): Generator<Note> {
  if (!/[:=,]/.test(text)) return;
  for (const match of assignments(text)) {
    const { key = 'password' } = match.groups!;
    const [start, end] = withoutFullStop(text, match.indices!.groups!.value!);
    const strength = match.groups!.key === undefined ? 'strong' : secretName(key);
    const value = text.slice(start, end);
    if (strength === undefined || !isLiteral(value)) continue;
    // `[name]` has lost its bracket with the full stop.
    if (classify(match.groups!.value!).kind !== 'literal') continue;
    if (strength === 'weak' && !looksLikeValue(value) && !/^(?:pass|pw)$/i.test(key)) continue;
    yield { start, end, key };
  }
}

/** What is assigned may itself be the name of what is assigned to: `old: $password = "…"`. */
function* assignments(text: string): Generator<RegExpMatchArray> {
  ASSIGNMENT.lastIndex = 0;
  for (let match = ASSIGNMENT.exec(text); match !== null; match = ASSIGNMENT.exec(text)) {
    yield match;
    // A key of two words may begin with one that is none of it: `test login: name / …`.
    const space = match.groups!.key?.indexOf(' ') ?? -1;
    ASSIGNMENT.lastIndex = space > 0 ? match.index + space : match.indices!.groups!.value![0];
  }
}

const LOGIN = String.raw`(?:log-?in|user(?:name)?|credentials?|zugang|benutzer|anmeldung|usuario)`;
const AND_PASSWORD = String.raw`(?:[ \t]{0,3}\/[ \t]{0,3}(?:passw(?:or[dt])?|pass|pwd?|kennwort))?`;
const BEHIND = String.raw`["'\]]{0,2}[ \t]{0,4}[:=][ \t]{0,4}["']?|["'][ \t]{0,4},[ \t]{0,4}["']`;
// `login: name / …`, else `password: …`, `api key: …`, `$crm.password = "…"`, `Set("password", "…")`.
const ASSIGNMENT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${LOGIN}${AND_PASSWORD}[ \t]{0,4}[:=][ \t]{0,4}[^\s/]{2,80}[ \t]{0,3}\/[ \t]{0,3}` +
    String.raw`|(?<key>[\p{L}_][\p{L}\d_.-]{0,60}(?: \p{L}{1,20})?)(?:${BEHIND}))(?<value>[^\s"',;/][^\s"',;]{4,200})`,
  'dgiu',
);

/** Not a word of prose, not code, not a reference: it holds a letter, and a digit or a symbol. */
function isLiteral(value: string): boolean {
  if (isPlaceholder(value) || isKeyword(value) || classify(value).kind !== 'literal') return false;
  return !/^\$|^[\w.]{1,60}\(|:\/\//.test(value) && /\p{L}/u.test(value) && /[^\p{L}_.:/-]/u.test(value);
}

function withoutFullStop(text: string, [start, end]: [number, number]): [number, number] {
  return [start, end - (/[.)\]}]{1,3}$/.exec(text.slice(Math.max(start, end - 3), end))?.[0].length ?? 0)];
}
