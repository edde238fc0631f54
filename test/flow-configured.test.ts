import { test } from 'uvu';
import * as assert from 'uvu/assert';

import type { FlowAdditions } from '../src/model/policy.js';
import { Source } from '../src/source/source.js';
import { factsOf, leaksOf } from './projects.js';

const place = { source: new Source('harmony-lint.yml', ''), span: { start: 0, end: 0 } };
const none: FlowAdditions = { sources: [], sinks: [], sanitizers: [] };

const logged = async (scripts: Record<string, string>, flow: Partial<FlowAdditions>, channel = 'operation-log') =>
  leaksOf(await factsOf({ scripts, hidden: ['pw'], flow: { ...none, ...flow } }), channel).length;

test("a user's functions and scripts are sources, sinks and sanitizers as their configuration says", async () => {
  const callee = (kind: 'function' | 'script', name: string) => ({ kind, name }) as const;
  const S = (text: string) => ({ S: text });
  assert.is(await logged(S('WriteToOperationLog(GetVaultSecret("a"))'), {}), 0);
  assert.is(
    await logged(S('WriteToOperationLog(getvaultsecret("a"))'), {
      sources: [{ ...place, from: callee('function', 'GetVaultSecret'), label: 'secret' }],
    }),
    1,
  );
  assert.is(
    await logged(S('WriteToOperationLog($acme_session)'), {
      sources: [{ ...place, from: { kind: 'variable', name: 'acme_session' }, label: 'secret' }],
    }),
    1,
  );
  const shipping = [
    { ...place, callee: callee('function', 'ShipLog'), argument: 2, channel: 'operation-log' as const },
  ];
  assert.is(await logged(S('ShipLog("a", $pw)'), { sinks: shipping }), 1);
  assert.is(await logged(S('ShipLog($pw, "a")'), { sinks: shipping }), 0);
  const masking = [{ ...place, callee: callee('function', 'MaskAll') }];
  assert.is(await logged(S('WriteToOperationLog(MaskAll($pw))'), { sanitizers: masking }), 0);

  const run = 'RunScript("<TAG>script:tool</TAG>", $pw)';
  const scripts = { tool: 'ArgumentList(a); a', S: `WriteToOperationLog(${run})` };
  assert.is(await logged(scripts, {}), 1);
  assert.is(await logged(scripts, { sanitizers: [{ ...place, callee: callee('script', 'tool') }] }), 0);
  assert.is(
    await logged(
      { ...scripts, S: run },
      { sinks: [{ ...place, callee: callee('script', 'tool'), argument: 1, channel: 'email' }] },
      'email',
    ),
    1,
  );
});

test.run();
