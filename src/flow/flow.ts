import type { Artifact, Code } from '../model/artifact.js';
import type { Unread } from '../model/builder.js';
import type { Workspace } from '../model/workspace.js';
import type { Comment, Script } from '../syntax/jitterbit/ast.js';
import { createCatalog } from './catalog.js';
import { Engine } from './engine.js';
import { Notes } from './facts-of-code.js';
import type { AssignmentFact, CallFact } from './facts-of-code.js';
import { Hardcoded } from './hardcoded.js';
import { Leaks } from './leaks.js';
import type { Leak } from './leaks.js';
import type { LiteralSecrets } from './literals.js';
import { Origins } from './origins.js';
import { parseScript, readScripts } from './reading.js';
import type { Understood } from './reading.js';
import { literalSecrets, secretsOf } from './script-secrets.js';
import type { Secret, Secrets } from './secrets.js';

/** What is known about values in scripts. Functions are asked for by name, in any case. */
export interface Flow {
  /** The tree of the Jitterbit Script in a script or mapping; made anew at each call. */
  syntax(code: Code): Script;
  /** The comments of a script or mapping, in both languages. */
  comments(code: Code): readonly Comment[];
  /** The values that leave in an artifact (script, mapping, activity, e-mail) by a channel: `operation-log`, … */
  leaks(artifact: Artifact, channel: string): readonly Leak[];
  /** All calls of a function in a script, in the order in which they run. */
  calls(code: Code, name: string): readonly CallFact[];
  /** All assignments of a script, in the order in which they run. */
  assignments(code: Code): readonly AssignmentFact[];
  /** The secrets written down in a script: its own, those in its comments, and those in URLs. */
  hardcoded(code: Code): readonly Secret[];
  /** Scripts that were not understood, wholly or in part, with their lines. */
  readonly unread: readonly Unread[];
}

/** Follows the values of all scripts of a workspace. `evidence` says which project variables are secrets. */
export async function computeFlow(workspace: Workspace, evidence: Secrets['evidence']): Promise<Flow> {
  const scripts = await readScripts(workspace.projects);
  const understood = (code: Code): Understood => scripts.get(code)!;
  const leaks = new Leaks();
  const catalog = createCatalog(workspace.policy?.flow);
  const origins = new Origins(catalog, evidence);
  const engine = new Engine(catalog, origins, (code) => understood(code).body, leaks);
  const literals = new Map<Code, LiteralSecrets>();
  const taken = new Map<Code, Hardcoded>();
  const observer = (code: Code) => {
    const known = literals.get(code) ?? literalSecrets(code, understood(code).body);
    literals.set(code, known);
    const observed = new Hardcoded(known, origins);
    taken.set(code, observed);
    return observed;
  };
  for (const project of workspace.projects) engine.run(project, observer);

  const hardcoded = new Map<Code, readonly Secret[]>();
  for (const [code, script] of scripts) {
    hardcoded.set(code, secretsOf(code, script, taken.get(code)!.secrets(), literals.get(code)!));
  }
  const notes = new Map<Code, Notes>();
  const notesOf = (code: Code) => {
    let known = notes.get(code);
    if (known === undefined) {
      const made = new Notes(observer(code));
      notes.set(code, (known = made));
      engine.follow(code, () => made);
    }
    return known;
  };
  return {
    syntax: parseScript,
    comments: (code) => understood(code).comments,
    leaks: (artifact, channel) => leaks.of(artifact, channel),
    calls: (code, name) => {
      const id = name.toLowerCase();
      return code.text.text.toLowerCase().includes(id) ? notesOf(code).calls(id) : [];
    },
    assignments: (code) => notesOf(code).assignments(),
    hardcoded: (code) => hardcoded.get(code) ?? [],
    unread: [...scripts].flatMap(([code, { faults }]) => unreadOf(code, faults)),
  };
}

/** One entry for a script, with the lines that were passed over. */
function unreadOf(code: Code, faults: Understood['faults']): Unread[] {
  const [first] = faults;
  if (first === undefined) return [];
  const numbers = new Set(faults.map(({ start }) => code.text.position(start).line));
  const lines = [...numbers].slice(0, MOST_LINES).join(', ') + (numbers.size > MOST_LINES ? ', …' : '');
  const why = `line ${lines} of its script ${numbers.size === 1 ? 'was' : 'were'} not understood: ${first.message}`;
  const place = { source: code.text, span: { start: first.start, end: first.end } };
  return [{ file: code.file, artifact: code, why: numbers.size === 1 ? why : why.replace('line', 'lines'), place }];
}

const MOST_LINES = 8;
