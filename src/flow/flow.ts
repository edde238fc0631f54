import type { Artifact, Code } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import type { Workspace } from '../model/workspace.js';
import type { Comment, Script } from '../syntax/jitterbit/ast.js';
import { createCatalog } from './catalog.js';
import { composesNames, withComposedNames } from './ir/composed-names.js';
import { Cells } from './ir/cells.js';
import { Engine } from './follow/engine.js';
import type { Scripts } from './follow/engine.js';
import { Notes } from './follow/facts-of-code.js';
import type { AssignmentFact, CallFact } from './follow/facts-of-code.js';
import { FirstRunNotes } from './follow/first-run.js';
import type { GlobalWrites } from './follow/first-run.js';
import { Hardcoded } from './secrets/hardcoded.js';
import { Leaks } from './follow/leaks.js';
import type { Leak } from './follow/leaks.js';
import { LiteralSecrets } from './secrets/literals.js';
import { Origins } from './follow/origins.js';
import { outlineOfNodes, outlineOfText } from './ir/outline.js';
import type { Outline } from './ir/outline.js';
import { predefinedVariables } from './predefined.js';
import { Reader, parseScript } from './ir/reading.js';
import type { Understood } from './ir/reading.js';
import { secretsOf } from './secrets/script-secrets.js';
import type { Secret, Secrets } from './secrets/secrets.js';

/** What is known about values in scripts. Functions are asked for by name, in any case. */
export interface Flow {
  /** The tree of the Jitterbit Script in a script or mapping; made anew at each call. */
  syntax(code: Code): Script;
  /** The comments of a script or mapping, in both languages; found anew at each call. */
  comments(code: Code): readonly Comment[];
  /** The values that leave in an artifact (script, mapping, activity, e-mail) by a channel: `operation-log`, … */
  leaks(artifact: Artifact, channel: string): readonly Leak[];
  /** All calls of a function in a script, in the order in which they run. */
  calls(code: Code, name: string): readonly CallFact[];
  /** All assignments of a script, in the order in which they run. */
  assignments(code: Code): readonly AssignmentFact[];
  /** What a script does to globals; costs nothing, where `assignments` runs over the script once more. */
  globalWrites(code: Code): GlobalWrites;
  /** The secrets written down in a script: its own, those in its comments, and those in URLs. */
  hardcoded(code: Code): readonly Secret[];
  /** Scripts that were not understood, wholly or in part, with their lines. */
  readonly unread: readonly Unread[];
}

/** Follows the values of all scripts of a workspace. `evidence` says which project variables are secrets. */
export async function computeFlow(workspace: Workspace, evidence: Secrets['evidence']): Promise<Flow> {
  const cells = new Cells();
  const reader = new Reader(cells);
  await reader.prepare(workspace.projects);
  const leaks = new Leaks();
  const catalog = createCatalog(workspace.policy?.flow);
  const origins = new Origins(catalog, evidence, predefinedVariables(workspace));
  const engine = new Engine(catalog, cells, origins, leaks);

  const hardcoded = new Map<Code, readonly Secret[]>();
  const globalWrites = new Map<Code, GlobalWrites>();
  const called = new Map<Code, ReadonlySet<string>>();
  const unread = new Map<Code, Unread>();
  let current: {
    readonly understood: Understood;
    readonly literals: LiteralSecrets;
    readonly taken: Hardcoded;
    readonly notes: FirstRunNotes;
  };
  const scripts: Scripts = {
    outline: (code) => outlineOf(code, reader),
    open(code) {
      const literals = new LiteralSecrets(code);
      const taken = new Hardcoded(literals, origins);
      current = { understood: reader.understand(code), literals, taken, notes: new FirstRunNotes(taken) };
      return { ...current.understood, observer: current.notes };
    },
    close(code) {
      const { understood, literals, taken, notes } = current;
      globalWrites.set(code, notes.globalWrites());
      called.set(code, notes.called());
      hardcoded.set(code, secretsOf(code, understood, taken.secrets(), literals));
      const entry = unreadOf(code, understood.faults);
      if (entry !== undefined) unread.set(code, entry);
    },
  };
  for (const project of workspace.projects) engine.run(project, scripts);

  const notes = new Map<Code, Notes>();
  const notesOf = (code: Code) => {
    const known = notes.get(code);
    if (known !== undefined) return known;
    const made = new Notes(new Hardcoded(new LiteralSecrets(code), origins));
    notes.set(code, made);
    engine.follow(code, {
      ...scripts,
      open: () => ({ ...reader.understand(code), observer: made }),
      close: () => undefined,
    });
    return made;
  };
  return {
    syntax: parseScript,
    comments: (code) => reader.understand(code).comments,
    leaks: (artifact, channel) => leaks.of(artifact, channel),
    calls: (code, name) => {
      const id = name.toLowerCase();
      return called.get(code)?.has(id) === false ? [] : notesOf(code).calls(id);
    },
    assignments: (code) => notesOf(code).assignments(),
    globalWrites: (code) => globalWrites.get(code) ?? noWrites,
    hardcoded: (code) => hardcoded.get(code) ?? [],
    unread: [...unread.values()],
  };
}

const noWrites: GlobalWrites = { names: new Set(), unnamed: false, telling: [] };

function outlineOf(code: Code, reader: Reader): Outline {
  const { text } = code.text;
  if (reader.hasJavaScript(code)) {
    const { body } = reader.understand(code);
    return withComposedNames(outlineOfNodes(body), body);
  }
  const outline = outlineOfText(text, code.project.format !== 'studio');
  return composesNames(text) ? withComposedNames(outline, reader.understand(code).body) : outline;
}

/** One entry for a script, with the lines that were passed over; undefined where all was understood. */
function unreadOf(code: Code, faults: Understood['faults']): Unread | undefined {
  const [first] = faults;
  if (first === undefined) return undefined;
  const numbers = [...new Set(faults.map(({ start }) => code.text.position(start).line))];
  const lines = numbers.slice(0, MOST_LINES).join(', ') + (numbers.length > MOST_LINES ? ', …' : '');
  const what = numbers.length === 1 ? `line ${lines} of its script was` : `lines ${lines} of its script were`;
  const place = { source: code.text, span: { start: first.start, end: first.end } };
  return { file: code.file, artifact: code, why: `${what} not understood: ${first.message}`, place };
}

const MOST_LINES = 8;
