import type { Source, Span } from '../source/source.js';
import type { Text } from '../source/text.js';
import type { JsonKind } from './json.js';

/** What JSON, YAML and HCL have in common: a value with its place, and what is in it. */
export interface Tree {
  readonly source: Source;
  readonly span: Span;
  readonly kind: JsonKind;
  get(name: string): Tree | undefined;
  members(): readonly TreeMember[];
  items(): readonly Tree[];
  string(): string | undefined;
  text(): Text | undefined;
  scalar(): string | number | boolean | undefined;
}

export interface TreeMember {
  /** The key as text, where it need not be a string. */
  readonly name?: string;
  readonly key: Tree;
  readonly value: Tree;
}

/** The key of a member as text; empty where it is neither a string nor a number. */
export const nameOf = ({ name, key }: TreeMember) => name ?? key.string() ?? '';
