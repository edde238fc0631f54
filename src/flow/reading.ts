import type { Code, Project } from '../model/artifact.js';
import type { Span } from '../source/source.js';
import { parseJavaScript } from '../syntax/javascript.js';
import type { JavaScript } from '../syntax/javascript.js';
import type { Comment, Script, SyntaxFault } from '../syntax/jitterbit/ast.js';
import { parse } from '../syntax/jitterbit/parse.js';
import type { Node } from './ir.js';
import { lowerJavaScript } from './lower-javascript.js';
import { lowerJitterbit } from './lower-jitterbit.js';

/** A script or mapping, as far as it was understood. */
export interface Understood {
  /** Both languages, one after the other. */
  readonly body: Node;
  readonly comments: readonly Comment[];
  /** What was not understood, in order. */
  readonly faults: readonly SyntaxFault[];
  /** Text that is no script, or none that was understood. */
  readonly unread: readonly Span[];
}

/** Everything in a project that holds script text. */
export function* codes(project: Project): Generator<Code> {
  yield* project.scripts;
  yield* project.mappings;
}

/** Reads all scripts and mappings. The parser of JavaScript is loaded if there is any. */
export async function readScripts(projects: readonly Project[]): Promise<ReadonlyMap<Code, Understood>> {
  const read = new Map<Code, Understood>();
  for (const project of projects) {
    for (const code of codes(project)) {
      const script = parseScript(code);
      const spans = script.segments.filter(({ kind }) => kind === 'javascript');
      const javascript = spans.length === 0 ? undefined : await parseJavaScript(code.text.text, spans);
      read.set(code, understood(code, script, javascript));
    }
  }
  return read;
}

/** The tree of a script or mapping. */
export const parseScript = (code: Code): Script => parse(code.text.text, { formula: code.kind === 'mapping' });

function understood(code: Code, script: Script, javascript: JavaScript | undefined): Understood {
  const jitterbit = lowerJitterbit(code, script.statements);
  const lowered = javascript && lowerJavaScript(code, javascript);
  const body: Node =
    lowered === undefined
      ? jitterbit
      : script.statements.length === 0
        ? lowered.body
        : { kind: 'sequence', start: 0, end: code.text.text.length, items: [jitterbit, lowered.body] };
  const tooDeep = (lowered?.tooDeep ?? []).map((span) => ({ ...span, message: 'this is nested too deep to be read' }));
  return {
    body,
    comments: [...script.comments, ...(javascript?.comments ?? [])],
    faults: [...script.errors, ...(javascript?.errors ?? []), ...tooDeep],
    unread: script.segments.filter(
      ({ kind }) => kind === 'outside' || (kind === 'javascript' && (lowered === undefined || tooDeep.length > 0)),
    ),
  };
}
