import type { Located, Span } from '../source/source.js';
import { InputError } from '../source/input-error.js';

/** A user's regular expression. It runs in linear time, whatever it and the text are. */
export interface Pattern {
  isIn(text: string): boolean;
  /** Where it is found, at most `most` times. */
  spansIn(text: string, most: number): Span[];
}

/** Compiles a pattern; loads the engine for it. Throws an `InputError` at the pattern where it is none. */
export async function compilePattern({ value, source, span }: Located<string>): Promise<Pattern> {
  const { RE2JS, RE2JSException } = await import('re2js');
  try {
    const pattern = RE2JS.compile(value);
    return {
      isIn: (text) => pattern.matcher(text).find(),
      spansIn: (text, most) => {
        const matcher = pattern.matcher(text);
        const spans: Span[] = [];
        while (spans.length < most && matcher.find()) spans.push({ start: matcher.start(), end: matcher.end() });
        return spans;
      },
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const message = 'no regular expression that is known here (look-around and back-references are not); mend it';
    throw new InputError(message, { source, span }, { cause: error });
  }
}
