/** Where the lines of a text begin, found as far as somebody asks. Line breaks are LF, CRLF and the lone CR of old editors. */
export class LineStarts {
  readonly #starts = [0];
  // The next of each, -1 where there is none, undefined before the first search. Most files hold no CR: two searches by
  // indexOf beat a loop over every character.
  #lf: number | undefined;
  #cr: number | undefined;

  constructor(readonly text: string) {}

  /** The lines that begin at or before an offset, and perhaps more. */
  upTo(offset: number): readonly number[] {
    const starts = this.#starts;
    while (starts[starts.length - 1]! <= offset && this.#findOne());
    return starts;
  }

  /** So many lines, or all that there are, and perhaps more. */
  first(count: number): readonly number[] {
    const starts = this.#starts;
    while (starts.length < count && this.#findOne());
    return starts;
  }

  #findOne(): boolean {
    const { text } = this;
    this.#lf ??= text.indexOf('\n');
    this.#cr ??= text.indexOf('\r');
    const lf = this.#lf;
    const cr = this.#cr;
    if (lf < 0 && cr < 0) return false;
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      this.#starts.push(lf + 1);
      this.#lf = text.indexOf('\n', lf + 1);
      return true;
    }
    const paired = lf === cr + 1;
    this.#starts.push(paired ? lf + 1 : cr + 1);
    if (paired) this.#lf = text.indexOf('\n', lf + 1);
    this.#cr = text.indexOf('\r', cr + 1);
    return true;
  }
}
