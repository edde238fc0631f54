import type { Artifact, Code, Project, Variable } from '../../model/artifact.js';
import { harmless, tainted } from './abstract.js';
import type { Value } from './abstract.js';
import { phraseFor } from '../catalog.js';
import type { Catalog, FunctionSource } from '../catalog.js';
import type { Call, Cell, Field, Literal } from '../ir/ir.js';
import { lastStep } from './last-step.js';
import { secretName } from '../secrets/names.js';
import type { Predefined } from '../predefined.js';
import type { Secret, Secrets } from '../secrets/secrets.js';
import { ALL_LABELS, Label, SECRETS, born, onward } from './taint.js';
import type { InputOrigin, SourceOrigin, Taint } from './taint.js';
import { variableKey } from '../variable-names.js';

/** Knows where values that matter are born, and gives each such place one object. */
export class Origins {
  readonly #inputs = new Map<Cell, InputOrigin>();
  readonly #own = new Map<Project, Map<Cell, Value>>();
  readonly #outer = new Map<Project, Map<Cell, Value>>();
  readonly #variables = new Map<Project, ReadonlyMap<string, Variable>>();
  readonly #names = new Map<Artifact, Map<string, Taint>>();
  readonly #places = new Map<Artifact, Map<number, SourceOrigin>>();
  readonly #literals = new Map<Code, Map<number, SourceOrigin>>();
  #count = 0;

  constructor(
    readonly catalog: Catalog,
    readonly evidence: Secrets['evidence'],
    readonly predefined: ReadonlyMap<string, Predefined>,
  ) {}

  /** What the caller hands over, whatever it is. */
  input(cell: Cell): InputOrigin {
    let origin = this.#inputs.get(cell);
    if (origin === undefined) this.#inputs.set(cell, (origin = { kind: 'input', cell, path: [], parts: new Map() }));
    return origin;
  }

  /** What a variable holds before anything was written to it; `outside` where somebody else may have done so. */
  initial(project: Project, cell: Cell, outside: boolean): Value {
    const values = outside ? this.#outer : this.#own;
    let known = values.get(project);
    if (known === undefined) values.set(project, (known = new Map<Cell, Value>()));
    let value = known.get(cell);
    if (value === undefined) known.set(cell, (value = this.#initial(project, cell, outside)));
    return value;
  }

  #initial(project: Project, cell: Cell, outside: boolean): Value {
    const { scope, name } = cell;
    if (scope !== 'global') return outside ? tainted([born(this.input(cell), ALL_LABELS)]) : harmless;
    const own = [...this.#globalTaints(project, name)];
    const taints = outside ? [...own, born(this.input(cell), inputLabels(own))] : own;
    return { ...tainted(taints, `$${name}`), known: own.length === 0 && this.#variable(project, name) !== undefined };
  }

  /** A project variable by its name. */
  #variable(project: Project, name: string): Variable | undefined {
    let known = this.#variables.get(project);
    if (known === undefined) {
      known = new Map(project.variables.map((variable) => [variableKey(variable.name), variable]));
      this.#variables.set(project, known);
    }
    return known.get(variableKey(name));
  }

  /** A value of which only the name says that it is a secret: that of a variable, or of a key. */
  named(artifact: Artifact, name: string, shown: string): Taint {
    let known = this.#names.get(artifact);
    if (known === undefined) this.#names.set(artifact, (known = new Map<string, Taint>()));
    let taint = known.get(shown);
    if (taint === undefined) {
      const what = shorten(shown);
      taint = born(this.#source({ labels: Label.SECRET_MAYBE, name, what }), Label.SECRET_MAYBE);
      known.set(shown, taint);
    }
    return taint;
  }

  /** What a call of a function gives. */
  call(artifact: Artifact, { name, nameEnd }: Call, { labels, what }: Pick<FunctionSource, 'labels' | 'what'>): Taint {
    const origin = this.#at(artifact, nameEnd, () => {
      const evidence = (labels & Label.SECRET_MAYBE) === 0 ? 'use' : 'name';
      return { evidence, family: 'function', labels, name, what };
    });
    return born(origin, origin.labels);
  }

  /** A field of the source in a mapping. */
  field(artifact: Artifact, { path, end }: Field): Taint {
    const origin = this.#at(artifact, end, () => {
      const name = lastStep(path, '.$#') ?? path;
      const labels = Label.DATA | (secretName(name) === 'strong' ? Label.SECRET_MAYBE : 0);
      return { family: 'mapping-field', labels, name: path, what: `the source field ${shorten(name)}` };
    });
    return born(origin, origin.labels);
  }

  /** A literal that is a secret. */
  literal(code: Code, literal: Literal, { value, kind, format, evidence }: Secret): Taint {
    let known = this.#literals.get(code);
    if (known === undefined) this.#literals.set(code, (known = new Map<number, SourceOrigin>()));
    let origin = known.get(literal.start);
    if (origin === undefined) {
      origin = this.#source({
        labels: Label.SECRET,
        evidence,
        family: 'literal',
        name: kind,
        what: format === undefined ? `a literal ${kind}` : `a ${format}`,
        birth: { artifact: code, source: value.source, span: value.span, message: 'written here' },
        secret: { ...value, kind },
      });
      known.set(literal.start, origin);
    }
    return born(origin, origin.labels, onward(undefined, origin.birth!));
  }

  /** The same one at each run over a script. `offset` is the end of a name: no two of what gives a value share it. */
  #at(artifact: Artifact, offset: number, about: () => About): SourceOrigin {
    let known = this.#places.get(artifact);
    if (known === undefined) this.#places.set(artifact, (known = new Map<number, SourceOrigin>()));
    let origin = known.get(offset);
    if (origin === undefined) known.set(offset, (origin = this.#source(about())));
    return origin;
  }

  #source(about: About): SourceOrigin {
    const { labels, name, what, evidence = 'name', family = 'name', birth, secret } = about;
    this.#count++;
    return { kind: 'source', id: this.#count, labels, evidence, family, name, what, birth, secret };
  }

  /** A secret that agents give to all their operations. */
  #predefined(name: string, { conf, setting }: Predefined): Taint {
    const { source, span } = setting.key;
    const birth = { source, span, artifact: conf, message: 'set in [PredefinedGlobalVariables]' };
    const what = shorten(`predefined variable ${name}`);
    const about = { evidence: 'use', family: 'predefined-variable', labels: Label.SECRET, name, what, birth } as const;
    return born(this.#source(about), Label.SECRET, onward(undefined, birth));
  }

  *#globalTaints(project: Project, name: string): Generator<Taint> {
    const variable = this.#variable(project, name);
    const evidence = variable && this.evidence(variable);
    const system = this.catalog.variableSource(name);
    if (variable !== undefined && evidence !== undefined) {
      const { source, span } = variable.place;
      const birth = { source, span, artifact: variable, message: ABOUT_VARIABLES[evidence] };
      const what = shorten(`${variable.hidden.value ? 'hidden variable' : 'variable'} ${name}`);
      const origin = this.#source({ evidence, family: 'project-variable', labels: Label.SECRET, name, what, birth });
      yield born(origin, Label.SECRET, onward(undefined, birth));
    } else if (system !== undefined) {
      const maybe = secretName(name) === 'strong' && (system.labels & SECRETS) === 0 ? Label.SECRET_MAYBE : 0;
      const labels = system.labels | maybe;
      const what = shorten(phraseFor(system.family, name));
      yield born(this.#source({ evidence: 'use', family: system.family, labels, name, what }), labels);
    } else if (variable === undefined && secretName(name) === 'strong') {
      const predefined = this.predefined.get(name.toLowerCase());
      if (predefined !== undefined) {
        yield this.#predefined(name, predefined);
        return;
      }
      const what = shorten(`$${name}`);
      const labels = Label.SECRET_MAYBE;
      yield born(this.#source({ family: 'global', labels, name, what }), labels);
    }
  }
}

type About = Pick<SourceOrigin, 'labels' | 'name' | 'what'> & Partial<SourceOrigin>;

/** What may come in from outside: anything, except a secret where the variable is one by itself. */
function inputLabels(own: readonly Taint[]): number {
  return own.some(({ labels }) => (labels & Label.SECRET) !== 0) ? ALL_LABELS & ~SECRETS : ALL_LABELS;
}

const ABOUT_VARIABLES = {
  declared: 'a project variable with Hide Value',
  use: 'a project variable that is used as a credential',
  name: 'a project variable that is named like a secret',
} as const;

const shorten = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
