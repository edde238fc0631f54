import type { Markers } from '../canary/markers.js';
import { grow } from './grow.js';
import type { Grammar } from './grow.js';
import type { Random } from './random.js';

/** A file of a private agent, whole and valid, with secrets where it keeps them, by its name. */
export function agentFile(random: Random, markers: Markers): [name: string, text: string] {
  const [form, name] = random.of(forms);
  const secret = () => markers.plain(`${name}, of the grammar, ${random.below(20)}`);
  return [name, grow(grammar, form, random, { secret })];
}

const forms = [
  ['conf', 'jitterbit.conf'],
  ['register', 'register.json'],
  ['compose', 'docker-compose.yml'],
  ['env', '.env'],
  ['docker', 'Dockerfile'],
  ['properties', 'jitterbit-agent-config.properties'],
  ['installer', 'install.sh'],
] as const;

const grammar: Grammar = {
  name: ['HARMONY_PASSWORD', 'DB_PASSWORD', 'API_TOKEN', 'CLIENT_SECRET', 'erp_password', 'PGPASSWORD'],
  plain: ['LOG_LEVEL=debug', 'A=1', 'PATH=/usr/bin', 'JAVA_OPTS=<java>', 'NAME=agent', 'X='],
  java: ['-Xmx1g', '-agentlib:jdwp=address=*:5005', '-Djavax.net.ssl.keyStorePassword=<secret>', '-Dlog=a'],
  url: ['https://sync:<secret>@shop.acme.test', 'https://shop.acme.test/?api_key=<secret>&page=2', 'https://acme.test'],
  conf: ['<section>', '<section><conf>', '<section><conf>'],
  section: [
    '[DbInfo]\nUser=jitterbit\nPassword=<secret>\n<pairs>',
    '[PredefinedGlobalVariables]\n<variables>',
    '[VerboseLogging]\nverbose.logging.enable=<flag>\n',
    '[Settings]\n<pairs>',
    '; <comment>\n',
    '[SSH]\nPrivateKeyPassphraseA="<secret>"\n',
  ],
  pairs: [
    '',
    'ProxyPassword=<secret>\n<pairs>',
    'LogLevel = DEBUG\n<pairs>',
    '# Password=<secret>\n<pairs>',
    'DebugMode=<flag>\n<pairs>',
  ],
  variables: [
    '',
    '<name>=<secret>\n<variables>',
    'shop_url=<url>\n<variables>',
    "client_secret='<secret>'\n<variables>",
  ],
  flag: ['true', 'false', '1', 'yes', ''],
  comment: ['password: <secret>', 'jitterbit', 'old: <name>=<secret>'],
  register: [
    '{"cloudUrl":"https://emea-west.jitterbit.com","username":"a","password":"<secret>"}',
    '{ "cloudUrl": "https://na-east.jitterbit.com",\n  "token": "<secret>", "agentGroupId": <number> }',
    '{"cloudUrl":"https://u:<secret>@emea-west.jitterbit.com","deploymentId":null,"password":"${PW}"}',
  ],
  number: ['1', '0', '-1', '1e3'],
  compose: [
    'services:\n<service>',
    'services:\n<service><service>',
    'x-env: &e\n  <name>: <secret>\nservices:\n<shared>',
  ],
  service: ['  agent<number>:\n    image: jitterbit/agent:12.10\n    environment:\n<environment>'],
  environment: [
    '      <name>: <secret>\n',
    '      <name>: "<secret>"\n      LEVEL: debug\n',
    '      - <name>=<secret>\n      - A=1\n',
    "      - '<name>=<secret>'\n      - URL=<url>\n",
    '      JAVA_OPTS: "<java> <java>"\n',
    '      <name>: ${<name>:-<secret>}\n',
    '      <name>: >-\n        <secret>\n',
  ],
  shared: [
    '  agent:\n    image: jitterbit/agent:12.10\n    environment:\n      <<: *e\n',
    '  agent:\n    image: jitterbit/agent:12.10\n    environment: *e\n',
  ],
  env: ['<assignment>\n', '<assignment>\n<env>', '# jitterbit agent\n<env>'],
  assignment: [
    '<name>=<secret>',
    'export <name>="<secret>"',
    "<name>='<secret>'",
    '# <name>=<secret>',
    '<plain>',
    'URL=<url>',
  ],
  docker: [
    'FROM jitterbit/agent:12.10\n<instructions>',
    'FROM a AS b\n<instructions>FROM jitterbit/agent:12.10\n<instructions>',
  ],
  instructions: [
    '',
    'ENV <name>=<secret> OTHER=1\n<instructions>',
    'ENV <name> <secret>\n<instructions>',
    'ARG <name>=<secret>\n<instructions>',
    'ENV <plain> \\\n    <name>="<secret>" \\\n    # a comment\n    B=2\n<instructions>',
    'RUN curl -u admin:<secret> https://x.acme.test\n<instructions>',
    'RUN export <name>=<secret> && ./run <java>\n<instructions>',
    'RUN <<EOF\nexport <name>=<secret>\nEOF\n<instructions>',
    'CMD ["agent", "--password=<secret>", "--token", "<secret>"]\n<instructions>',
    'COPY --from=b a b\n<instructions>',
  ],
  properties: [
    'agent.proxy.password=<secret>\n',
    'keystore.password : <secret>\n<properties>',
    '! <comment>\n<properties>',
    'a=\\\n  b\n<properties>',
  ],
  installer: ['#!/bin/sh\n# jitterbit agent\n<commands>'],
  commands: [
    './jitterbit-agent --password <secret>\n',
    'export <name>=<secret>\n<commands>',
    'docker run -e <name>=<secret> jitterbit/agent:12.10\n<commands>',
    'curl -H "Authorization: Bearer <secret>" \\\n  <url>\n<commands>',
    '<name>="<secret>" ./agent # <comment>\n<commands>',
    'cat > .env <<EOF\n<name>=<secret>\nEOF\n<commands>',
  ],
};
