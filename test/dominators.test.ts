import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { Dominators } from '../src/flow/follow/dominators.js';
import { inOrder } from '../src/flow/follow/order.js';
import { graph, reached } from './graph.js';

test('a group leads to what nobody reaches without it', () => {
  fc.assert(
    fc.property(graph, (callees) => {
      const groups = inOrder(callees.keys(), (one) => callees[one]!);
      const dominators = new Dominators(groups, (one) => callees[one]!);
      const roots = groups.filter(
        (group) => !callees.some((list, one) => !group.includes(one) && list.some((callee) => group.includes(callee))),
      );
      for (const [index, group] of groups.entries()) {
        const without = reached(
          roots.filter((root) => root !== group).flat(),
          callees.map((list, one) => (group.includes(one) ? [] : list.filter((callee) => !group.includes(callee)))),
        );
        for (const one of callees.keys()) {
          assert.is(dominators.leadsTo(index, one), group.includes(one) || !without.has(one), `${index} ${one}`);
        }
      }
    }),
  );
});

test('what some have in common leads to all of them', () => {
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.boolean()), (callees, choices) => {
      const groups = inOrder(callees.keys(), (one) => callees[one]!);
      const dominators = new Dominators(groups, (one) => callees[one]!);
      const some = [...callees.keys()].filter(() => choices.next().value === true);
      const common = dominators.common(some);
      if (common >= 0 && common < groups.length) {
        for (const one of some) assert.ok(dominators.leadsTo(common, one));
        // No group further down does.
        for (const [index, group] of groups.entries()) {
          const isBelow = index !== common && dominators.leadsTo(common, group[0]!);
          if (isBelow) assert.not(some.every((one) => dominators.leadsTo(index, one)));
        }
      }
    }),
  );
});

test.run();
