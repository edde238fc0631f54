import { createHash } from 'node:crypto';

import type { Artifact } from '../model/artifact.js';
import type { Place } from '../source/source.js';

/**
 * Where a finding stands in the structure, as 16 hex digits: rule, artifact by its id, part of it, and in a script the
 * statement without its strings. No line, no index, no value: a re-export or a moved line changes nothing.
 */
export function structuralHash(ruleId: string, artifact: Artifact, detail: string | undefined, place: Place): string {
  const anchor = place.source === artifact.file.source ? '' : statement(place);
  const parts = [ruleId, artifact.kind, artifact.id ?? artifact.name, detail ?? artifact.detail ?? '', anchor];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** The line around a place with its strings emptied, so that nothing of a secret gets in. */
function statement({ source, span }: Place): string {
  const line = source.line(source.position(span.start).line);
  return source
    .slice({ start: Math.max(line.start, span.start - 400), end: Math.min(line.end, span.end + 400) })
    .replace(/"[^"]*"?|'[^']*'?/g, '""')
    .replace(/\s+/g, ' ')
    .trim();
}
