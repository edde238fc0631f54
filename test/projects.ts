import { computeFacts } from '../src/flow/facts.js';
import type { Facts } from '../src/flow/facts.js';
import type { Leak } from '../src/flow/follow/leaks.js';
import type { Artifact } from '../src/model/artifact.js';
import { readPolicy } from '../src/model/policy-reading.js';
import type { Policy } from '../src/model/policy.js';
import { builtInRegions } from '../src/model/regions.js';
import { readText } from '../src/model/read.js';
import { Source } from '../src/source/source.js';
import { parseYaml } from '../src/syntax/yaml.js';

/** A project in few words: scripts by name, mappings by target, hidden variables, operations as lists of script names. */
export interface Sketch {
  /** Text without tags, or with. */
  readonly scripts?: Readonly<Record<string, string>>;
  readonly mappings?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly shown?: readonly string[];
  /** What runs in each operation, by name of a script, activity or `-> operation`. */
  readonly operations?: Readonly<Record<string, readonly string[]>>;
  readonly components?: readonly object[];
  /** The text of `harmony-lint.yml`. */
  readonly policy?: string;
}

/** All that is known of a project. */
export async function factsOf(sketch: Sketch): Promise<Facts> {
  const components: object[] = [];
  for (const [name, text] of Object.entries(sketch.scripts ?? {})) {
    const scriptBody = /<(?:trans|javascript)>/.test(text) ? text : `<trans>${text}</trans>`;
    components.push({ type: 400, id: `script ${name}`, name, scriptBody });
  }
  for (const [targetPath, transformScript] of Object.entries(sketch.mappings ?? {})) {
    components.push({ type: 700, id: 'Map', name: 'Map', mappingRules: [{ targetPath, transformScript }] });
  }
  for (const name of sketch.hidden ?? [])
    components.push({ type: 1000, id: `variable ${name}`, name, hidevalue: true });
  for (const name of sketch.shown ?? [])
    components.push({ type: 1000, id: `variable ${name}`, name, hidevalue: false });
  components.push(...(sketch.components ?? []));
  for (const [name, parts] of Object.entries(sketch.operations ?? {})) {
    const steps = parts
      .filter((part) => !part.startsWith('->'))
      .map((part) => ({ id: sketch.scripts?.[part] === undefined ? part : `script ${part}`, type: 400 }));
    const outcomes = parts
      .filter((part) => part.startsWith('->'))
      .map((part) => ({ operationId: `operation ${part.slice(2).trim()}`, outcomeType: 200 }));
    components.push({ type: 200, id: `operation ${name}`, name, steps, outcomes });
  }
  const file = {
    name: 'project.json',
    source: new Source('project.json', JSON.stringify({ project: { components }, version: 4 })),
    reported: true,
  };
  return computeFacts({
    ...readText(file)!,
    policy: sketch.policy === undefined ? undefined : policyOf(sketch.policy),
    regions: builtInRegions,
    now: '2026-11-20',
  });
}

function policyOf(text: string): Policy {
  const file = { name: 'harmony-lint.yml', source: new Source('harmony-lint.yml', text), reported: true };
  return readPolicy([{ root: parseYaml(file.source), toPolicy: (path) => path }], file);
}

/** Every leak on a channel, as `artifact: what: excerpt of its place`. */
export function leaksOf({ artifacts, flow }: Facts, channel = 'operation-log'): string[] {
  return artifacts.flatMap((artifact) => flow.leaks(artifact, channel).map((leak) => leakText(artifact, leak)));
}

/** The steps of the only leak, as `artifact: message`. */
export function waysOf({ artifacts, flow }: Facts, channel = 'operation-log'): string[][] {
  return artifacts.flatMap((artifact) =>
    flow.leaks(artifact, channel).map(({ steps }) => steps.map((step) => `${step.artifact.name}: ${step.message}`)),
  );
}

function leakText(artifact: Artifact, { what, labels, place, certain, evidence }: Leak): string {
  const doubt = `${certain ? '' : '?'}${evidence === 'name' ? '~' : ''}`;
  const excerpt = place.source.slice(place.span).replace(/\s+/g, ' ');
  return `${artifact.name}: ${doubt}${labels.join('+')} ${what}: ${excerpt}`;
}
