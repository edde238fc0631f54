import type { Artifact, Project } from '../../model/artifact.js';
import type { Place, Source, Span } from '../../source/source.js';
import type { Text } from '../../source/text.js';
import { secretName } from './names.js';
import { firstOverlapping } from './spans.js';
import { tokenHint, tokensIn } from './tokens.js';
import { urlSecrets } from './url-secrets.js';
import type { UrlSecret } from './url-secrets.js';
import { urlsIn } from './urls.js';
import type { Url } from './urls.js';

/** A secret in a text that is no setting: a name, a description, a note, sample data, an asset. */
export interface LooseSecret extends Pick<UrlSecret, 'start' | 'end' | 'kind' | 'format'> {
  readonly text: Text;
  readonly artifact: Artifact;
  /** The field that the text stands in; undefined where it has no name. */
  readonly field: string | undefined;
  readonly inUrl: boolean;
}

/** URLs with credentials and tokens of known formats in all strings of a project, but for the places that are `owned`. */
export function* looseSecrets(project: Project, owned: readonly Place[]): Generator<LooseSecret> {
  const isOwned = createLookup(owned);
  for (const { text, owner, field } of project.search(hint)) {
    const tokens = tokensIn(text.value);
    const urls = urlsIn(text.value).filter(({ host }) => !isDocumentation(host));
    if (tokens.length === 0 && urls.length === 0) continue;
    const inUrls = urlSecrets(urls, tokens).filter(({ start, end }) => !isWord(text.value.slice(start, end)));
    const others = tokens
      .filter((token) => firstOverlapping(inUrls, token) === undefined)
      .map(({ start, end, name }) => ({ start, end, kind: name, format: name }));
    for (const [inUrl, secrets] of [
      [true, inUrls],
      [false, others],
    ] as const) {
      for (const secret of secrets) {
        if (isOwned(text.cut().outermost(secret))) continue;
        yield { ...secret, text, artifact: owner, field, inUrl };
      }
    }
  }
}

/** Strings that may hold a token, `user:password@` in a URL, or a query. */
const hint = new RegExp(
  String.raw`${tokenHint.source}|:\\?\/\\?\/[^\s":/?#@\\]{1,80}:[^\s"@]{1,200}@|[?&][\w.;-]{2,44}=`,
);

/** RFC 2606 hosts stand for others in descriptions and comments. */
const isDocumentation = (host: Url['host']) =>
  /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/.test(host);

/** `https://user:password@host` says how such a URL is written. */
const isWord = (text: string) => /^[A-Za-z_-]{1,40}$/.test(text) && secretName(text) !== undefined;

/** Tells whether a place overlaps one of some that do not overlap each other. */
function createLookup(places: readonly Place[]): (place: Place) => boolean {
  const bySource = new Map<Source, Span[]>();
  for (const place of places) {
    const { source, span } = place.source.outermost(place.span);
    const list = bySource.get(source);
    if (list === undefined) bySource.set(source, [span]);
    else list.push(span);
  }
  for (const list of bySource.values()) list.sort((a, b) => a.start - b.start);
  return ({ source, span }) => firstOverlapping(bySource.get(source) ?? [], span) !== undefined;
}
