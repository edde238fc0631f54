import { finderOf } from '../../source/finder.js';
import type { Source } from '../../source/source.js';
import type { Text } from '../../source/text.js';
import type { XmlElement } from '../../syntax/xml.js';
import type { Artifact, FoundText } from '../artifact.js';

/** The strings of all files of a project, each with what it belongs to. */
export class Texts {
  readonly #files: { readonly root: XmlElement; readonly owner: Artifact }[] = [];
  readonly #loose: FoundText[] = [];
  /** Where script texts begin, by file: they are looked at as scripts. */
  readonly #scripts = new Map<Source, Set<number>>();

  addFile(root: XmlElement, owner: Artifact): void {
    this.#files.push({ root, owner });
  }

  add(text: Text, owner: Artifact): void {
    this.#loose.push({ text, owner });
  }

  /** From now on the text is a script's, and no search yields it. */
  addScript({ source, span }: Text): void {
    const known = this.#scripts.get(source);
    if (known === undefined) this.#scripts.set(source, new Set([span.start]));
    else known.add(span.start);
  }

  /** Every string in which the expression is found; see `Project.search`. */
  *search(hint: RegExp): Generator<FoundText> {
    const mayMatch = finderOf(hint);
    const looksAround = LOOKS_AROUND.test(hint.source);
    for (const { root, owner } of this.#files) {
      const { source } = root;
      const scripts = this.#scripts.get(source);
      // What is found in no part of the file is in none of its strings, but for those that mean something else than they are.
      const mayBePlain = looksAround || mayMatch(source.text);
      for (const { text, element } of mayBePlain ? root.strings(mayMatch) : root.encodedStrings(mayMatch)) {
        if (scripts?.has(text.span.start) === true) continue;
        yield { text, owner, field: fieldOf(element) };
      }
    }
    for (const found of this.#loose) if (mayMatch(found.text.value)) yield found;
  }

  /** Script text in an entity where nobody expects it, with the name of the field it stands in. */
  *strayScripts(root: XmlElement): Generator<{ readonly text: Text; readonly field: string }> {
    const { source } = root;
    if (!ESCAPED.test(source.text)) return;
    const scripts = this.#scripts.get(source);
    // Looked up once for each element: one may have any number of attributes.
    const fields = new Map<XmlElement, string>();
    for (const { text, element } of root.encodedStrings(hasScript)) {
      if (scripts?.has(text.span.start) === true) continue;
      const field = fields.get(element) ?? fieldOf(element);
      fields.set(element, field);
      yield { text, field };
    }
  }
}

const fieldOf = (element: XmlElement) => (element.attribute('key') ?? element.attribute('name'))?.value ?? element.name;

/** Whether an expression asks where a string begins or ends, or what is around: that is another in the file. */
const LOOKS_AROUND = /\(\?<?[=!]|(?<![\\[])[$^]/;

/** A '<' inside a text is written as a reference or stands in a CDATA section; most texts have neither. */
const ESCAPED = /&(?:lt;|#)|<!\[CDATA\[/;

/** Whether a text holds a script, even one whose end tag is missing. */
export const hasScript = (text: string) => /<(?:trans|javascript)\s{0,20}>/i.test(text);
