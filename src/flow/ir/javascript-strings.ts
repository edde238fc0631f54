import type { Escapes } from '../../source/cut.js';

/**
 * Where the escapes of a JavaScript string are; `raw` is the text between its quotes. In a template, a line break of two
 * characters is one, too. Undefined where it has none.
 */
export function escapesOf(raw: string): Escapes | undefined {
  let next = raw.search(SHORTENED);
  if (next < 0) return undefined;
  const at: number[] = [];
  const ahead: number[] = [];
  let lost = 0;
  while (next >= 0) {
    ESCAPE.lastIndex = next;
    const { groups } = ESCAPE.exec(raw) ?? {};
    const length = groups?.escape?.length ?? 1;
    // A line that goes on gives nothing, a code point beyond the first plane two units, all others one.
    const gives = groups?.newline !== undefined ? 0 : Number.parseInt(groups?.point ?? '0', 16) > 0xffff ? 2 : 1;
    lost += length - gives;
    at.push(next + length - lost);
    ahead.push(lost);
    SHORTENED.lastIndex = next + length;
    next = SHORTENED.exec(raw)?.index ?? -1;
  }
  return { at, ahead };
}

const SHORTENED = /\\|\r\n/g;

// A line break, `\` and a line break, `\x41`, `\u0041`, `\u{1f600}`, up to three octal digits, or any one character.
const ESCAPE =
  /(?<escape>\r\n|\\(?:(?<newline>\r\n|[\n\r\u2028\u2029])|x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{(?<point>[\da-fA-F]{1,6})\}|[0-3]?[0-7]{1,2}|[^]))/y;
