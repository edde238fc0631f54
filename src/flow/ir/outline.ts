import { isSpace } from '../../syntax/jitterbit/characters.js';
import { globalEnd } from '../../syntax/jitterbit/names.js';
import type { Node } from './ir.js';
import { allNodes } from './ir-walk.js';
import { variableKey } from '../variable-names.js';

/** What can be said of a script without running it. Rather too much than too little. */
export interface Outline {
  /** Globals, by `variableKey`, that may be given a value that matters. */
  readonly writes: ReadonlySet<string>;
  /** All globals that are named. */
  readonly globals: ReadonlySet<string>;
  /** Texts that look like references to components. */
  readonly references: ReadonlySet<string>;
  /** It may run something several times. */
  readonly repeats: boolean;
}

/**
 * Looks over a Jitterbit Script, strings and comments included, without parsing it. `guids`: components may be referred
 * to by their ids.
 */
export function outlineOfText(text: string, guids: boolean): Outline {
  const writes = new Set<string>();
  const globals = new Set<string>();
  const references = new References();
  const fills = FILLING.test(text);
  for (let at = text.indexOf('$'); at >= 0;) {
    const end = globalEnd(text, at, text.length);
    if (end > at + 1) {
      const name = variableKey(text.slice(at + 1, end));
      globals.add(name);
      if (!writes.has(name) && (fills || mayBeWritten(text, end))) writes.add(name);
    }
    at = text.indexOf('$', end);
  }
  for (const { groups } of text.matchAll(NAMED)) {
    const name = variableKey(groups!.name!);
    globals.add(name);
    if (groups!.more !== '') writes.add(name);
  }
  if (text.includes('[')) for (const { groups } of text.matchAll(BRACKETS)) globals.add(variableKey(groups!.name!));
  if (TAGS.test(text)) for (const [reference] of text.matchAll(TAGGED)) references.add(reference);
  if (guids) for (const [reference] of text.matchAll(GUID)) references.add(reference);
  return {
    writes,
    globals,
    references: references.all,
    repeats: references.repeated || /\bWhile\s{0,20}\(/i.test(text),
  };
}

/** The same for a script that was parsed. */
export function outlineOfNodes(root: Node): Outline {
  const writes = new Set<string>();
  const globals = new Set<string>();
  const references = new Set<string>();
  for (const node of allNodes(root)) {
    if (node.kind === 'read' && node.cell.scope === 'global') globals.add(variableKey(node.cell.name));
    if (node.kind === 'write' && node.cell.scope === 'global') {
      const name = variableKey(node.cell.name);
      globals.add(name);
      writes.add(name);
    }
    if (node.kind === 'constant' && typeof node.value === 'string') {
      for (const reference of referencesInText(node.value)) references.add(reference);
      // What is a name of a variable, and for what, is seen when the script is run.
      const name = /^\$?(?<name>[\w.-]{1,200})$/.exec(node.value)?.groups?.name;
      if (name === undefined) continue;
      globals.add(variableKey(name));
      writes.add(variableKey(name));
    }
  }
  // What a function runs, it may run at each of its calls.
  return { writes, globals, references, repeats: references.size > 0 };
}

/** The references to components that a text holds. */
export const referencesInText = (text: string): string[] =>
  [...text.matchAll(TAGGED), ...text.matchAll(GUID)].map(([reference]) => reference);

/** References, and whether one of them stands there twice. */
class References {
  readonly all = new Set<string>();
  repeated = false;

  add(reference: string): void {
    this.repeated ||= this.all.has(reference);
    this.all.add(reference);
  }
}

// Functions that write into variables that they are given.
const FILLING = /\b(?:AddToDict|RegExMatch|ArgumentList)\s{0,20}\(/i;
// `Get("name")`, `Set("name", …`
const NAMED = /\b[GS]et\s{0,20}\(\s{0,20}["']\$?(?<name>[^"'\r\n]{1,200})["']\s{0,20}(?<more>,?)/gi;
// `[name]` in an SQL statement or the text of an e-mail.
const BRACKETS = /\[(?<name>[A-Za-z_][\w.-]{0,199})(?:\{[^{}\]]{0,200}\})?\]/g;
// `<TAG>script:log</TAG>`
const TAGS = /<TAG>/i;
const TAGGED = /<TAG>[^<>]{1,400}<\/TAG>/gi;
// `sc.3f2504e0-4f89-…`
const GUID = /\b[a-z]{1,3}\.[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/gi;

/** Whether something that may matter is assigned to what ends at `at`. */
function mayBeWritten(text: string, at: number): boolean {
  const next = afterSpace(text, at);
  const mark = text.charAt(next);
  if (mark === '[') return true;
  if (mark === '+') return text.charAt(next + 1) === '=';
  if (mark !== '=' || text.charAt(next + 1) === '=') return false;
  CONSTANT.lastIndex = afterSpace(text, next + 1);
  return !CONSTANT.test(text);
}

// A number or a plain text, and then the end of the statement.
const CONSTANT =
  /(?:\d{1,20}|"[^"\\\r\n]{0,400}"|'[^'\\\r\n]{0,400}'|true|false|Null\(\))[ \t]{0,20}(?:;|$|\r|\n|<\/)/iy;

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
