import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document, YAMLError } from 'yaml';

import { InputError } from '../source/input-error.js';
import type { Source } from '../source/source.js';

/** How much YAML we are willing to read: it is written by hand, so these are generous. */
export const yamlLimits = {
  /** UTF-16 units of one file. */
  characters: 1024 * 1024,
  /** Lists and maps inside each other, in brackets or by indentation. */
  nesting: 64,
  /** Values that aliases add to those written. */
  aliased: 10_000,
};

/**
 * The documents of a text. `yaml` recurses over nesting and, out of stack, takes all of Node down with it; so its lexer
 * and parser, which do not recurse, are driven token by token, and their depth is watched.
 */
export function composeYaml(source: Source, { strict = false }: { readonly strict?: boolean }): Document.Parsed[] {
  if (source.text.length > yamlLimits.characters) {
    throw new InputError(`the file is over 1 MiB; harmony-lint reads no YAML larger than that`, at(source, 0, 0));
  }
  const { stackTraceLimit } = Error;
  // `yaml` makes an error for each mistake: a megabyte of commas would spend 17 seconds on the stacks of a million.
  Error.stackTraceLimit = 0;
  try {
    return [...composed(source, strict)];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function* composed(source: Source, strict: boolean): Generator<Document.Parsed> {
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, strict: true, logLevel: 'silent' });
  for (const document of composer.compose(tokens(source), false, source.text.length)) {
    const [fault] = document.errors;
    if (fault !== undefined) throw notYaml(source, fault);
    const tag = strict ? document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED') : undefined;
    if (tag !== undefined) throw notYaml(source, tag);
    yield document;
  }
}

function* tokens(source: Source): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) yield checked(source, token);
    if (parser.stack.length > yamlLimits.nesting && levels(parser) > yamlLimits.nesting) {
      throw new InputError(`nested deeper than ${yamlLimits.nesting} levels`, at(source, parser.offset, parser.offset));
    }
  }
  for (const token of parser.end()) yield checked(source, token);
}

/** The stack holds, beside lists and maps, the document and the scalar being read. */
const levels = ({ stack }: Parser) =>
  stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length;

function checked(source: Source, token: CST.Token): CST.Token {
  if (token.type !== 'error') return token;
  throw new InputError(`not YAML: ${words.UNEXPECTED_TOKEN}`, at(source, token.offset, token.offset + 1));
}

/** The messages of `yaml` quote the text, which may be a secret; these do not. */
function notYaml(source: Source, { code, pos: [start, end] }: YAMLError): InputError {
  return new InputError(`not YAML: ${words[code]}`, at(source, start, end));
}

const words: Readonly<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: 'an alias takes no tag and no anchor',
  BAD_ALIAS: 'an anchor or alias without a proper name',
  BAD_COLLECTION_TYPE: 'this tag does not fit what it stands before',
  BAD_DIRECTIVE: 'a line that begins with % is a directive, and there is none like this',
  BAD_DQ_ESCAPE: 'there is no such escape in double quotes; use single quotes for a text with backslashes',
  BAD_INDENT: 'the indentation does not fit the lines above, or a bracket there is still open',
  BAD_PROP_ORDER: 'anchors and tags stand after the dash, colon or question mark',
  BAD_SCALAR_START: 'a text cannot begin with this sign; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a map cannot begin on the line of its key; put it on the next line',
  BLOCK_IN_FLOW: 'inside brackets there is no indentation; use brackets, or quotes',
  DUPLICATE_KEY: 'the key stands here twice',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'a key of over 1024 characters; a quote or a colon may be missing',
  MISSING_CHAR: 'a colon, a comma, a quote, a space or a closing bracket is missing',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line; a colon may be missing',
  MULTIPLE_ANCHORS: 'two anchors on one value',
  MULTIPLE_DOCS: 'a second document begins here',
  MULTIPLE_TAGS: 'two tags on one value',
  NON_STRING_KEY: 'a key must be plain text',
  RESOURCE_EXHAUSTION: 'nested too deep',
  TAB_AS_INDENT: 'a tab cannot indent; use spaces',
  TAG_RESOLVE_FAILED: 'tags (words that begin with !) mean nothing here',
  UNEXPECTED_TOKEN: 'this does not belong here; a quote, a bracket or a colon may be missing above',
};

function at(source: Source, start: number, end: number) {
  const { length } = source.text;
  const from = Math.min(start, length);
  return { source, span: { start: from, end: Math.min(Math.max(end, from), length) } };
}
