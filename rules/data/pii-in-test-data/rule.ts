import { defineRule, isProduction, personalHint, personalIn } from '../../../src/plugin.js';
import type { Artifact, PersonalDatum, Problem, Project, Source } from '../../../src/plugin.js';

export default defineRule({
  id: 'data/pii-in-test-data',
  title: 'Test data must be invented',
  severity: 'warning',
  cwe: [359],
  guidance: [
    {
      title: 'Security best practices, Separate environments',
      claim: 'ensure that personally identifiable information (PII) is not used in testing',
    },
  ],
  check: {
    *project(project) {
      if (isProduction(project.file.environment)) return;
      for (const { at, datum, values } of collect(project)) {
        const { source, owner: artifact, detail } = at;
        const { kind } = datum;
        const span = { start: at.from + datum.start, end: at.from + datum.end };
        yield {
          source,
          span,
          artifact,
          detail,
          message: `${countOf(values.size, kind)} that ${values.size === 1 ? 'looks' : 'look'} real; use invented test data`,
          secret: { value: source.slice(span), source, span, kind },
        } satisfies Problem;
      }
    },
  },
});

interface Found {
  readonly at: Located;
  readonly datum: PersonalDatum;
  /** The different values. */
  readonly values: Set<string>;
}

/** A text, whose it is, and what it is called. */
interface Located {
  readonly owner: Artifact;
  readonly source: Source;
  /** Where the text begins in the source. */
  readonly from: number;
  readonly detail: string | undefined;
}

/** Personal data by artifact and kind: each is told once, with how many there are. */
function* collect(project: Project): Generator<Found> {
  const byArtifact = new Map<Artifact, Map<string, Found>>();
  for (const { text, name, at } of texts(project)) {
    for (const datum of personalIn(text, name)) {
      const kinds = byArtifact.get(at.owner) ?? new Map<string, Found>();
      byArtifact.set(at.owner, kinds);
      const known = kinds.get(datum.kind) ?? { at, datum, values: new Set<string>() };
      kinds.set(datum.kind, known);
      known.values.add(datum.value);
    }
  }
  for (const kinds of byArtifact.values()) {
    for (const found of kinds.values()) {
      // A few addresses are contacts; a list of them is customers.
      if (found.datum.kind !== 'e-mail address' || (found.values.size >= 5 && isSample(found.at.owner))) yield found;
    }
  }
}

function* texts(project: Project): Generator<{ readonly text: string; readonly name: string; readonly at: Located }> {
  for (const { text, owner, field } of project.search(personalHint)) {
    if (!mayHoldData(owner, field)) continue;
    const detail = owner.kind === 'variable' ? undefined : field;
    yield {
      text: text.value,
      name: `${owner.name} ${field ?? ''}`,
      at: { owner, source: text.cut(), from: 0, detail },
    };
  }
  for (const owner of [...project.scripts, ...project.mappings]) {
    const { text: source } = owner;
    if (source.text.search(personalHint) < 0) continue;
    for (const match of source.text.matchAll(LINE)) {
      const [text] = match;
      // A line is as long as its author likes, and its beginning tells what it is about.
      if (text.search(personalHint) >= 0)
        yield { text, name: text.slice(0, 300), at: { owner, source, from: match.index, detail: owner.detail } };
    }
  }
}

const LINE = /[^\r\n]+/g;

/** An account in a connection or an operation is the company's own; ids and check sums are not data. */
const mayHoldData = ({ kind }: Artifact, field: string | undefined) =>
  !['connection', 'connector', 'email', 'operation', 'policy', 'allowlist'].includes(kind) &&
  !/^(?:id|guid|checksum|.{0,60}Id)$/.test(field ?? '');

/** What may hold samples; the addresses in a script are recipients. */
const isSample = ({ kind }: Artifact) =>
  kind === 'other' || kind === 'variable' || kind === 'project' || kind === 'mapping';

function countOf(number: number, kind: PersonalDatum['kind']): string {
  if (kind === 'e-mail address') return `${number} e-mail addresses`;
  return number === 1 ? `a ${kind}` : `${number} ${kind}s`;
}
