import { formatNames } from '../../src/cli/options.js';
import { allowlistFormats } from '../../src/report/allowlist.js';
import { entriesOf } from '../canary/agent.js';
import type { Markers } from '../canary/markers.js';
import { agentFile } from './grammar-agents.js';
import { grammarExport, repeatedExport } from './grammar-scripts.js';
import { listFile } from './grammar-lists.js';
import { policyText } from './grammar-policy.js';
import { mutate } from './mutate.js';
import { archive } from './originals.js';
import type { Files, Original } from './originals.js';
import { Random } from './random.js';

/** Files in a folder of their own, and the command lines that run there one after the other. */
export interface Input {
  readonly files: Files;
  readonly lines: readonly (readonly string[])[];
  /** The last line merges the shards of what the first one runs, and must say the same. */
  readonly merges: boolean;
}

/**
 * The input of a seed: originals of which one or more files were changed, an archive with a changed entry, or scripts,
 * lists, policies and files of agents out of a grammar. An original that comes or goes changes the inputs that it is part of, and no others.
 */
export function inputOf(seed: number, all: readonly Original[], markers: Markers): Input {
  const random = new Random(seed);
  const kind = random.below(16);
  const files = filesOf(seed, kind, random, all, markers);
  const merges = random.below(kind === 4 ? 2 : 20) === 0;
  return { files, lines: (merges ? shardsOf : linesOf)(Object.keys(files), random), merges };
}

function filesOf(seed: number, kind: number, random: Random, all: readonly Original[], markers: Markers): Files {
  if (kind === 0) {
    const text = Buffer.from(grammarExport(random));
    return { 'grammar.json': random.below(3) === 0 ? mutate(text, random) : text };
  }
  if (kind === 1) {
    const entries = entriesOf(markers);
    const name = random.of(Object.keys(entries));
    return { 'entry.jpk': archive({ ...entries, [name]: mutate(Buffer.from(entries[name]!), random) }, random) };
  }
  if (kind === 15) return { 'repeated.json': Buffer.from(repeatedExport(random)) };
  if (kind === 12) return grown(agentFile(random, markers), {}, random);
  if (kind === 13) {
    const policy = `version: 1\nnetwork: { allowlists: [{ file: '**', use: ${random.of(uses)} }] }\n`;
    return grown(listFile(random), { 'harmony-lint.yml': Buffer.from(policy) }, random);
  }
  if (kind === 14) {
    const { files } = choose(all.filter(isLarge), `${seed}`);
    return { ...files, ...grown(['harmony-lint.yml', policyText(Object.keys(files), random)], {}, random) };
  }
  const files = changed(choose(kind === 4 ? all.filter(isLarge) : all, `${seed}`).files, random);
  if (kind > 3) return files;
  // Two strangers in one folder: what one says may be about the other.
  const others = Object.entries(choose(all, `${seed} beside`).files);
  return { ...Object.fromEntries(others.map(([name, content]) => [`beside/${name}`, content])), ...files };
}

/** A file out of a grammar, now and then changed, and what stands beside it. */
function grown([name, text]: [name: string, text: string], beside: Files, random: Random): Files {
  const whole = Buffer.from(text);
  return { [name]: random.below(3) === 0 ? mutate(whole, random) : whole, ...beside };
}

const uses = ['privateAgentOutbound', 'cloudAgentInbound'];

/** Whose files may have to do with each other. */
const isLarge = ({ files }: Original) => Object.keys(files).length > 2;

/** A file of them is changed, and now and then another one, too. */
function changed(files: Files, random: Random): Files {
  const copy = { ...files };
  do {
    const name = random.of(Object.keys(copy));
    copy[name] = mutate(copy[name]!, random);
  } while (random.below(4) === 0);
  return copy;
}

/** The one that a key's hash comes nearest to: the others have no say in it. */
function choose(all: readonly Original[], key: string): Original {
  let [best, least] = [all[0]!, Infinity];
  for (const each of all) {
    const hash = hashOf(`${key}/${each.name}`);
    if (hash < least) [best, least] = [each, hash];
  }
  return best;
}

/** FNV-1a, stirred once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return new Random(hash).below(2 ** 32);
}

const common = ['--now', '2026-11-20'];

/** A check, the same in shards, and what they merge to. */
function shardsOf(names: readonly string[], random: Random): string[][] {
  const format = ['--format', formatOf(random), '--no-color'];
  const check = [...names, '--preset', random.of(['strict', 'strict', 'recommended']), ...common];
  const count = 1 + random.below(5);
  // Beside the folder, where no policy takes them for an export.
  const reports = Array.from({ length: count }, (_, i) => `../shard-${i + 1}.json`);
  return [
    [...check, ...format],
    ...reports.map((report, i) => [...check, '--shard', `${i + 1}/${count}`, '--format', `json=${report}`]),
    ['merge', ...reports, ...format],
  ];
}

const formatOf = (random: Random) => random.of(['json', 'json', 'json', 'sarif', ...formatNames]);

function linesOf(names: readonly string[], random: Random): string[][] {
  const format = () => formatOf(random);
  const check = () => [...names, '--format', format(), '--preset', 'strict', '--no-color', ...common];
  switch (random.below(16)) {
    case 0:
      return [['baseline', ...names, ...common], check(), ['baseline', '--prune', ...names, ...common]];
    case 1:
      return names.length === 1
        ? [check()]
        : [['compare', names[0]!, names.at(-1)!, '-f', random.of(['text', 'json'])]];
    case 2:
      return [
        ['init', '--yes', '--force'],
        ['--format', format(), ...common],
      ];
    case 3:
      return [check(), ['allowlist', '--region', 'emea', '--direction', 'outbound', '-f', random.of(allowlistFormats)]];
    case 4:
      return [['--format', format(), '--preset', 'strict', ...common]];
    default:
      return [check()];
  }
}
