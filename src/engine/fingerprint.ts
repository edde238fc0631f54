import { createHash } from 'node:crypto';

import type { Artifact, Code } from '../model/artifact.js';
import { placeInside } from '../source/source.js';
import type { Place, Source, Span } from '../source/source.js';
import { scriptPassages } from '../syntax/script-passages.js';

/**
 * Where a finding stands in the structure, as 16 hex digits: rule, artifact by its id, part of it, and in a script the
 * code of its line without strings, numbers and comments. No line, no index, no value: a re-export or a moved line
 * changes nothing.
 */
export function structuralHash(ruleId: string, artifact: Artifact, detail: string | undefined, place: Place): string {
  // What stands in a property may be the secret itself; there the artifact and its detail say enough.
  const anchor = 'text' in artifact ? codeAt(artifact, place) : '';
  const parts = [ruleId, artifact.kind, artifact.id ?? artifact.name, detail ?? artifact.detail ?? '', anchor];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** The code of the line where a place begins; empty where that is not in the script. */
function codeAt(code: Code, place: Place): string {
  const span = placeInside(place, code.text);
  if (span === undefined) return '';
  const line = code.text.line(code.text.position(span.start).line);
  const around = { start: Math.max(line.start, span.start - REACH), end: Math.min(line.end, span.end + REACH) };
  return bare(code, around).replace(/\s+/g, ' ').trim();
}

/** Scripts on a single line are told apart by what stands this near. */
const REACH = 400;

/** A stretch of code with every literal as a dot, and without comments and what is no script. */
function bare(code: Code, { start, end }: Span): string {
  const passages = passagesOf(code);
  const pieces: string[] = [];
  let from = start;
  for (let i = firstEndingAfter(passages, start); i < passages.length && passages[i]!.start < end; i++) {
    const passage = passages[i]!;
    pieces.push(code.text.text.slice(from, Math.max(from, passage.start)));
    if (passage.kind === 'literal') pieces.push('·');
    from = passage.end;
  }
  pieces.push(code.text.text.slice(from, Math.max(from, end)));
  return pieces.join('');
}

const known = new WeakMap<Source, ReturnType<typeof scriptPassages>>();

function passagesOf({ text }: Code) {
  let passages = known.get(text);
  if (passages === undefined) known.set(text, (passages = scriptPassages(text.text)));
  return passages;
}

function firstEndingAfter(passages: readonly Span[], offset: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
