/** What a run may touch of the world outside; a test hands in its own. */
export interface Host {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Given by the bundle, which cannot import by itself. */
  readonly importModule?: ImportModule | undefined;
}

/** Loads an ES module by its URL. */
export type ImportModule = (url: string) => Promise<unknown>;

export interface Output {
  /** False where the stream wants no more until it says `drain`. */
  write(text: string): unknown;
  on?(event: string, listener: () => void): unknown;
  off?(event: string, listener: () => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Whether to colour a stream: the option, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal. */
export function wantsColor(option: boolean | undefined, env: Host['env'], stream: Output): boolean {
  if (option !== undefined) return option;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return stream.isTTY === true;
}

/** Columns that text for people takes: those of the terminal, within reason, and 80 where there is none. */
export const textWidth = ({ columns = 0 }: Pick<Output, 'columns'>): number =>
  columns === 0 ? 80 : Math.min(Math.max(columns, 40), 120);
