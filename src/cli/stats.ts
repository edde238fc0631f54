import type { Run } from '../report/run.js';
import type { Host } from './host.js';

/** Prints what was read and where the time went, on standard error. Times are milliseconds. */
export function printStats(
  phases: Readonly<Record<string, number>>,
  byRule: ReadonlyMap<string, number>,
  { workspace, silent = [] }: Run,
  { stderr }: Host,
): void {
  const kinds = new Map<string, number>();
  for (const { kind } of workspace.artifacts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const size = workspace.files.reduce((sum, { source }) => sum + source.text.length, 0);
  const rows: [string, string][] = [
    ['files', String(workspace.files.length)],
    ['characters', String(size)],
    ...[...kinds].map(([kind, number]): [string, string] => [`  ${kind}`, String(number)]),
    ...[...workspace.unknownTypes].map(([type, number]): [string, string] => [
      `  of unknown type ${type}`,
      String(number),
    ]),
    ...Object.entries(phases).map(([phase, time]): [string, string] => [`time to ${phase}`, `${time.toFixed(1)} ms`]),
    ...[...byRule]
      .sort(([, a], [, b]) => b - a)
      .map(([rule, time]): [string, string] => [`  ${rule}`, `${time.toFixed(1)} ms`]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  for (const [label, value] of rows) stderr.write(`${label.padEnd(width)}  ${value.padStart(12)}\n`);
  if (silent.length > 0)
    stderr.write(`without a policy these said nothing:\n${silent.map((id) => `  ${id}\n`).join('')}`);
}
