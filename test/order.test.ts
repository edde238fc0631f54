import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { inOrder, learnInOrder } from '../src/flow/follow/order.js';
import { graph, reached } from './graph.js';

test('groups come after all that they call, and hold those that call each other', () => {
  fc.assert(
    fc.property(graph, (callees) => {
      const groups = inOrder(callees.keys(), (one) => callees[one]!);
      assert.equal(groups.flat().sort(), [...callees.keys()].sort());
      for (const [index, group] of groups.entries()) {
        for (const one of group) {
          for (const callee of callees[one]!) assert.ok(groups.findIndex((other) => other.includes(callee)) <= index);
          assert.ok(group.every((other) => other === one || reached([one], callees).has(other)));
        }
      }
    }),
  );
});

test('within a circle only the way back comes too early', () => {
  const callees = [[1], [2, 3], [3], [0]];
  assert.equal(
    inOrder(callees.keys(), (one) => callees[one]!),
    [[3, 2, 1, 0]],
  );
});

test('in the end everything has been learnt with what is known of all that it depends on', () => {
  fc.assert(
    fc.property(graph, (callees) => {
      const known = new Map<number, ReadonlySet<number>>();
      const times = callees.map(() => 0);
      const learnt = (one: number) =>
        new Set([one, ...callees[one]!.flatMap((other) => [...(known.get(other) ?? [])])]);
      const calleesOf = (one: number) => callees[one]!;
      learnInOrder(inOrder(callees.keys(), calleesOf), calleesOf, (one) => {
        const set = learnt(one);
        known.set(one, set);
        times[one]!++;
        return set.size;
      });
      for (const one of callees.keys()) {
        assert.ok(times[one]! >= 1 && times[one]! <= 5);
        if (Math.max(...times) < 5) assert.equal(known.get(one), reached([one], callees).add(one));
      }
    }),
  );
});

test('what stands in no circle is learnt once', () => {
  const times: number[] = [];
  const callees = [[1, 2], [2], []];
  const calleesOf = (one: number) => callees[one]!;
  learnInOrder(inOrder(callees.keys(), calleesOf), calleesOf, (one) => times.push(one));
  assert.equal(times, [2, 1, 0]);
});

test.run();
