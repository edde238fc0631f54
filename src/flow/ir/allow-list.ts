/**
 * Whether what a regular expression matches is made only of what it allows: it spans the whole text, in each of its
 * alternatives, and does not allow just anything. Patterns of whole URLs may end in anything.
 */
export function isAllowList(pattern: string): boolean {
  return alternatives(pattern).every(
    (one) =>
      one.startsWith('^') && (one.endsWith('$') || one.endsWith('\\z')) && (WEB.test(one) || !ANYTHING.test(one)),
  );
}

/** `^a$|^b$` in its parts; an escaped `$` at their end is left out, since it matches a dollar sign. */
function alternatives(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let inClass = false;
  let end = pattern.length;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') {
      at++;
      if (at === pattern.length - 1 && pattern.endsWith('$')) end = at;
    } else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth <= 0) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(pattern.slice(from, end));
  return parts;
}

// `.*`, `\S+`, `[\s\S]`, but not `\.`
const ANYTHING = /(?:^|[^\\])(?:\\\\)*(?:\.[*+{]|\\[SDW]|\[\\[sdw]\\[SDW]\])/;
const WEB = /^\^\(?https?:/;
