import { test } from 'uvu';
import * as assert from 'uvu/assert';

import fc from 'fast-check';

import { rules } from '../rules/index.js';
import { lint } from '../src/engine/lint.js';
import { settingsFor } from '../src/engine/settings.js';
import { computeFacts } from '../src/flow/facts.js';
import { isSet, placeOfMissing, settingsOf, switchOf } from '../src/model/agent.js';
import type { AgentConf, ContainerFile, NamedValue, Registration } from '../src/model/agent-artifacts.js';
import { recogniseAgentFile } from '../src/model/agent-files.js';
import type { Artifact } from '../src/model/artifact.js';
import { knownKey, sectionsOf } from '../src/model/conf-keys.js';
import { readOther } from '../src/model/read-other.js';
import { builtInRegions } from '../src/model/regions.js';
import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import type { Located } from '../src/source/source.js';

const read = (name: string, text: string) =>
  recogniseAgentFile({ name, source: new Source(name, text), reported: true });

function only<K extends Artifact['kind']>(kind: K, name: string, text: string): Extract<Artifact, { kind: K }> {
  const found = read(name, text)?.artifacts.find((artifact) => artifact.kind === kind);
  assert.ok(found, `${name} is no ${kind}`);
  // The cast is true: the kind was asked for.
  return found as Extract<Artifact, { kind: K }>;
}
const conf = (text: string): AgentConf => only('agent-conf', 'agents/jitterbit.conf', text);
const container = (name: string, text: string): ContainerFile => only('container-file', name, text);
const pairs = (variables: readonly NamedValue[]) => variables.map(({ name, value }) => `${name.value}=${value.value}`);

/** Every value is, letter by letter, where its place says; true for what is written without escapes. */
function isWritten({ value, source, span }: Located<string>): void {
  const place = source.outermost(span);
  assert.is(place.source.slice(place.span), value);
}

test('a conf: settings by section and key in any case, defaults that a comment leaves, broken lines', () => {
  const file = conf(
    '[APIoperation]\nenablelogging=1\n[VerboseLogging]\n# verbose.logging.enable=false\n[Settings]\nCurlDebugDir= # off\n',
  );
  assert.is(settingsOf(file, 'APIOperation', 'EnableLogging')[0]!.value.value, '1');
  assert.equal(settingsOf(file, 'VerboseLogging', 'verbose.logging.enable'), []);
  assert.equal(settingsOf(file, 'Settings', 'CurlDebugDir'), []);
  assert.is(file.disabled[0]!.key.value, 'verbose.logging.enable');
  assert.is(placeOfMissing(file, 'verboselogging').span.start, file.place.source.text.indexOf('VerboseLogging'));
  assert.is(placeOfMissing(file, 'SSH'), file.place);
  assert.not.ok(isSet({ value: { ...file.place, value: '; injected later' } }));
  assert.ok(isSet({ value: { ...file.place, value: '#1fake' } }));

  const broken = read('jitterbit.conf', '[Settings\nPath\nok=1\n')!;
  assert.equal(
    broken.unread.map(({ place }) => place!.source.slice(place!.span)),
    ['[Settings', 'Path'],
  );
  const { unread, artifacts } = read('jitterbit.conf', 'x\n'.repeat(1000))!;
  assert.equal([unread.length, artifacts.length], [21, 0]);
  const torn = conf(' Fake-Winter-1\n[Settings]\nok=1\n');
  assert.is(torn.place.source.slice(torn.place.span), 'Settings');
});

test('switches are 0/1 or false/true', () => {
  assert.equal(['1', 'true', 'TRUE', '0', 'false', 'no', '', 'false # off'].map(switchOf), [
    true,
    true,
    true,
    false,
    false,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what is known of a key', () => {
  assert.is(knownKey('SSH', 'PrivateKeyPassphraseARCHIVE')!.key, 'PrivateKeyPassphrase');
  assert.is(knownKey('ssl', 'privatekeyfile')!.key, 'PrivateKeyFile');
  assert.is(knownKey('PredefinedGlobalVariables', 'anything')!.form, 'any');
  assert.is(knownKey('Settings', 'TimingOn')!.section, undefined);
  assert.is(knownKey('Settings', 'Invented'), undefined);
  assert.equal(sectionsOf('CurlDebugDir'), ['Settings']);
  assert.equal(sectionsOf('privatekeypassphraseX'), ['SSH', 'SSL']);
  assert.equal([...sectionsOf('TimingOn'), ...sectionsOf('Invented')], []);
});

test('a register.json is known by what is in it', () => {
  const registration: Registration = only(
    'registration',
    'x/any.json',
    '{"cloudUrl":"https://emea-west.jitterbit.com","agentGroupId":318841,"username":"a\\u0062c","deregisterAgentOnDrainstop":true}',
  );
  assert.equal(
    [...registration.fields].map(([key, { value }]) => [key, value]),
    [
      ['cloudUrl', 'https://emea-west.jitterbit.com'],
      ['agentGroupId', '318841'],
      ['username', 'abc'],
      ['deregisterAgentOnDrainstop', 'true'],
    ],
  );
  assert.is(read('register.json', '{"cloudUrl":"https://x.example"}'), undefined);
  assert.is(read('register.json', '{"url":"x"}'), undefined);
  assert.throws(
    () => read('register.json', '{"cloudUrl":"x", "token"'),
    (error: unknown) => error instanceof InputError,
  );
});

test('an environment file is one of an agent where it holds an agent variable', () => {
  const file = container(
    '.env.prod',
    '# c\nHARMONY_ORIGIN=https://na-east.jitterbit.com\nHARMONY_PASSWORD="fake # 1" # c\nOTHER=1\n',
  );
  assert.equal(pairs(file.variables), [
    'HARMONY_ORIGIN=https://na-east.jitterbit.com',
    'HARMONY_PASSWORD=fake # 1',
    'OTHER=1',
  ]);
  for (const { name, value } of file.variables) [name, value].forEach(isWritten);
  assert.is(read('.env', 'JAVA_OPTS=-Xmx1g\nPASSWORD=x'), undefined);
  assert.ok(read('agent.env', 'CATALINA_OPTS=-Xmx1g'));
  assert.is(read('.env', 'HARMONY_PASSWORD=x\nnonsense here')!.unread.length, 1);
});

test('a compose file: environment as a map and as a list, images, commands', () => {
  const text = `services:
  agent:
    image: "jitterbit/agent:12.10.1.1"
    environment:
      HARMONY_USERNAME: acme
      HARMONY_PASSWORD: 12345678
      EMPTY:
    build: { args: { TOKEN: fake } }
  other:
    environment:
      - JB_PASSWORD=fake-1
      - PASSED_ON
    command: jitterbit-config -P fake-2 && run
    entrypoint: ["sh", "-c", "export A=1; jitterbit-utils -e me fake-3"]
`;
  const file = container('docker-compose.prod.yml', text);
  assert.is(file.format, 'compose');
  assert.equal(pairs(file.variables), [
    'HARMONY_USERNAME=acme',
    'HARMONY_PASSWORD=12345678',
    'TOKEN=fake',
    'JB_PASSWORD=fake-1',
    'A=1',
  ]);
  for (const { name, value } of file.variables) [name, value].forEach(isWritten);
  assert.equal(
    file.images.map(({ value }) => value),
    ['jitterbit/agent:12.10.1.1'],
  );
  assert.equal(
    file.commands.map(({ words }) => words.map(({ value }) => value).join(' ')),
    [
      'jitterbit-config -P fake-2',
      'run',
      'sh -c export A=1; jitterbit-utils -e me fake-3',
      'export A=1',
      'jitterbit-utils -e me fake-3',
    ],
  );
  assert.is(container('stack.yaml', text).format, 'compose');
  assert.is(read('docker-compose.yml', 'services: { web: { image: nginx } }'), undefined);
  assert.is(read('any.yml', 'HARMONY_LINT_KEY: x'), undefined);
});

test('a Helm values file holds a registration and a conf', () => {
  const text = `image:
  repository: jitterbit/agent
  tag: 12.10.1.1
agent:
  registerjson:
    cloudUrl: https://emea-west.jitterbit.com
    username: acme
    agentGroupId: 1
  jitterbitconf: |
    [Settings]
    CurlDebugDir='/tmp/x'
    broken line
`;
  const { artifacts, unread } = read('values.yaml', text)!;
  const [file, registration, inner] = artifacts;
  assert.ok(file?.kind === 'container-file' && registration?.kind === 'registration' && inner?.kind === 'agent-conf');
  assert.equal(
    file.images.map(({ value }) => value),
    ['jitterbit/agent:12.10.1.1'],
  );
  assert.is(registration.fields.get('username')!.value, 'acme');
  [...registration.fields.values(), inner.settings[0]!.value, inner.settings[0]!.key].forEach(isWritten);
  assert.is(inner.settings[0]!.value.value, '/tmp/x');
  assert.equal(
    unread.map(({ place }) => {
      const { source, span } = place!.source.outermost(place!.span);
      return source.slice(span);
    }),
    ['broken line'],
  );
  assert.is(read('values.yaml', 'image: { repository: nginx } # not jitterbit'), undefined);
});

test('Kubernetes: variables, Secrets in Base64, files inside', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const text = `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: agent
          image: registry.acme.example/jitterbit/agent:12.10
          env:
            - { name: HARMONY_PASSWORD, value: fake-1 }
            - { name: HARMONY_USERNAME, valueFrom: { secretKeyRef: { name: harmony, key: user } } }
---
apiVersion: v1
kind: Secret
data:
  HARMONY_PASSWORD: ${base64('fake-2')}
  register.json: ${base64('{"cloudUrl":"https://x.jitterbit.com","token":"fake"}')}
---
apiVersion: v1
kind: ConfigMap
data:
  jitterbit.conf: |
    [DbInfo]
    Password=fake-3
`;
  const { artifacts } = read('agent.yaml', text)!;
  const [file, registration, inner] = artifacts;
  assert.ok(file?.kind === 'container-file' && registration?.kind === 'registration' && inner?.kind === 'agent-conf');
  assert.is(file.format, 'kubernetes');
  assert.equal(pairs(file.variables), ['HARMONY_PASSWORD=fake-1', 'HARMONY_PASSWORD=fake-2']);
  const { source, span } = file.variables[1]!.value;
  const outer = source.outermost(span);
  assert.is(outer.source.slice(outer.span), base64('fake-2'));
  assert.is(registration.fields.get('token')!.value, 'fake');
  assert.is(inner.settings[0]!.value.value, 'fake-3');
  assert.is(
    read('chart/templates/agent.yaml', 'image: jitterbit/agent\n{{- if .Values.env }}\nenv: 1\n{{- end }}'),
    undefined,
  );
});

test('a manifest with gaps: no text where a file belongs, a registration that is broken, an image without a name', () => {
  const text = `apiVersion: v1
kind: ConfigMap
spec: { image: { tag: latest }, command: [{}, jitterbit-config], env: [{ name: HARMONY_PASSWORD, value: fake-1 }] }
data:
  jitterbit.conf: 5
  register.json: '{"cloudUrl": '
  conf/register.json: '[]'
`;
  const { artifacts, unread } = read('agent.yaml', text)!;
  const [file, ...inside] = artifacts;
  assert.ok(file?.kind === 'container-file');
  assert.equal(inside, []);
  assert.equal(file.images, []);
  assert.equal(pairs(file.variables), ['HARMONY_PASSWORD=fake-1']);
  assert.equal(
    file.commands.map(({ words }) => words.map(({ value }) => value)),
    [['jitterbit-config']],
  );
  assert.equal(
    unread.map(({ why, place }) => `${place!.source.position(place!.span.start).line}: ${why}`),
    ['1: register.json: the file ends in the middle of the JSON; it looks cut off, so export or copy it again'],
  );
});

test('a Dockerfile: variables, commands, images', () => {
  const file = container(
    'Dockerfile.agent',
    'FROM --platform=linux/amd64 jitterbit/agent:12.10 AS base\nARG TOKEN=fake-0\nENV HARMONY_PASSWORD="fake 1" B=2\nENV OLD form of it\nRUN jitterbit-config -P \'fake-2\'\n',
  );
  assert.equal(pairs(file.variables), ['TOKEN=fake-0', 'HARMONY_PASSWORD=fake 1', 'B=2', 'OLD=form of it']);
  for (const { name, value } of file.variables) [name, value].forEach(isWritten);
  assert.equal(
    file.images.map(({ value }) => value),
    ['jitterbit/agent:12.10'],
  );
  assert.is(read('Dockerfile', 'FROM nginx\nENV PASSWORD=x'), undefined);
});

test('scripts of a shell and of PowerShell', () => {
  const shell = container(
    'start.sh',
    '#!/bin/sh\nexport HARMONY_PASSWORD=\'fake 1\'\ndocker run -e "JB_PASSWORD=fake-2" --env=A=1 jitterbit/agent:11.34 # c\n',
  );
  assert.equal(pairs(shell.variables), ['HARMONY_PASSWORD=fake 1', 'JB_PASSWORD=fake-2', 'A=1']);
  for (const { name, value } of shell.variables) [name, value].forEach(isWritten);
  assert.equal(
    shell.images.map(({ value }) => value),
    ['jitterbit/agent:11.34'],
  );
  const power = container(
    'setup.ps1',
    '$env:HARMONY_PASSWORD = "fake-3"\n& "C:\\Program Files\\Jitterbit Agent\\jitterbit-config.exe" `\n -P fake-4\n',
  );
  assert.equal(pairs(power.variables), ['HARMONY_PASSWORD=fake-3']);
  assert.ok(power.commands.some(({ words }) => words.map(({ value }) => value).includes('fake-4')));
  assert.is(read('build.sh', 'PASSWORD=x make'), undefined);
});

test('properties, Apache, logback and credentials.txt', () => {
  assert.equal(pairs(container('jitterbit-agent-config.properties', 'agent.agentsync.debug.flag = true\n').variables), [
    'agent.agentsync.debug.flag=true',
  ]);
  assert.is(container('conf/httpd-ssl.conf', 'SSLProtocol all').directives[0]!.name.value, 'SSLProtocol');
  assert.is(read('httpd-ssl.conf', '# nothing'), undefined);
  const logback = container(
    'logback.xml',
    '<configuration><logger name="org.acme" level="DEBUG"/><root level="INFO"><appender-ref ref="x"/></root></configuration>',
  );
  assert.equal(pairs(logback.loggers), ['org.acme=DEBUG', 'root=INFO']);
  assert.is(read('logback.xml', '<other/>'), undefined);
  assert.is(container('agent/Resources/credentials.txt', 'x').format, 'credentials');
  assert.is(read('notes/credentials.txt', 'ask the team'), undefined);
});

test('no text makes the readers throw anything but an InputError', async () => {
  const names = [
    'jitterbit.conf',
    'register.json',
    '.env',
    'docker-compose.yml',
    'values.yaml',
    'Dockerfile',
    'start.sh',
    'setup.ps1',
    'logback.xml',
    'httpd-ssl.conf',
    'jitterbit-agent-config.properties',
    'Resources/credentials.txt',
    'list.txt',
    'fw.tf',
    'fw.csv',
    'rules.v4',
    'pg_hba.conf',
  ];
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    ':',
    ': ',
    '=',
    '\n',
    '\r\n',
    ' ',
    '  ',
    '-',
    '- ',
    ',',
    ';',
    '#',
    '\\',
    '$',
    '${',
    '`',
    '<',
    '>',
    '/',
    '|',
    '&',
    '*',
    '13.248.147.55',
    '18.185.13.223/32',
    '75.2.73.5299.83.137.93',
    '010.0.0.1',
    'emea-west.jitterbit.com',
    'HARMONY_PASSWORD',
    'jitterbit/agent:12.10',
    'jitterbit-config',
    '-P',
    'agent',
    'registerjson',
    'jitterbitconf',
    'register.json',
    'cloudUrl',
    'token',
    'env',
    'name',
    'value',
    'image',
    'kind',
    'Secret',
    'data',
    'apiVersion',
    'command',
    'services',
    'FROM',
    'ENV',
    'configuration',
    'logger',
    'level',
    'Require ip',
    'allow',
    'ingress',
    'egress',
    'cidr_blocks',
    'resource "x" "y"',
    '-A INPUT',
    '-s',
    '-j ACCEPT',
    'ip saddr',
    'accept',
    'table inet x',
    'host all all',
    'CidrIp',
    'Fake-1',
    'password',
    '<<EOT',
    'EOT',
  );
  const whole = { use: 'cloudAgentInbound', named: true, regions: builtInRegions } as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.array(piece, { maxLength: 25 }), async (name, pieces) => {
      const file = { name, source: new Source(name, pieces.join('')), reported: true };
      for (const options of [whole, { ...whole, use: undefined }]) {
        let reading;
        try {
          reading = readOther(file, options);
        } catch (error) {
          assert.ok(error instanceof InputError, String(error));
          continue;
        }
        if (reading === undefined) continue;
        const { artifacts, files, unread } = reading;
        const facts = await computeFacts({
          files,
          projects: [],
          artifacts,
          unread,
          unknownTypes: new Map(),
          regions: builtInRegions,
          now: '2026-11-20',
        });
        const settings = settingsFor({ preset: 'recommended', levels: [], only: undefined });
        const { crashes, findings } = lint(facts, rules, settings);
        assert.equal(crashes, []);
        for (const { source, span } of findings) {
          const { start, end } = source.outermost(span).span;
          assert.ok(start >= 0 && start <= end && end <= file.source.text.length, `${start}-${end}`);
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test.run();
