import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { harmonyLint } from './host.js';

/** One secret in every kind of place that has a rule. */
const faulty = (secret: string) =>
  JSON.stringify({
    project: {
      name: 'Orders',
      components: [
        {
          type: 600,
          id: 'c1',
          name: 'ERP',
          properties: [
            { name: 'password', type: 'password', value: secret },
            { name: 'url', value: `https://svc:${secret}@erp.acme.example/?client_secret=${secret}` },
            { name: 'database', value: `Server=erp.acme.example;Pwd=${secret}` },
          ],
        },
        { type: 1000, id: 'v1', name: 'erp_password', defaultValue: secret, hidevalue: false },
        { type: 200, id: 'o1', name: 'Load', steps: [], description: `https://svc:${secret}@erp.acme.internal` },
        {
          type: 400,
          id: 's1',
          name: 'Log in',
          scriptBody: `<trans>\n// password: ${secret}\n$erp.password = "${secret}"; // or '${secret}\n$u = "a:${secret}@b";\n</trans>`,
        },
      ],
    },
  });

async function fingerprints(secret: string): Promise<string[]> {
  const { stdout } = await harmonyLint(['-', '-f', 'json'], { stdin: faulty(secret) });
  // The cast is true: the report is ours.
  const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; fingerprint: string }[] };
  return findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`);
}

test('a fingerprint says nothing of the secret', async () => {
  const first = await fingerprints('Fake-Winter26!');
  assert.ok(first.length >= 7, `${first.length} findings`);
  assert.is(new Set(first).size, first.length);
  for (const secret of ['Another-4711?', 'x9', 'Much-Longer-Than-All-The-Others-2026']) {
    const other = await fingerprints(secret);
    for (const fingerprint of other) assert.ok(first.includes(fingerprint), `${fingerprint} changed with the secret`);
  }
});

test.run();
