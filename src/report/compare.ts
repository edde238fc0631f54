import { strangerTo } from '../flow/environment-hosts.js';
import type { Facts } from '../flow/facts.js';
import { hostUses } from '../flow/host-uses.js';
import { classify } from '../flow/values.js';
import type { Artifact, Property, Variable } from '../model/artifact.js';
import type { Environment } from '../model/policy.js';
import type { Mask } from '../source/redact.js';
import type { Place } from '../source/source.js';
import { artifactTitle, filePlace } from './describe.js';
import type { FilePlace } from './describe.js';

/** One of the two sides: a file, or a folder of them, exported from one environment. */
export interface Side {
  /** As it was named on the command line. */
  readonly name: string;
  readonly environment: Environment;
  /** False where no policy says which environment it is. */
  readonly declared: boolean;
  has(artifact: Artifact): boolean;
}

/** Something that must differ, or belongs to the other side. */
export interface Fault {
  readonly kind: 'shared-secret' | 'shared-user' | 'host' | 'hidden';
  /** What is wrong, for people; holds no secret. */
  readonly message: string;
  /** The component, as Studio calls it, and what of it. */
  readonly component: string;
  readonly a: FilePlace | undefined;
  readonly b: FilePlace | undefined;
}

/** A setting that differs. A credential is a word for it, never its value. */
export interface Difference {
  readonly component: string;
  readonly setting: string;
  readonly a: string;
  readonly b: string;
}

export interface Comparison {
  readonly a: Side;
  readonly b: Side;
  /** What must differ and does not, first; then what is otherwise wrong. */
  readonly faults: readonly Fault[];
  readonly differences: readonly Difference[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** How many components are the same on both sides. */
  readonly same: number;
}

/** Holds two environments side by side. Components are paired by id, else by kind and name. */
export function compareSides(facts: Facts, a: Side, b: Side, mask: Mask): Comparison {
  const [own, other] = [componentsOf(facts, a), componentsOf(facts, b)];
  const pairs: (readonly [Compared, Compared])[] = [];
  const left = new Set(other);
  const byKey = new Map<string, Compared>();
  for (const artifact of other.toReversed()) for (const key of keysOf(artifact)) byKey.set(key, artifact);
  const onlyA: string[] = [];
  for (const artifact of own) {
    const match = keysOf(artifact)
      .map((key) => byKey.get(key))
      .find((found) => found !== undefined && left.has(found));
    if (match === undefined) {
      onlyA.push(titleOf(artifact, mask));
    } else {
      left.delete(match);
      pairs.push([artifact, match]);
    }
  }
  const differences = pairs.map(([one, two]) => differencesOf(one, two, facts, mask));
  return {
    a,
    b,
    faults: [
      ...sharedFaults(facts, a, b, mask),
      ...hostFaults(facts, a, b, mask),
      ...pairs.flatMap(([one, two]) => hiddenFault(one, two, a, b, mask)),
    ],
    differences: differences.flat(),
    onlyA,
    onlyB: [...left].map((artifact) => titleOf(artifact, mask)),
    same: differences.filter((list) => list.length === 0).length,
  };
}

type Compared = Extract<
  Artifact,
  { kind: 'connection' | 'activity' | 'email' | 'variable' | 'script' | 'mapping' | 'operation' }
>;

function componentsOf({ artifacts }: Facts, side: Side): Compared[] {
  return artifacts.filter((artifact): artifact is Compared => kinds.has(artifact.kind) && side.has(artifact));
}

const kinds = new Set(['connection', 'activity', 'email', 'variable', 'script', 'mapping', 'operation']);

/** Ids survive a copy within an organization; names have to do otherwise. */
function keysOf({ kind, id, name, detail, folder }: Compared): string[] {
  const named = [kind, folder, name, detail ?? ''].join('\0');
  return id === undefined ? [named] : [[kind, 'id', id, detail ?? ''].join('\0'), named];
}

function differencesOf(a: Compared, b: Compared, facts: Facts, mask: Mask): Difference[] {
  const component = titleOf(a, mask);
  const [own, other] = [settingsOf(a, facts, mask), settingsOf(b, facts, mask)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [one, two] = [own.get(key), other.get(key)];
    if (one?.compared === two?.compared) return [];
    const shown = one?.shown ?? 'not there';
    return [{ component, setting: mask(key), a: shown, b: otherThan(shown, one, two) }];
  });
}

/** The second value; where both read alike, what tells them apart. */
function otherThan(shown: string, one: Setting | undefined, two: Setting | undefined): string {
  const other = two?.shown ?? 'not there';
  if (other !== shown || one === undefined || two === undefined) return other;
  if (!one.compared.includes('\n')) return other === 'a secret' ? 'another secret' : other;
  const lines = two.compared.split('\n');
  const at = one.compared.split('\n').findIndex((line, i) => line !== lines[i]);
  return `${other}, line ${at + 1} is another`;
}

interface Setting {
  readonly compared: string;
  /** Never a secret. */
  readonly shown: string;
}

function settingsOf(artifact: Compared, facts: Facts, mask: Mask): Map<string, Setting> {
  const shown = (text: string): Setting => ({ compared: text, shown: text === '' ? 'empty' : mask(text) });
  switch (artifact.kind) {
    case 'script':
    case 'mapping': {
      const { text } = artifact.text;
      return new Map([['text', { compared: text.trim(), shown: `${text.trim().split('\n').length} lines` }]]);
    }
    case 'operation':
      return new Map([...artifact.options].map(([name, { value }]) => [name, shown(String(value ?? ''))]));
    case 'variable': {
      const value = artifact.value?.value ?? '';
      const secret = facts.secrets.evidence(artifact) !== undefined;
      return new Map([
        ['name', shown(artifact.name)],
        ['Value', secret ? secretSetting(value) : shown(value)],
        ['Hide Value', shown(artifact.hidden.value ? 'on' : 'off')],
      ]);
    }
    default: {
      const settings = new Map([['name', shown(artifact.name)]]);
      const seen = new Map<string, number>();
      for (const property of artifact.properties) {
        const { label } = property;
        // Two settings may have one label.
        const number = (seen.get(label) ?? 0) + 1;
        seen.set(label, number);
        settings.set(number === 1 ? label : `${label} (${number})`, propertySetting(property, mask));
      }
      return settings;
    }
  }
}

function propertySetting(property: Property, mask: Mask): Setting {
  const text = String(property.value?.value ?? '');
  if (property.credential) return secretSetting(text);
  return { compared: text, shown: text === '' ? 'empty' : mask(text) };
}

/** A credential by a word. What is encrypted differs in every export, so that nothing follows from it. */
function secretSetting(text: string): Setting {
  const { kind } = classify(text);
  if (kind === 'encrypted') return { compared: 'encrypted', shown: 'encrypted' };
  if (kind === 'empty') return { compared: '', shown: 'empty' };
  if (kind === 'reference') return { compared: text, shown: text };
  return { compared: text, shown: 'a secret' };
}

function sharedFaults({ shared }: Facts, a: Side, b: Side, mask: Mask): Fault[] {
  return shared.all.map(({ kind, what, at, others }) => {
    const places = [at, ...others];
    const on = (side: Side) => places.find(({ artifact }) => side.has(artifact));
    const [one, two] = [on(a), on(b)];
    return {
      kind: kind === 'secret' ? 'shared-secret' : 'shared-user',
      message: kind === 'secret' ? `one ${what} for both` : mask(`one user of ${what} for both`),
      component: mask(artifactTitle(at.artifact, at.detail)),
      a: one && filePlace(one),
      b: two && filePlace(two),
    };
  });
}

function hostFaults(facts: Facts, a: Side, b: Side, mask: Mask): Fault[] {
  const environments = facts.policy?.environments ?? [a.environment, b.environment];
  const faults = new Map<string, Fault>();
  const add = (
    side: Side,
    artifact: Artifact,
    place: Place,
    host: string,
    path: string,
    detail: string | undefined,
  ) => {
    const stranger = strangerTo(side.environment, host, path, { environments });
    if (stranger === undefined) return;
    const component = mask(artifactTitle(artifact, detail));
    const message = mask(`${host} ${stranger.what}`);
    const at = filePlace(place);
    faults.set(`${component}\0${message}\0${side.name}`, {
      kind: 'host',
      message,
      component,
      a: side === a ? at : undefined,
      b: side === b ? at : undefined,
    });
  };
  for (const side of [a, b]) {
    for (const artifact of componentsOf(facts, side)) {
      if (artifact.kind !== 'connection' && artifact.kind !== 'activity' && artifact.kind !== 'email') continue;
      for (const { host, path, text, written, property } of hostUses(artifact, facts.variables))
        add(side, artifact, { source: text.cut(), span: written }, host, path, property.label);
    }
  }
  return [...faults.values()];
}

function hiddenFault(one: Compared, two: Compared, a: Side, b: Side, mask: Mask): Fault[] {
  if (one.kind !== 'variable' || two.kind !== 'variable' || one.hidden.value === two.hidden.value) return [];
  const [open] = one.hidden.value ? [b] : [a];
  const at = ({ hidden }: Variable) => filePlace(hidden);
  return [
    {
      kind: 'hidden',
      message: `Hide Value is off in ${open.environment.name}`,
      component: titleOf(one, mask),
      a: at(one),
      b: at(two),
    },
  ];
}

const titleOf = (artifact: Compared, mask: Mask) => mask(artifactTitle(artifact, artifact.detail)).replace(/\s+/g, ' ');
