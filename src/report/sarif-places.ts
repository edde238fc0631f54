import type { PhysicalLocation, Region } from 'sarif';

import type { Finding } from '../rule/finding.js';
import { markedLine } from './frame.js';
import type { Run } from './run.js';
import { shortened } from './view.js';
import type { ViewPlace } from './view.js';

/** Characters of an excerpt: the neighbours' reports of one-line files grew to hundreds of megabytes. */
const SNIPPET = 120;

/** A relative reference by RFC 3986; an absolute path, of a file outside the current folder, as `file:` URI. */
export function fileUri(file: string): string {
  const path = file
    .split('/')
    // Through bytes, since a lone surrogate cannot be URL-encoded.
    .map((part) => encodeURIComponent(Buffer.from(part).toString()))
    .join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]:\//.test(file) ? `file:///${path.replace('%3A', ':')}` : path;
}

/** A place in a file; with a context where a region alone says too little. */
export function physical(
  place: ViewPlace,
  region: Partial<Region> & { context?: Region | undefined } = {},
): PhysicalLocation {
  const { context, ...more } = region;
  return {
    artifactLocation: artifactLocation(place.file),
    region: { ...regionOf(place), ...more },
    ...(context !== undefined && { contextRegion: context }),
  };
}

/** A file, relative to where harmony-lint ran unless it lies outside. */
export function artifactLocation(file: string) {
  const uri = fileUri(file);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

const regionOf = ({ start, end, span }: Pick<ViewPlace, 'start' | 'end' | 'span'>): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: span.start,
  charLength: span.end - span.start,
});

/** The marked text, and the line of the script or property around it, both decoded and masked. */
export function snippets(finding: Finding, run: Run) {
  const { text, from, length } = markedLine(finding, run.mask, SNIPPET);
  const { source, span } = finding;
  const line = source.line(source.position(span.start).line);
  const around = { start: Math.min(line.start, span.start), end: Math.max(line.end, span.end) };
  // The line of a file that is one line would be the whole file.
  const useful = source.origin !== undefined && around.end - around.start > span.end - span.start;
  const outer = source.outermost(around);
  const [start, end] = [outer.source.position(outer.span.start), outer.source.position(outer.span.end)];
  return {
    snippet: { text: shortened(text.slice(from, from + length), SNIPPET) },
    context: useful
      ? { ...regionOf({ start, end, span: outer.span }), snippet: { text: shortened(text, SNIPPET) } }
      : undefined,
  };
}

/** A place in words of Studio. */
export const logical = ({ title, path, kind }: ViewPlace) => [{ name: title, fullyQualifiedName: path, kind }];
