import type { Artifact, Code, Project } from '../model/artifact.js';
import type { Workspace } from '../model/workspace.js';
import type { Script } from '../syntax/jitterbit/ast.js';
import { createCatalog } from './catalog.js';
import type { FlowAdditions } from './catalog.js';
import { Engine } from './engine.js';
import { Notes } from './facts-of-code.js';
import type { AssignmentFact, CallFact } from './facts-of-code.js';
import { Hardcoded } from './hardcoded.js';
import { Leaks } from './leaks.js';
import type { Leak } from './leaks.js';
import type { LiteralSecrets } from './literals.js';
import { Origins } from './origins.js';
import { createReader } from './reading.js';
import { literalSecrets, secretsOf } from './script-secrets.js';
import type { Secret, Secrets } from './secrets.js';

/** What is known about values in scripts. Functions are asked for by name, in any case. */
export interface Flow {
  /** The tree of a script or mapping. */
  syntax(code: Code): Script;
  /** The values that leave in an artifact (script, mapping, activity, e-mail) by a channel: `operation-log`, … */
  leaks(artifact: Artifact, channel: string): readonly Leak[];
  /** All calls of a function in a script, in the order in which they run. */
  calls(code: Code, name: string): readonly CallFact[];
  /** All assignments of a script, in the order in which they run. */
  assignments(code: Code): readonly AssignmentFact[];
  /** The secrets written down in a script: its own, those in its comments, and those in URLs. */
  hardcoded(code: Code): readonly Secret[];
}

/** Follows the values of all scripts of a workspace. `additions` are what users say of their own functions. */
export function computeFlow(
  workspace: Workspace,
  evidence: Secrets['evidence'],
  additions?: FlowAdditions,
): Promise<Flow> {
  const { read, lower } = createReader();
  const leaks = new Leaks();
  const catalog = createCatalog(additions);
  const origins = new Origins(catalog, evidence);
  const engine = new Engine(catalog, origins, lower, leaks);
  const literals = new Map<Code, LiteralSecrets>();
  const taken = new Map<Code, Hardcoded>();
  const observer = (code: Code) => {
    const known = literals.get(code) ?? literalSecrets(code, read(code));
    literals.set(code, known);
    const observed = new Hardcoded(known, origins);
    taken.set(code, observed);
    return observed;
  };
  for (const project of workspace.projects) engine.run(project, observer);

  const notes = new Map<Code, Notes>();
  const notesOf = (code: Code) => {
    let known = notes.get(code);
    if (known === undefined) {
      known = new Notes(observer(code));
      const made = known;
      engine.follow(code, () => made);
      notes.set(code, known);
    }
    return known;
  };
  const hardcoded = new Map<Code, readonly Secret[]>();
  for (const project of workspace.projects) {
    for (const code of codes(project)) {
      hardcoded.set(code, secretsOf(code, read(code), taken.get(code)!.secrets(), literals.get(code)!));
    }
  }
  return Promise.resolve({
    syntax: read,
    leaks: (artifact, channel) => leaks.of(artifact, channel),
    calls: (code, name) => {
      const id = name.toLowerCase();
      return code.text.text.toLowerCase().includes(id) ? notesOf(code).calls(id) : [];
    },
    assignments: (code) => notesOf(code).assignments(),
    hardcoded: (code) => hardcoded.get(code) ?? [],
  });
}

/** Everything in a project that holds script text. */
export function* codes(project: Project): Generator<Code> {
  yield* project.scripts;
  yield* project.mappings;
}
