/** Columns on a terminal: East Asian wide characters take two, combining marks none. */
export function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/**
 * Breaks a text at blanks so that no line is wider than `width`; a word that is wider, such as a path, is broken behind
 * its last separator that fits, or where it must be. Lines after the first are `later` columns narrower.
 */
export function wrap(text: string, width: number, later = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const room = () => Math.max(8, width - (lines.length === 0 ? 0 : later));
  const end = () => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  for (const word of text.split(/\s+/)) {
    const size = columns(word);
    if (used > 0 && used + 1 + size > room()) end();
    let rest = word;
    for (let part = head(rest, room()); used === 0 && part.length < rest.length; part = head(rest, room())) {
      line = part;
      end();
      rest = rest.slice(part.length);
    }
    line = used === 0 ? rest : `${line} ${rest}`;
    used = columns(line);
  }
  return [...lines, line];
}

/** Breaks a path behind its separators so that no line is wider than `width`; its blanks are letters. */
export function wrapPath(path: string, width: number): string[] {
  const lines: string[] = [];
  let rest = path;
  for (let part = head(rest, width); part.length < rest.length; part = head(rest, width)) {
    lines.push(part);
    rest = rest.slice(part.length);
  }
  return [...lines, rest];
}

/** A text on one line, cut to a width; what was cut off is an ellipsis. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  return `${start(text, width - 1)}…`;
}

const columnsOf = (character: string) => (/\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1);

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The first part of a text that takes no more than so many columns. */
function start(text: string, width: number): string {
  let [length, used] = [0, 0];
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/** The part of a word that fits, up to its last slash, or another separator, if that is not too little. */
function head(word: string, width: number): string {
  const part = start(word, width);
  if (part.length === word.length) return word;
  const separator = separators.map((marks) => Math.max(...marks.map((mark) => part.lastIndexOf(mark))));
  const end = separator.find((index) => index >= part.length / 3);
  return end === undefined ? part : part.slice(0, end + 1);
}

/** The better ones first. */
const separators = [
  ['/', '\\'],
  ['.', ',', ':', '_', '-'],
];
