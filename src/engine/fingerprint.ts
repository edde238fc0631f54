import { createHash } from 'node:crypto';

import type { Artifact } from '../model/artifact.js';
import type { Problem } from '../rule/rule.js';

/**
 * Where a finding stands in the structure, as 16 hex digits: rule, artifact by its id, part of it, and in a script the
 * statement without its secret, strings and comments. No line, no index, no value: a re-export or a moved line changes
 * nothing, nor does another secret. Whoever knows the project could else try passwords until the digits are the same.
 */
export function structuralHash(
  ruleId: string,
  artifact: Artifact,
  detail: string | undefined,
  problem: Pick<Problem, 'source' | 'span' | 'secret'>,
): string {
  // The text of a setting is a value, not a place.
  const anchor = 'text' in artifact && problem.source === artifact.text ? statement(problem) : '';
  const parts = [ruleId, artifact.kind, artifact.id ?? artifact.name, detail ?? artifact.detail ?? '', anchor];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** The line around a place, with everything emptied that may hold a secret. */
function statement({ source, span, secret }: Pick<Problem, 'source' | 'span' | 'secret'>): string {
  const line = source.line(source.position(span.start).line);
  const start = Math.max(line.start, span.start - 400);
  const end = Math.min(line.end, span.end + 400);
  const hidden = secret?.source === source ? secret.span : { start: end, end };
  const before = source.slice({ start, end: Math.max(start, Math.min(end, hidden.start)) });
  const after = source.slice({ start: Math.max(start, Math.min(end, hidden.end)), end });
  return `${before}${after}`
    .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?/g, '""')
    .replace(/\/\/.*|\/\*[^]*?(?:\*\/|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
