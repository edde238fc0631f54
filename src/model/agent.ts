import type { Located, Place, Source } from '../source/source.js';
import { parseIni } from '../syntax/ini.js';
import type { IniEntry } from '../syntax/ini.js';
import type { Tree } from '../syntax/tree.js';
import { nameOf } from '../syntax/tree.js';
import type { AgentConf, ConfSetting, Registration } from './agent-artifacts.js';
import type { InputFile } from './artifact.js';
import type { Unread } from './builder.js';
import { knownKey } from './conf-keys.js';

/** Makes an artifact of a jitterbit.conf: a file, or a text cut out of one. Broken lines are `unread`. */
export function readAgentConf(
  file: InputFile,
  source: Source = file.source,
): { readonly conf: AgentConf; readonly unread: readonly Unread[] } {
  const { sections, entries, disabled, broken } = parseIni(source);
  const first = source.line(1);
  // What is shown of a line that was not understood may be the end of a password.
  const isBroken = (broken[0]?.span.start ?? Infinity) < first.end;
  const conf: AgentConf = {
    kind: 'agent-conf',
    name: baseName(file.name),
    place: (isBroken ? (sections[0] ?? entries[0]?.key) : undefined) ?? { source, span: first },
    file,
    sections,
    settings: entries.map(settingOf),
    disabled: disabled.map(settingOf),
  };
  const shown = broken.slice(0, MOST_BROKEN).map((place): Unread => {
    return { file, artifact: conf, why: 'this line is no [Section], no key=value and no comment', place };
  });
  const rest = broken.length - shown.length;
  if (rest > 0) shown.push({ file, artifact: conf, why: `${rest} more such lines`, place: broken[MOST_BROKEN] });
  return { conf, unread: shown };
}

/** Makes an artifact of what stands in a register.json, or under `registerjson` in a Helm values file. */
export function readRegistration(file: InputFile, tree: Tree): Registration {
  const fields = new Map<string, Located<string>>();
  for (const member of tree.members()) {
    const value = scalarOf(member.value);
    if (value !== undefined) fields.set(nameOf(member), value);
  }
  const { source, span } = tree;
  const place = { source, span: { start: span.start, end: span.start + 1 } };
  return { kind: 'registration', name: baseName(file.name), place, file, fields };
}

/** Whether an object is what an agent registers with: a `cloudUrl`, and a group or a token. */
export const isRegistration = (tree: Tree) =>
  tree.get('cloudUrl') !== undefined &&
  ['agentGroupId', 'token', 'username', 'password'].some((key) => tree.get(key) !== undefined);

/** All settings of a key, in file order, in any case of letters: which of several counts is not documented. */
export function settingsOf({ settings }: Pick<AgentConf, 'settings'>, section: string, key: string): ConfSetting[] {
  const [inSection, named] = [section.toLowerCase(), key.toLowerCase()];
  return settings.filter(
    (setting) =>
      setting.section?.value.toLowerCase() === inSection && setting.key.value.toLowerCase() === named && isSet(setting),
  );
}

/** Where a missing key would stand: its section's header, or line 1 where the section is missing, too. */
export function placeOfMissing({ sections, place }: AgentConf, section: string): Place {
  return sections.find(({ value }) => value.toLowerCase() === section.toLowerCase()) ?? place;
}

/** Whether a key has a value: one that is empty, or only a comment behind the `=`, leaves the default. */
export const isSet = ({ value: { value } }: Pick<ConfSetting, 'value'>) => value !== '' && !/^[#;](?:\s|$)/.test(value);

/** A switch as agents read it: 0/1 or false/true; undefined for anything else. */
export function switchOf(text: string): boolean | undefined {
  switch (text.trim().toLowerCase()) {
    case '1':
    case 'true':
      return true;
    case '0':
    case 'false':
      return false;
    default:
      return undefined;
  }
}

/** A string, number or boolean as text, with its place. */
export function scalarOf(tree: Tree): Located<string> | undefined {
  const { source, span } = tree;
  const text = tree.text();
  if (text !== undefined) return { value: text.value, source: text.source, span: text.span };
  return tree.scalar() === undefined ? undefined : { value: source.slice(span), source, span };
}

/** The last part of a path. */
export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

const MOST_BROKEN = 20;

const settingOf = ({ section, key, value }: IniEntry): ConfSetting => ({
  section,
  key,
  value,
  known: knownKey(section?.value, key.value),
});
