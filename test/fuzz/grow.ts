import type { Random } from './random.js';

/** What a name stands for: one of several texts, in which `<name>` stands for more. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** What cannot be said in a grammar alone: names whose text is made when they are met. */
export type Made = Readonly<Record<string, () => string>>;

/** A text that a grammar allows. Below `deep` names, the first text of each is taken: it must lead to an end. */
export function grow(grammar: Grammar, name: string, random: Random, made: Made = {}, deep = 12): string {
  const own = made[name];
  if (own !== undefined) return own();
  const choices = grammar[name];
  if (choices === undefined) throw new Error(`the grammar says nothing of <${name}>`);
  const text = deep <= 0 ? choices[0]! : random.of(choices);
  return text.replace(/<([a-z]+)>/g, (_, inner: string) => grow(grammar, inner, random, made, deep - 1));
}
