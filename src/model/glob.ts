/** A compiled pattern. */
export interface Glob {
  matches(text: string): boolean;
  /** It stands for one text alone: it holds no wildcard. */
  readonly literal: boolean;
}

/**
 * Compiles a pattern for paths with '/', hosts or names: `*` within a folder, `**` over folders, `?` one letter,
 * `{a,b}` either; all else is itself. Matching takes pattern × text steps at most, whatever the pattern: it follows all
 * readings at once, where a regular expression would try one after the other.
 */
export function compileGlob(pattern: string): Glob {
  const path = pattern.replace(/^(?:\.\/)+/, '').replaceAll('\\', '/');
  const wildcard = path.search(/[*?{]/);
  if (wildcard < 0) return { literal: true, matches: (text) => text === path };
  const beginning = path.slice(0, wildcard);
  const states: State[] = [];
  const start = compileSequence(path, states);
  return { literal: false, matches: (text) => text.startsWith(beginning) && run(states, start, text) };
}

/** The file itself, or, where the pattern has no wildcard, anything in the folder that it names. */
export function claims(glob: Glob, pattern: string, path: string): boolean {
  if (glob.matches(path)) return true;
  const folder = pattern.replace(/^(?:\.\/)+/, '').replace(/(?<!\/)\/+$/, '');
  return glob.literal && (folder === '.' || path.startsWith(`${folder}/`));
}

/** Reads one letter that `takes` it and goes on to `next`; a fork reads none and goes on to both. */
type State =
  { readonly takes: (letter: number) => boolean; readonly next: number } | { readonly forks: readonly number[] };

const END = 0;
const SLASH = 0x2f;

/** Builds the states from the last letter to the first, so that each knows where it goes on. Returns the first. */
function compileSequence(pattern: string, states: State[]): number {
  states.push({ forks: [] });
  const add = (state: State) => states.push(state) - 1;
  const loop = (takes: (letter: number) => boolean, next: number) => {
    const fork = states.length;
    // The fork stands before its loop, so that the loop can go back to it.
    states.push({ forks: [fork + 1, next] }, { takes, next: fork });
    return fork;
  };
  const compile = (tokens: readonly Token[], last: number): number => {
    let next = last;
    for (let i = tokens.length - 1; i >= 0; i--) {
      const token = tokens[i]!;
      if (Array.isArray(token)) {
        const after = next;
        next = add({ forks: token.map((branch) => compile(branch, after)) });
      } else if (token === '**/') {
        next = add({ forks: [next, loop(anyLetter, add({ takes: isSlash, next }))] });
      } else if (token === '**') {
        next = loop(anyLetter, next);
      } else if (token === '*') {
        next = loop(noSlash, next);
      } else if (token === '?') {
        next = add({ takes: noSlash, next });
      } else {
        const letter = token.charCodeAt(0);
        next = add({ takes: (given) => given === letter, next });
      }
    }
    return next;
  };
  return compile(tokensOf(pattern), END);
}

/** A letter, a wildcard, or branches to choose from. */
type Token = string | Token[][];

function tokensOf(pattern: string): Token[] {
  const open: Token[][][] = [];
  let tokens: Token[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i]!;
    if (letter === '*' && pattern[i + 1] === '*') {
      const folders = pattern[i + 2] === '/' && (i === 0 || pattern[i - 1] === '/');
      tokens.push(folders ? '**/' : '**');
      while (pattern[i + 1] === '*') i++;
      if (folders) i++;
    } else if (letter === '{' && open.length < DEEPEST && pattern.indexOf('}', i) > 0) {
      open.push([tokens]);
      tokens = [];
    } else if (letter === ',' && open.length > 0) {
      open.at(-1)!.push(tokens);
      tokens = [];
    } else if (letter === '}' && open.length > 0) {
      const [before, ...branches] = open.pop()!;
      // Braces around one thing alone are letters, as in a shell.
      tokens = branches.length === 0 ? [...before!, '{', ...tokens, '}'] : [...before!, [...branches, tokens]];
    } else {
      tokens.push(letter);
    }
  }
  // Braces that were never closed are letters.
  while (open.length > 0) {
    const [before, ...branches] = open.pop()!;
    tokens = [...before!, '{', ...[...branches, tokens].flatMap((branch, i) => (i === 0 ? branch : [',', ...branch]))];
  }
  return tokens;
}

const DEEPEST = 8;

function run(states: readonly State[], start: number, text: string): boolean {
  let current = new Set<number>();
  enter(states, start, current);
  for (let i = 0; i < text.length && current.size > 0; i++) {
    const following = new Set<number>();
    const letter = text.charCodeAt(i);
    for (const index of current) {
      const state = states[index]!;
      if ('takes' in state && state.takes(letter)) enter(states, state.next, following);
    }
    current = following;
  }
  return current.has(END);
}

/** Adds a state and all that are reached from it without reading. */
function enter(states: readonly State[], first: number, into: Set<number>): void {
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (into.has(index)) continue;
    into.add(index);
    const state = states[index]!;
    if ('forks' in state) for (const fork of state.forks) waiting.push(fork);
  }
}

const isSlash = (letter: number) => letter === SLASH;
const noSlash = (letter: number) => letter !== SLASH;
const anyLetter = () => true;
