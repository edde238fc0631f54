import type { Span } from '../../source/source.js';
import { writtenIn } from './written.js';

/**
 * Passwords that a statement of SQL gives to a user: `CREATE USER … IDENTIFIED BY '…'` (MySQL, Oracle), `ALTER ROLE … WITH
 * PASSWORD '…'` (PostgreSQL), `SET PASSWORD … = PASSWORD('…')`. With an equals sign it is an assignment, which others
 * find. In order; linear.
 */
export function sqlPasswords(text: string): Span[] {
  if (!STATEMENT.test(text)) return [];
  const found: Span[] = [];
  for (const { groups, indices } of text.matchAll(PASSWORD)) {
    const [start, end] = indices!.groups!.quoted ?? indices!.groups!.bare!;
    if (groups!.quoted === undefined && /^(?:values|random)$/i.test(groups!.bare!)) continue;
    const [written] = writtenIn(text.slice(start, end), 'strong');
    if (written?.form === 'literal') found.push({ start, end });
  }
  return found;
}

const STATEMENT =
  /\b(?:create|alter)\s{1,20}(?:or\s{1,20}replace\s{1,20})?(?:user|role|group|login)\b|\bset\s{1,20}password\b|^\s{0,99}grant\s/i;

// Without quotes it may stand behind `BY` alone; double quotes around a name are Oracle's.
const PASSWORD =
  /\b(?:password\s{0,20}\(?\s{0,20}N?'|identified\s{1,20}(?:with\s{1,20}["'`]?[\w$]{1,60}["'`]?\s{1,20})?by\s{1,20}["']?)(?:(?<=['"])(?<quoted>[^'"\r\n]{1,500})['"]|(?<=\s)(?<bare>[^\s'";(),]{1,128}))/dgi;
