import type { Code, Project } from '../../model/artifact.js';
import type { Span } from '../../source/source.js';
import { parseJavaScript } from '../../syntax/javascript.js';
import type { JavaScript } from '../../syntax/javascript.js';
import type { Comment, Script, SyntaxFault } from '../../syntax/jitterbit/ast.js';
import { parse } from '../../syntax/jitterbit/parse.js';
import { segments } from '../../syntax/jitterbit/segments.js';
import type { Cells } from './cells.js';
import type { Node } from './ir.js';
import { lowerJavaScript } from './lower-javascript.js';
import type { LoweredJavaScript } from './lower-javascript.js';
import { lowerJitterbit } from './lower-jitterbit.js';

/** A script or mapping, as far as it was understood. */
export interface Understood {
  /** Both languages, one after the other. */
  readonly body: Node;
  /** Whether there may be functions in it. */
  readonly hasFunctions: boolean;
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

/** The tree of the Jitterbit Script in a script or mapping. One without any tag is read as Jitterbit Script, too. */
export const parseScript = (code: Code): Script => parse(code.text.text, { formula: true });

/** Reads scripts when asked to; only JavaScript is kept, since its parser makes one wait. */
export class Reader {
  readonly #javascript = new Map<Code, JavaScript>();

  constructor(readonly cells: Cells) {}

  /** Reads all JavaScript. Its parser is loaded if there is any. */
  async prepare(projects: readonly Project[]): Promise<void> {
    for (const project of projects) {
      for (const code of codes(project)) {
        const { text } = code.text;
        if (!JAVASCRIPT.test(text)) continue;
        const spans = segments(text).filter(({ kind }) => kind === 'javascript');
        if (spans.length > 0) this.#javascript.set(code, await parseJavaScript(text, spans));
      }
    }
  }

  hasJavaScript(code: Code): boolean {
    return this.#javascript.has(code);
  }

  understand(code: Code): Understood {
    const script = parseScript(code);
    const jitterbit = lowerJitterbit(code, script.statements, this.cells.of(code.project));
    const { segments } = script;
    const javascript = this.#javascript.get(code);
    if (javascript === undefined) {
      const unread = segments.filter(({ kind }) => kind !== 'jitterbit');
      return { body: jitterbit, hasFunctions: false, comments: script.comments, faults: script.errors, unread };
    }
    const lowered = lowerJavaScript(code, javascript, this.cells.of(code.project));
    const tooDeep = (lowered?.tooDeep ?? []).map((span) => ({
      ...span,
      message: 'this is nested too deep to be read',
    }));
    return {
      body: { kind: 'sequence', ...whole(code), items: inOrderOfText(jitterbit, lowered) },
      hasFunctions: true,
      comments: [...script.comments, ...javascript.comments],
      faults: [...script.errors, ...javascript.errors, ...tooDeep],
      unread: segments.filter(
        ({ kind }) => kind === 'outside' || (kind === 'javascript' && (lowered === undefined || tooDeep.length > 0)),
      ),
    };
  }
}

/** The statements of both languages as they stand in the text; functions of JavaScript are there from the beginning. */
function inOrderOfText(jitterbit: Node, javascript: LoweredJavaScript | undefined): readonly Node[] {
  const statements = jitterbit.kind === 'sequence' ? jitterbit.items : [jitterbit];
  if (javascript === undefined) return statements;
  const { functions, others } = javascript;
  if (statements.length === 0) return [...functions, ...others];
  return [...functions, ...[...statements, ...others].sort((one, other) => one.start - other.start)];
}

const JAVASCRIPT = /<javascript\s{0,20}>/i;

const whole = ({ text }: Code): Span => ({ start: 0, end: text.text.length });
