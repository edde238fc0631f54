import type { Escapes } from '../../source/cut.js';

/** Where the escapes of a JavaScript string are; `raw` is the text between its quotes. Undefined where it has none. */
export function escapesOf(raw: string): Escapes | undefined {
  let backslash = raw.indexOf('\\');
  if (backslash < 0) return undefined;
  const at: number[] = [];
  const ahead: number[] = [];
  let lost = 0;
  while (backslash >= 0) {
    ESCAPE.lastIndex = backslash;
    const { groups } = ESCAPE.exec(raw) ?? {};
    const length = groups?.escape?.length ?? 1;
    // A line that goes on gives nothing, a code point beyond the first plane two units, all others one.
    const gives = groups?.newline !== undefined ? 0 : Number.parseInt(groups?.point ?? '0', 16) > 0xffff ? 2 : 1;
    lost += length - gives;
    at.push(backslash + length - lost);
    ahead.push(lost);
    backslash = raw.indexOf('\\', backslash + length);
  }
  return { at, ahead };
}

// `\` and a line break, `\x41`, `\u0041`, `\u{1f600}`, up to three octal digits, or any one character.
const ESCAPE =
  /(?<escape>\\(?:(?<newline>\r\n|[\n\r\u2028\u2029])|x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{(?<point>[\da-fA-F]{1,6})\}|[0-3]?[0-7]{1,2}|[^]))/y;
