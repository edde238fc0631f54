import type { Made } from './texts.js';

/**
 * Whether texts that are put together may come to a secret that none of them shows by itself. Asked at each joint of a
 * script, before anything is put together, so by little: a mark of what holds secrets, or a word that goes on over a joint.
 * Rather too often than too seldom.
 */
export function mayTell(parts: readonly Made[]): boolean {
  // Sums of numbers grow long as well.
  if (!parts.some(holdsText)) return false;
  if (parts.some(hasMark)) return true;
  if (!parts.some((part, index) => index > 0 && endsInWord(parts[index - 1]!) && beginsWithWord(part))) return false;
  let length = 0;
  for (const part of parts) length += writtenLength(part);
  return length >= LEAST;
}

/** A secret in pieces is at least so long. */
const LEAST = 8;

/** Of URLs, assignments, headers, SQL that gives a user a password. */
const MARK = /[?=:@&</]|basic|bearer|password|identified/i;

const hasMark = (made: Made): boolean => someText(made, (text) => MARK.test(text));
const holdsText = (made: Made): boolean => someText(made, (text) => text !== '');

/** Whether one of the literal texts that a text is made of is like that; numbers are none. */
function someText(made: Made, isLike: (text: string) => boolean): boolean {
  switch (made.kind) {
    case 'constant':
      return typeof made.value === 'string' && isLike(made.value);
    case 'hole':
      return false;
    case 'joined':
      return made.parts.some((part) => someText(part, isLike));
    case 'either':
      return someText(made.one, isLike) || someText(made.other, isLike);
    case 'reworked':
      return someText(made.made, isLike);
  }
}

const endsInWord = (made: Made): boolean => touches(made, /[^\s]$/, (parts) => parts.at(-1));
const beginsWithWord = (made: Made): boolean => touches(made, /^[^\s]/, (parts) => parts[0]);

/** Whether a text is written down up to its edge, and no space stands there. What may be empty counts as that. */
function touches(made: Made, edge: RegExp, outermost: (parts: readonly Made[]) => Made | undefined): boolean {
  switch (made.kind) {
    case 'constant': {
      const text = String(made.value ?? '');
      return text === '' || edge.test(text);
    }
    case 'hole':
      return false;
    case 'joined': {
      const part = outermost(made.parts);
      return part === undefined || touches(part, edge, outermost);
    }
    case 'either':
      return touches(made.one, edge, outermost) || touches(made.other, edge, outermost);
    case 'reworked':
      return touches(made.made, edge, outermost);
  }
}

function writtenLength(made: Made): number {
  switch (made.kind) {
    case 'constant':
      return String(made.value ?? '').length;
    case 'hole':
      return 0;
    case 'joined': {
      let length = 0;
      for (const part of made.parts) length += writtenLength(part);
      return length;
    }
    case 'either':
      return Math.max(writtenLength(made.one), writtenLength(made.other));
    case 'reworked':
      return writtenLength(made.made);
  }
}
