import type { Code, Project } from '../model/artifact.js';
import type { Workspace } from '../model/workspace.js';
import type { Span } from '../source/source.js';
import type { Script } from '../syntax/jitterbit/ast.js';
import { descendants } from '../syntax/jitterbit/walk.js';
import { beginningOf, constantOf, nothing, unknown } from './abstract.js';
import type { Value } from './abstract.js';
import { commentSecrets } from './comments.js';
import { Hardcoded } from './hardcoded.js';
import { Interpreter } from './interpret.js';
import type { Observer, Store } from './interpret.js';
import type { Call, Cell } from './ir.js';
import { LiteralSecrets, hintsOf } from './literals.js';
import { lowerJitterbit } from './lower-jitterbit.js';
import { createReader } from './reading.js';
import type { Secret } from './secrets.js';
import { tokensIn } from './tokens.js';

/** A call in a script, with what is known of its arguments. The span is the whole call. */
export interface CallFact extends Span {
  /** As written. */
  readonly name: string;
  readonly nameEnd: number;
  readonly arguments: readonly ArgumentFact[];
}

/** An argument or assigned value. */
export interface ArgumentFact extends Span {
  /** The one value that it must be, through variables and concatenation; undefined where that is not known. */
  readonly constant: string | number | boolean | undefined;
  /** The text that it must begin with, whatever follows. */
  readonly beginning: string;
}

/** Something put into a global or local variable, or under a key of one. The span is the whole expression. */
export interface AssignmentFact extends Span {
  /** Without `$`. */
  readonly name: string;
  readonly scope: 'global' | 'local';
  /** The key, for `$name["key"] = …`; undefined where there is none, or it is not known. */
  readonly key: string | undefined;
  readonly keyed: boolean;
  /** As for arguments. */
  readonly constant: string | number | boolean | undefined;
  readonly beginning: string;
}

/** What is known about values in scripts. Functions are asked by name in any case. */
export interface Flow {
  /** The tree of a script or mapping. */
  syntax(code: Code): Script;
  /** All calls of a function in a script, in the order in which they run. */
  calls(code: Code, name: string): readonly CallFact[];
  assignments(code: Code): readonly AssignmentFact[];
  /** The secrets written down in a script: its own, those in its comments, and those in URLs. */
  hardcoded(code: Code): readonly Secret[];
}

/** Follows the values of all scripts of a workspace. */
export function computeFlow(workspace: Workspace): Promise<Flow> {
  const read = createReader();
  const hardcoded = new Map<Code, readonly Secret[]>();
  for (const project of workspace.projects) {
    for (const code of codes(project)) hardcoded.set(code, secretsOf(code, read(code)));
  }
  return Promise.resolve({
    syntax: read,
    calls: (code, name) => callsOf(code, read(code), name.toLowerCase()),
    assignments: (code) => assignmentsOf(code, read(code)),
    hardcoded: (code) => hardcoded.get(code) ?? [],
  });
}

/** Everything in a project that holds script text. */
export function* codes(project: Project): Generator<Code> {
  yield* project.scripts;
  yield* project.mappings;
}

function secretsOf(code: Code, script: Script): Secret[] {
  const { text } = code.text;
  const found: Secret[] = [];
  const hints = hintsOf(text);
  const literals = new LiteralSecrets(code);
  for (const node of descendants(script.statements)) {
    if (node.kind === 'string') {
      literals.add({ code, text: node.value, start: node.start + 1, escapes: node.escapes }, hints);
    }
  }
  const taken = new Hardcoded(code, (literal) => literals.isEmbedded(literal));
  follow(code, script, taken);
  found.push(...distinct([...taken.secrets(), ...literals.secrets()]));
  for (const comment of script.comments) found.push(...commentSecrets(code, comment));
  if (!hints.tokens) return found;
  for (const segment of script.segments) {
    if (segment.kind === 'jitterbit') continue;
    for (const { start, end, name } of tokensIn(text.slice(segment.start, segment.end))) {
      const span = { start: segment.start + start, end: segment.start + end };
      const value = { value: code.text.slice(span), source: code.text, span };
      const base = { owner: 'script', evidence: 'shape', artifact: code, detail: undefined, form: 'literal' } as const;
      found.push({ ...base, value, kind: name, format: name });
    }
  }
  return found;
}

/** One secret for each place: of two that overlap, the first. */
function distinct(secrets: readonly Secret[]): Secret[] {
  const kept: Secret[] = [];
  for (const secret of secrets.toSorted((one, other) => one.value.span.start - other.value.span.start)) {
    const last = kept.at(-1);
    if (last?.value.source === secret.value.source && secret.value.span.start < last.value.span.end) {
      continue;
    }
    kept.push(secret);
  }
  return kept;
}

function callsOf(code: Code, script: Script, id: string): CallFact[] {
  if (!code.text.text.toLowerCase().includes(id)) return [];
  const found = new Map<Call, CallFact>();
  const call = (node: Call, values: readonly Value[]) => {
    if (node.id !== id) return;
    const args = node.arguments.map(({ start, end }, index) => ({ start, end, ...textOf(values[index]!) }));
    found.set(node, { start: node.start, end: node.end, name: node.name, nameEnd: node.nameEnd, arguments: args });
  };
  follow(code, script, { call, store: () => undefined });
  return [...found.values()];
}

function assignmentsOf(code: Code, script: Script): AssignmentFact[] {
  const found = new Map<Store['node'], AssignmentFact>();
  const store = ({ node, cell, key, keyed, value }: Store) => {
    if (cell.scope === 'parameter') return;
    const { name, scope } = cell;
    found.set(node, { start: node.start, end: node.end, name, scope, key, keyed, ...textOf(value) });
  };
  follow(code, script, { call: () => undefined, store });
  return [...found.values()];
}

const textOf = (value: Value) => ({ constant: constantOf(value), beginning: beginningOf(value) });

function follow(code: Code, script: Script, observer: Observer): void {
  new Interpreter(observer, initial).evaluate(lowerJitterbit(code, script.statements));
}

const initial = ({ scope }: Cell) => (scope === 'local' ? nothing : unknown);
