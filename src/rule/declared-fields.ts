import { isAddressName } from '../flow/plain-addresses.js';
import type { Artifact, Property } from '../model/artifact.js';
import type { Located, Place, Source } from '../source/source.js';

/** What a declared rule looks at: texts with their places, and where to point if there are none. */
export interface Field {
  readonly texts: readonly FieldText[];
  readonly place: Place;
  readonly detail?: string | undefined;
}

/** `inside` is the text as a source of its own, where a match may be shown exactly. */
export interface FieldText extends Place {
  readonly value: string;
  readonly inside?: Source | undefined;
  readonly detail?: string | undefined;
}

/** The field of an artifact, by the names that schemas/rule.schema.json lists for its kind. */
export function fieldOf(artifact: Artifact | ConfLike, field: string): Field {
  const colon = field.indexOf(':');
  const name = colon < 0 ? '' : field.slice(colon + 1).toLowerCase();
  switch (artifact.kind) {
    case 'connection':
    case 'activity':
      if (field === 'adapter') return named(artifact, artifact.adapter);
      if (field === 'name') return named(artifact, artifact.name);
      return propertiesOf(artifact, (property) => {
        if (colon >= 0) return isCalled(property, name);
        return isAddressName(property.name) || isAddressName(property.label) || holdsAddress(property);
      });
    case 'variable':
      if (field === 'name') return named(artifact, artifact.name);
      if (field === 'hidden')
        return { texts: [{ ...artifact.hidden, value: String(artifact.hidden.value) }], place: artifact.hidden };
      return {
        texts: artifact.value === undefined ? [] : [{ ...located(artifact.value), inside: artifact.value.cut() }],
        place: artifact.place,
      };
    case 'script':
    case 'mapping': {
      const { text, place } = artifact;
      const span = { start: 0, end: text.text.length };
      return { texts: [{ value: text.text, source: text, span, inside: text }], place };
    }
    case 'operation': {
      if (field === 'name') return named(artifact, artifact.name);
      const [key, option] = [...artifact.options].find(([key]) => key.toLowerCase() === name) ?? [];
      const text =
        option?.value === undefined ? [] : [{ source: option.source, span: option.span, value: String(option.value) }];
      return { texts: text, place: option ?? artifact.place, detail: key };
    }
    case 'email':
      return propertiesOf(artifact, ({ name }) => emailNames.get(field)?.includes(name.toLowerCase()) ?? false);
    case 'agent-conf':
      return settingOf(artifact, field);
    default:
      return { texts: [], place: artifact.place };
  }
}

/** Of an agent's configuration, what a field is read from. */
export interface ConfLike {
  readonly kind: 'agent-conf';
  readonly place: Place;
  readonly settings: readonly {
    readonly section: Located<string> | undefined;
    readonly key: Located<string>;
    readonly value: Located<string>;
  }[];
}

/** Integration Studio's names, then Design Studio's. */
const emailNames = new Map([
  ['to', ['to', 'send_to']],
  ['from', ['from', 'sent_from']],
  ['subject', ['subject']],
  ['text', ['message', 'message_text']],
  ['server', ['mailserver', 'smtp_servers']],
]);

function settingOf({ settings, place }: ConfLike, field: string): Field {
  const dot = field.indexOf('.');
  const [section, key] = [field.slice(0, dot).toLowerCase(), field.slice(dot + 1).toLowerCase()];
  const found = settings.filter(
    (setting) => setting.section?.value.toLowerCase() === section && setting.key.value.toLowerCase() === key,
  );
  return { texts: found.map(({ value }) => value), place: found[0]?.key ?? place, detail: field };
}

const named = ({ place }: Artifact, value: string): Field => ({ texts: [{ ...place, value }], place });

function propertiesOf(
  artifact: Extract<Artifact, { properties: readonly Property[] }>,
  isMeant: (property: Property) => boolean,
): Field {
  const found = artifact.properties.filter(isMeant);
  const texts = found.flatMap(({ value, text, label }): FieldText[] => {
    if (value === undefined || value.value === '') return [];
    return [{ source: value.source, span: value.span, value: String(value.value), inside: text?.cut(), detail: label }];
  });
  return { texts, place: found[0]?.place ?? artifact.place, detail: found[0]?.label };
}

const isCalled = ({ name, label }: Property, wanted: string) =>
  name.toLowerCase() === wanted || label.toLowerCase() === wanted;

const holdsAddress = ({ text }: Property) => text?.value.slice(0, 2000).includes('://') ?? false;

const located = ({ source, span, value }: Located<string>) => ({ source, span, value });
