import fc from 'fast-check';

/** Scripts that call only those after them, so that every run ends. */
export type Program = readonly (readonly Statement[])[];

type Statement =
  | { readonly kind: 'set'; readonly variable: string; readonly value: Expression }
  | { readonly kind: 'log'; readonly value: Expression }
  | { readonly kind: 'run'; readonly value: Expression }
  | { readonly kind: 'if'; readonly yes: readonly Statement[]; readonly no: readonly Statement[] }
  | { readonly kind: 'while'; readonly body: readonly Statement[] };

type Expression =
  | { readonly kind: 'text' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'join'; readonly left: Expression; readonly right: Expression }
  /** By how many scripts the one that is run comes after this one. */
  | { readonly kind: 'call'; readonly ahead: number; readonly given: readonly Expression[] };

/** Small programs of three scripts; with `branches` they hold `If` and `While`. */
export function programs({ branches }: { readonly branches: boolean }): fc.Arbitrary<Program> {
  const variable = fc.constantFrom('a', 'b', '$g', '$h');
  const expression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 2 },
      fc.constant<Expression>({ kind: 'text' }),
      fc.constantFrom('$pw', '_1', 'a', 'b', '$g', '$h').map((name): Expression => ({ kind: 'variable', name })),
      fc.record({ kind: fc.constant('join' as const), left: tie('expression'), right: tie('expression') }),
      fc.record({
        kind: fc.constant('call' as const),
        ahead: fc.constantFrom(1, 2),
        given: fc.array(tie('expression'), { maxLength: 2 }),
      }),
    ),
  })).expression;
  const simple: fc.Arbitrary<Statement>[] = [
    fc.record({ kind: fc.constant('set' as const), variable, value: expression }),
    fc.record({ kind: fc.constant('set' as const), variable, value: expression }),
    fc.record({ kind: fc.constant('log' as const), value: expression }),
    fc.record({ kind: fc.constant('run' as const), value: expression }),
  ];
  const statement: fc.Arbitrary<Statement> = !branches
    ? fc.oneof(...simple)
    : fc.letrec<{ statement: Statement }>((tie) => ({
        statement: fc.oneof(
          { maxDepth: 2 },
          ...simple,
          fc.record({
            kind: fc.constant('if' as const),
            yes: fc.array(tie('statement'), { minLength: 1, maxLength: 3 }),
            no: fc.array(tie('statement'), { maxLength: 2 }),
          }),
          fc.record({
            kind: fc.constant('while' as const),
            body: fc.array(tie('statement'), { minLength: 1, maxLength: 3 }),
          }),
        ),
      })).statement;
  return fc.array(fc.array(statement, { maxLength: 5 }), { minLength: 3, maxLength: 3 });
}

/** The scripts as Jitterbit Script, `s0` to `s2`. */
export function printed(program: Program): Record<string, string> {
  return Object.fromEntries(
    program.map((statements, index) => [
      `s${index}`,
      statements.map((one) => statementText(one, index, program)).join(';\n'),
    ]),
  );
}

/** Whether a secret is logged when one of the scripts is started; `choose` decides what `If` and `While` do. */
export function leaksWhenRun(program: Program, choose: () => boolean): boolean {
  return program.some((_, start) => {
    const run = new Run(program, choose);
    run.script(start, []);
    return run.leaked;
  });
}

function statementText(statement: Statement, index: number, program: Program): string {
  const list = (statements: readonly Statement[]) =>
    statements.map((one) => statementText(one, index, program)).join('; ');
  switch (statement.kind) {
    case 'set':
      return `${statement.variable} = ${text(statement.value, index, program)}`;
    case 'log':
      return `WriteToOperationLog(${text(statement.value, index, program)})`;
    case 'run':
      return text(statement.value, index, program);
    case 'if':
      return `If($choice, ${list(statement.yes)}${statement.no.length === 0 ? '' : `, ${list(statement.no)}`})`;
    case 'while':
      return `While($choice, ${list(statement.body)})`;
  }
}

function text(value: Expression, index: number, program: Program): string {
  switch (value.kind) {
    case 'text':
      return '"x"';
    case 'variable':
      return value.name;
    case 'join':
      return `(${text(value.left, index, program)} + ${text(value.right, index, program)})`;
    case 'call': {
      if (index + value.ahead >= program.length) return '"none"';
      const given = value.given.map((one) => `, ${text(one, index, program)}`);
      return `RunScript("<TAG>script:s${index + value.ahead}</TAG>"${given.join('')})`;
    }
  }
}

const SECRET = '§';

/** A run of a program, with texts for values. */
class Run {
  leaked = false;
  readonly #globals = new Map<string, string>([['$pw', SECRET]]);
  #steps = 0;

  constructor(
    readonly program: Program,
    readonly choose: () => boolean,
  ) {}

  /** Gives what the script gives: the value of its last statement. */
  script(index: number, given: readonly string[]): string {
    const locals = new Map(given.map((value, number) => [`_${number + 1}`, value]));
    return this.#list(this.program[index]!, index, locals);
  }

  #list(statements: readonly Statement[], index: number, locals: Map<string, string>): string {
    let last = '';
    for (const statement of statements) last = this.#statement(statement, index, locals);
    return last;
  }

  #statement(statement: Statement, index: number, locals: Map<string, string>): string {
    // Nested loops and calls multiply.
    if (++this.#steps > 2000) return '';
    switch (statement.kind) {
      case 'set': {
        const value = this.#value(statement.value, index, locals);
        (statement.variable.startsWith('$') ? this.#globals : locals).set(statement.variable, value);
        return value;
      }
      case 'log': {
        const value = this.#value(statement.value, index, locals);
        this.leaked ||= value.includes(SECRET);
        return value;
      }
      case 'run':
        return this.#value(statement.value, index, locals);
      case 'if':
        return this.#list(this.choose() ? statement.yes : statement.no, index, locals);
      case 'while':
        for (let round = 0; round < 3 && this.choose(); round++) this.#list(statement.body, index, locals);
        return '';
    }
  }

  #value(value: Expression, index: number, locals: Map<string, string>): string {
    switch (value.kind) {
      case 'text':
        return 'x';
      case 'variable':
        return (value.name.startsWith('$') ? this.#globals : locals).get(value.name) ?? '';
      case 'join':
        return (this.#value(value.left, index, locals) + this.#value(value.right, index, locals)).slice(0, 1000);
      case 'call': {
        if (index + value.ahead >= this.program.length) return 'none';
        const given = value.given.map((one) => this.#value(one, index, locals));
        return this.script(index + value.ahead, given);
      }
    }
  }
}
