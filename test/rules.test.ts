import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

import { rules } from '../rules/index.js';
import { casesOf, findingsOf, notFlagged, withFindings } from './cases.js';

// A rule is tested by its page. UPDATE=1 rewrites the findings; then read the carets.
const update = process.env.UPDATE === '1';

for (const rule of rules) {
  const path = `rules/${rule.id}/README.md`;
  const test = suite(rule.id);

  test('its page has its name, and both kinds of cases', () => {
    const page = readFileSync(path, 'utf8');
    const cases = casesOf(page);
    assert.is(page.split('\n')[0], `# ${rule.id}`);
    assert.ok(
      cases.some(({ kind }) => kind === 'Bad'),
      'no Bad case',
    );
    assert.ok(
      cases.some(({ kind }) => kind === 'Good'),
      'no Good case',
    );
    assert.ok(rule.guidance.length > 0, 'no guidance');
    assert.ok(rule.title.length > 0 && !rule.title.endsWith('.'), 'the title is a sentence without a full stop');
  });

  test('all that is not flagged has a Good case', () => {
    const page = readFileSync(path, 'utf8');
    const good = new Set(
      casesOf(page)
        .filter(({ kind }) => kind === 'Good')
        .map(({ title }) => title),
    );
    const entries = notFlagged(page);
    assert.ok(entries.length > 0, 'no section "What is not flagged"');
    assert.equal(
      entries.filter((title) => !good.has(title)),
      [],
    );
  });

  for (const { kind, title } of existsSync(path) ? casesOf(readFileSync(path, 'utf8')) : []) {
    test(`${kind}: ${title}`, async () => {
      const page = readFileSync(path, 'utf8');
      const example = casesOf(page).find((other) => other.title === title && other.kind === kind)!;
      const findings = await findingsOf(rule.id, example.files);
      assert.ok(example.files.size > 0, 'the case has no files');
      if (update && kind === 'Bad' && findings !== example.expected)
        writeFileSync(path, withFindings(page, example, findings));
      assert.is(findings === '', kind === 'Good', findings);
      if (!update) assert.fixture(findings, example.expected);
    });
  }

  test.run();
}

const registry = suite('registry');

registry('every rule folder is listed, once', () => {
  const folders = readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/rule.ts'))
    .map((file) => file.slice(0, -'/rule.ts'.length));
  const ids = rules.map(({ id }) => id);
  assert.equal([...ids].sort(), folders.sort());
  assert.is(new Set(ids).size, ids.length);
});

registry.run();
