import { Readable } from 'node:stream';

import { writeZip } from '../build/zip.js';
import type { ZipInput } from '../build/zip.js';
import { inspect } from '../src/cli/inspect.js';
import type { Host } from '../src/cli/host.js';
import { parseOptions } from '../src/cli/options.js';
import { frame } from '../src/report/frame.js';
import { inFolder } from './folder.js';

/** One `## Bad: …` or `## Good: …` of a rule's page. */
export interface Case {
  readonly kind: 'Bad' | 'Good';
  readonly title: string;
  /** File names and texts, as the page gives them or wrapped in the smallest project. */
  readonly files: ReadonlyMap<string, string>;
  /** The page's `findings` block; empty where there is none. */
  readonly expected: string;
  /** Where its section stands in the page. */
  readonly start: number;
  readonly end: number;
}

/** The entries of "What is not flagged": the bold words that each begins with. */
export function notFlagged(page: string): string[] {
  const section = /^## What is not flagged\n(?<body>[\s\S]*?)(?=^## )/m.exec(page)?.groups?.body ?? '';
  return [...section.matchAll(/^- (?:\*\*(?<title>.+?)\*\*)?/gm)].map(
    (match) => match.groups!.title ?? '(no title in bold)',
  );
}

/** The cases of a rule's page. */
export function casesOf(page: string): Case[] {
  return [...page.matchAll(/^## (?<kind>Bad|Good): (?<title>.+)\n(?<body>[\s\S]*?)(?=^## |$(?![\s\S]))/gm)].map(
    (match) => {
      const { kind, title, body } = match.groups!;
      const fences = fencesOf(body!);
      return {
        // The cast is true: the pattern takes these two words alone.
        kind: kind as Case['kind'],
        title: title!,
        files: filesOf(fences),
        expected: fences.find(({ language }) => language === 'findings')?.text ?? '',
        start: match.index,
        end: match.index + match[0].length,
      };
    },
  );
}

/** The frames of what one rule says of some files; of what could not be read, a line each. */
export function findingsOf(ruleId: string, files: ReadonlyMap<string, string>): Promise<string> {
  const packed = Object.fromEntries(pack(files));
  return inFolder(packed, async (cwd) => {
    const { result, run } = await inspect(
      parseOptions([...Object.keys(packed), '--only', ruleId, '--now', '2026-11-20']),
      hostIn(cwd),
    );
    const unread = run.workspace.unread.map(({ file, why }) => [`unread: ${file.name}: ${why}`]);
    const crashes = run.crashes.map(({ error }) => [`crash: ${String(error)}`]);
    const frames = result.findings.map((finding) => frame(finding, run.mask));
    return [...frames, ...unread, ...crashes]
      .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(''))
      .join('\n');
  });
}

/** What lies in an archive, `orders.jpk!/Orders/project.xml`, is packed into it. */
function pack(files: ReadonlyMap<string, string>): Map<string, string | Buffer> {
  const packed = new Map<string, string | Buffer>();
  const archives = new Map<string, ZipInput[]>();
  for (const [name, content] of files) {
    const [archive, entry] = name.split('!/');
    if (entry === undefined) packed.set(name, content);
    else archives.set(archive!, [...(archives.get(archive!) ?? []), { name: entry, content }]);
  }
  for (const [name, entries] of archives) packed.set(name, writeZip(entries));
  return packed;
}

/** A page with the `findings` block of one case replaced, put in or taken out. */
export function withFindings(page: string, { start, end }: Case, findings: string): string {
  const section = page
    .slice(start, end)
    .replace(/```findings\n[\s\S]*?```\n+/, '')
    .trimEnd();
  const block = findings === '' ? '' : `\n\n\`\`\`findings\n${findings}\`\`\``;
  return `${page.slice(0, start)}${section}${block}\n${end < page.length ? '\n' : ''}${page.slice(end)}`;
}

function hostIn(cwd: string): Host {
  const silent = { write: () => true };
  return {
    argv: [],
    cwd,
    stdin: Readable.from([]),
    stdout: silent,
    stderr: silent,
    env: { HARMONY_LINT_KEY: 'test' },
  };
}

interface Fence {
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

const fencesOf = (body: string): Fence[] =>
  [...body.matchAll(/^(?<mark>`{3,})(?<language>\S*) ?(?<info>.*)\n(?<text>[\s\S]*?)^\k<mark>$/gm)].map((match) => ({
    language: match.groups!.language!,
    info: match.groups!.info!,
    text: match.groups!.text!,
  }));

/**
 * Fences with a file name are files. `jitterbit`, `javascript` and `mapping` fences become scripts of one small project,
 * named by what stands behind the language; a `json components` fence adds components to it.
 */
function filesOf(fences: readonly Fence[]): Map<string, string> {
  const files = new Map<string, string>();
  const components: unknown[] = [];
  for (const { language, info, text } of fences) {
    const body = text.replace(/\n$/, '');
    const id = `case-${components.length + 1}`;
    if (language === 'jitterbit' || language === 'javascript') {
      components.push({ type: 400, id, name: info === '' ? 'Example' : info, scriptBody: body });
    } else if (language === 'mapping') {
      const mappingRules = [{ targetPath: info === '' ? 'root$target' : info, transformScript: body }];
      components.push({ type: 700, id, name: 'Example', mappingRules });
    } else if (language === 'json' && info === 'components') {
      // The cast is true: such a fence holds a list.
      components.push(...(JSON.parse(text) as unknown[]));
    } else if (info !== '' && language !== 'findings') {
      files.set(info, text);
    }
  }
  if (components.length > 0) files.set('project.json', JSON.stringify({ project: { components }, version: 4 }));
  return files;
}
