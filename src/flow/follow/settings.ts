import type { Activity, Email, Property } from '../../model/artifact.js';
import { nothing } from './abstract.js';
import { channelOf, storageConnectors } from '../catalog.js';
import type { Channel, Sink } from '../catalog.js';
import type { Interpreter } from './interpret.js';
import { leave } from './leave.js';
import { Label, SECRETS } from './taint.js';
import { referencesIn } from '../values.js';
import { variableKey } from '../variable-names.js';

/** Lets out what the `[name]`s in the settings of an activity or e-mail stand for. */
export function runSettings(run: Interpreter, artifact: Activity | Email): void {
  for (const { owner, property, sink } of sinksOf(artifact)) {
    for (const { name, start, end } of referencesIn(property.text.value)) {
      const { taints } = run.state.read(run.scope.cells.global(name));
      if (taints.length === 0) continue;
      const message = sink.channel.phrase;
      const at = { artifact: owner, source: property.text.cut(), span: { start, end }, message };
      leave(run, { sink, name: property.label, value: { ...nothing, taints }, at });
    }
  }
}

/** The globals that the settings of an activity or e-mail name, by `variableKey`. */
export function globalsIn(artifact: Activity | Email): Set<string> {
  const globals = new Set<string>();
  for (const { property } of sinksOf(artifact)) {
    for (const { name } of referencesIn(property.text.value)) globals.add(variableKey(name));
  }
  return globals;
}

type TextProperty = Property & { readonly text: NonNullable<Property['text']> };

/** The settings by which a value can leave: those of an activity's connection too. */
function* sinksOf(artifact: Activity | Email) {
  const connection = artifact.kind === 'activity' && artifact.connection !== undefined ? [artifact.connection] : [];
  for (const owner of [...connection, artifact]) {
    for (const property of owner.properties) {
      if (!hasText(property) || !property.text.value.includes('[')) continue;
      const sink = sinkOf(artifact, property);
      if (sink !== undefined) yield { owner, property, sink };
    }
  }
}

const hasText = (property: Property): property is TextProperty => property.text !== undefined;

function sinkOf(artifact: Activity | Email, { name, credential, text }: TextProperty): Sink | undefined {
  if (artifact.kind === 'email') return CONTENT.test(name) ? EMAIL : undefined;
  if (credential) return undefined;
  const stores = storageConnectors.has(artifact.adapter.toLowerCase());
  if (stores) return PATH.test(name) ? FILE : undefined;
  if (
    /sql|query|statement/i.test(name) &&
    /^\s{0,99}(?:select|insert|update|delete|merge|call|exec)\b/i.test(text.value)
  ) {
    return SQL;
  }
  return ADDRESS.test(name) && leads(text.value) ? URL : undefined;
}

// No export with all of these has been seen; these are the words that settings are called by.
const CONTENT = /^(?:subject|message|message_?text|body|text)$/i;
const PATH = /path|file_?name|file|directory|folder/i;
const ADDRESS = /url|uri|endpoint|address|host|path/i;

/** Whether a reference decides where a URL leads, and not only what is asked for there. */
const leads = (text: string) => /^(?:[a-z]+:\/\/)?[^/\s[]*\[/i.test(text);

const sink = (channel: Channel, labels: number): Sink => ({
  channel,
  labels,
  arguments: undefined,
  references: false,
  when: undefined,
  returns: undefined,
});
const EMAIL = sink(channelOf('email'), SECRETS | Label.PAYLOAD | Label.ERRORTEXT);
const FILE = sink(channelOf('file-path'), Label.UNTRUSTED);
const SQL = sink(channelOf('sql'), Label.UNTRUSTED | Label.DATA);
const URL = sink(channelOf('url'), Label.UNTRUSTED);
