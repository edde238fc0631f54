import { defineRule } from '../../../src/plugin.js';
import type { Operation, Problem, Project, Workspace } from '../../../src/plugin.js';

export default defineRule({
  id: 'logging/no-log-shipping',
  title: 'The operation that collects the logs must be there and run whatever happens',
  severity: 'warning',
  needsPolicy: true,
  cwe: [778],
  guidance: [
    {
      title: 'Security best practices, Logging',
      claim: 'at the end of each operation, you can use a script to send log data locally',
    },
  ],
  check: {
    *project(project, workspace) {
      const shipping = project.file.environment?.logShipping;
      // Of a selection of components nothing follows from what is missing.
      if (shipping?.method !== 'script' || project.partial || project.operations.length === 0) return;
      const name = shipping.operation!.value;
      const ship = project.operations.find((operation) => sameName(operation.name, name));
      const { source, span } = project.place;
      if (ship === undefined) {
        yield {
          source,
          span,
          message: `there is no operation '${name}' to collect the logs; add it, or correct the policy`,
        };
        return;
      }
      yield* unchained(project, ship, workspace);
    },
  },
});

const sameName = (one: string, two: string) => one.trim().toLowerCase() === two.trim().toLowerCase();

/** Operations that end without the logs being collected, one finding for all of them. */
function* unchained(project: Project, ship: Operation, workspace: Workspace): Generator<Problem> {
  const callers = callersOf(project, ship, workspace);
  const leading = leadingTo(project, ship, callers);
  // An export of Integration Studio does not say which kind a link is of.
  const arrives = (operation: Operation, kind: 'success' | 'failure') =>
    operation.outcomes.some(
      ({ on, operation: next }) => next && leading.has(next) && (on === kind || on === 'unknown'),
    );
  const others = project.operations.filter(
    (operation) => operation !== ship && operation.file.reported && !callers.has(operation),
  );
  const failure = others.filter((operation) => !arrives(operation, 'failure'));
  const success = others.filter((operation) => !arrives(operation, 'success'));
  const [first, ...more] = failure.length > 0 ? failure : success;
  if (first === undefined) return;
  const { source, span } = first.place;
  const when = !success.includes(first) ? 'on failure' : !failure.includes(first) ? 'on success' : 'at its end';
  const rest = more.length === 0 ? '' : `, nor ${more.length === 1 ? 'does' : 'do'} ${more.length} more`;
  const message = `does not run '${ship.name}' ${when}${rest}; link it there, or the log is lost`;
  yield { source, span, message, artifact: first };
}

/** The operation itself, those that run it, and all that come to one of these by any link. */
function leadingTo({ operations }: Project, ship: Operation, callers: ReadonlySet<Operation>): Set<Operation> {
  const before = new Map<Operation, Operation[]>();
  for (const operation of operations) {
    for (const { operation: next } of operation.outcomes) {
      if (next === undefined) continue;
      const list = before.get(next);
      if (list === undefined) before.set(next, [operation]);
      else list.push(operation);
    }
  }
  const leading = new Set([ship, ...callers]);
  // A set hands out what is added to it on the way.
  for (const operation of leading) for (const previous of before.get(operation) ?? []) leading.add(previous);
  return leading;
}

/** Operations with a script that runs it by itself. */
function callersOf(project: Project, ship: Operation, { flow }: Workspace): Set<Operation> {
  const callers = new Set<Operation>();
  for (const script of project.scripts) {
    const calls = flow.calls(script, 'RunOperation');
    if (calls.some(({ arguments: [target] }) => project.resolve(String(target?.constant ?? '')) === ship))
      for (const operation of script.usedBy) callers.add(operation);
  }
  return callers;
}
