import { createHash } from 'node:crypto';

/** Unique secrets by the place they are planted in, and whether a text holds one. */
export class Markers {
  /** The place of each part of each form of a secret. */
  readonly #traces = new Map<string, string>();
  readonly #tokens = new Map<string, string>();
  readonly #beginnings = new Set<string>();

  /** A secret of eighteen letters and digits: the same for the same place at every run. */
  plain(place: string): string {
    const text = createHash('sha256')
      .update(place)
      .digest('base64')
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 16);
    return this.#remember(`Q${text}7`, place);
  }

  /** One with signs that are escaped in URLs, JSON and XML. */
  signed(place: string): string {
    const text = this.plain(`${place}, signed`);
    return this.#remember(`${text.slice(0, 8)}%&/${text.slice(8, 13)}+<${text.slice(13)}`, place);
  }

  /** One of a provider's format. */
  token(place: string): string {
    const hash = createHash('sha512')
      .update(place)
      .digest('base64')
      .replace(/[^A-Za-z0-9]/g, '');
    this.#tokens.set(place, `ghp_${hash.slice(0, 36)}`);
    return this.#remember(`ghp_${hash.slice(0, 36)}`, place);
  }

  /** What stands in a place and is a secret by its form alone: changed, it is an ordinary name. */
  tokenIn(place: string): string | undefined {
    return this.#tokens.get(place);
  }

  /** The places whose secret stands in a text: whole, in part, in Base64 or URL-encoded. */
  foundIn(text: string): string[] {
    return [...new Set(this.partsIn(text).map(({ place }) => place))];
  }

  /** Every part of a secret that stands in a text, and the place that the secret was planted in. */
  partsIn(text: string): { readonly part: string; readonly place: string }[] {
    const found = [];
    for (let start = 0; start + PART <= text.length; start++) {
      const part = text.slice(start, start + PART);
      const place = this.#traces.get(part);
      if (place !== undefined) found.push({ part, place });
    }
    return found;
  }

  /** Whether the beginning of a secret stands in a text, whatever follows it. */
  beginsIn(text: string): boolean {
    return [...this.#beginnings].some((beginning) => text.includes(beginning));
  }

  #remember(secret: string, place: string): string {
    const shifted = ['', 'a', 'ab'].map((before) =>
      Buffer.from(before + secret)
        .toString('base64')
        .slice(before.length + 1, -4),
    );
    const forms = [secret.replace(/^ghp_/, ''), encodeURIComponent(secret).replace(/^ghp_/, ''), ...shifted];
    for (const form of forms) {
      this.#beginnings.add(form.slice(0, PART));
      for (let start = 0; start + PART <= form.length; start++)
        this.#traces.set(form.slice(start, start + PART), place);
    }
    return secret;
  }
}

/** So many characters of a secret are a part of it. */
const PART = 6;
