import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { findLogins } from '../src/flow/logins.js';
import { linkVariables } from '../src/flow/variables.js';
import { parseStudio } from '../src/model/studio-file.js';
import { readStudio } from '../src/model/studio.js';
import { Source } from '../src/source/source.js';

function linked(...components: unknown[]) {
  const source = new Source('orders.json', JSON.stringify({ project: { components } }));
  const file = { name: source.name, source, reported: true };
  const { project } = readStudio(file, parseStudio(file));
  const logins = findLogins();
  return { project, logins, variables: linkVariables({ projects: [project], artifacts: [] }, logins) };
}

const variable = (name: string, defaultValue?: string) => ({ type: 1000, name, defaultValue, hidevalue: false });
const connection = (name: string, ...properties: unknown[]) => ({ type: 600, name, adapterId: 'http', properties });

test('references are replaced by values, then by defaults, and else stay', () => {
  const { project, variables } = linked(
    variable('Host', ' erp.acme.example '),
    variable('empty', ''),
    variable('secret', `$00${'A'.repeat(44)}`),
    variable('other', '[Host]'),
  );
  const expanded = (text: string) => variables.expand(text, project);

  assert.is(expanded('http://[host]/x'), 'http://erp.acme.example/x');
  assert.is(expanded('[host{fallback}]'), 'erp.acme.example');
  assert.is(expanded('[empty{fallback}]-[missing{}]'), 'fallback-[missing{}]');
  assert.is(expanded('[empty][secret][missing]'), '[empty][secret][missing]');
  // A value is not looked into again, so that nothing grows without end.
  assert.is(expanded('[other]'), '[Host]');
});

test('a file of references does not grow into a flood', () => {
  const { project, variables } = linked(variable('v', 'x'.repeat(2_000)), variable('w', 'x'.repeat(2_001)));

  assert.ok(variables.expand('[v]'.repeat(10_000), project).length < 60_000);
  assert.is(variables.expand('[w]', project), '[w]');
});

test('a variable knows the settings that refer to it, and the address that it is', () => {
  const { project, variables } = linked(
    connection('A', { name: 'label', value: 'x [url]' }, { name: 'url', value: ' [URL]/a' }),
    connection('B', { name: 'url', value: '[url]' }, { name: 'password', type: 'password', value: '[pw]' }),
    variable('url', 'http://acme.example'),
  );

  assert.equal(
    variables.uses(project, 'Url').map(({ artifact, property, leading }) => [artifact.name, property.name, leading]),
    [
      ['A', 'label', false],
      ['A', 'url', true],
      ['B', 'url', true],
    ],
  );
  assert.is(variables.addressUse(project, 'url')?.artifact.name, 'B');
  assert.is(variables.addressUse(project, 'pw')?.property.name, 'password');
  assert.is(variables.addressUse(project, 'nobody'), undefined);
});

test('a log-in is a credential, or a user beside a password that the export left out', () => {
  const loginOf = (...properties: unknown[]) => {
    const { project, logins } = linked(connection('A', ...properties));
    return logins.of(project.connections[0]!)?.name;
  };
  const password = (value: unknown) => ({ name: 'password', type: 'password', value });

  assert.is(loginOf(password('[pw]')), 'password');
  assert.is(loginOf(password(`$00${'A'.repeat(44)}`)), 'password');
  assert.is(loginOf({ name: 'headers', value: [{ name: 'Authorization', value: 'Bearer [x]' }] }), 'Authorization');
  assert.is(loginOf({ name: 'token', value: '[api_token]' }), 'token');
  assert.is(loginOf({ name: 'user_name', value: 'svc' }, password(null)), 'user_name');
  assert.is(loginOf(password('')), undefined);
  assert.is(loginOf(password(null)), undefined);
  assert.is(loginOf({ name: 'username', value: 'anonymous' }), undefined);
  assert.is(loginOf({ name: 'auth', value: 'basic' }), undefined);
  assert.is(loginOf({ name: 'archive_password', type: 'password', value: '[zip]' }), undefined);
  assert.is(loginOf({ name: 'connectionString', value: 'Server=db;Database=x1' }), undefined);
  assert.is(loginOf({ name: 'locator', type: 'password', value: `$00${'A'.repeat(44)}` }), undefined);
});

test('an activity logs in as its connection does', () => {
  const { project, logins } = linked(
    { id: 'c', ...connection('A', { name: 'password', type: 'password', value: '[pw]' }) },
    { type: 500, name: 'Get', adapterId: 'http', endpoint: { id: 'c', type: 600 }, properties: [] },
    { type: 500, name: 'Loose', adapterId: 'http', properties: [] },
  );

  assert.equal(
    project.activities.map((activity) => logins.of(activity)?.name),
    ['password', undefined],
  );
});

test.run();
