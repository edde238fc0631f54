import type { Markers } from './markers.js';
import { bound } from './project.js';

/** Files of private agents, a policy, a baseline and a Jitterpak's entries with secrets in them, by file name. */
export function agentFiles(markers: Markers): Record<string, string> {
  const { plain, token, signed } = bound(markers);
  return {
    'jitterbit.conf': `[DbInfo]
User=jitterbit
Password=${plain('conf: the database')}
[PredefinedGlobalVariables]
erp_password=${plain('conf: a predefined variable')}
shop_url=https://u:${plain('conf: a URL')}@shop.acme.test
[SSH]
PrivateKeyPassphraseARCHIVE='${plain('conf: a passphrase')}'
[Settings]
# Password=${plain('conf: a comment')}
ProxyPassword = "${plain('conf: a proxy')}
[VerboseLogging]
verbose.logging.enable=true
`,
    'register.json': JSON.stringify({
      cloudUrl: `https://u:${plain('register.json: a URL')}@emea-west.jitterbit.com`,
      username: 'agent',
      password: signed('register.json: the password'),
      token: plain('register.json: a token'),
      agentGroupId: 1,
    }),
    'docker-compose.yml': `services:
  agent:
    image: jitterbit/agent:12.10
    command: ["--password=${plain('compose: a command')}"]
    environment:
      HARMONY_PASSWORD: ${plain('compose: a map')}
      JAVA_OPTS: "-Djavax.net.ssl.trustStorePassword=${plain('compose: a Java option')} -agentlib:jdwp=address=*:5005"
  other:
    image: jitterbit/agent:12.10
    environment:
      - DB_PASSWORD=${plain('compose: a list')}
      - PROXY=http://u:${plain('compose: a proxy')}@proxy.acme.test:3128
`,
    '.env': `# jitterbit agent
HARMONY_PASSWORD=${plain('.env: a value')}
export API_KEY="${plain('.env: in quotes')}"
# OLD_PASSWORD=${plain('.env: a comment')}
GITHUB=${token('.env: a token')}
`,
    Dockerfile: `FROM jitterbit/agent:12.10
ENV HARMONY_PASSWORD=${plain('Dockerfile: ENV')} OTHER=1
ARG API_TOKEN=${plain('Dockerfile: ARG')}
RUN curl -u admin:${token('Dockerfile: RUN')} https://x.acme.test
`,
    'jitterbit-agent-config.properties': `agent.proxy.password=${plain('agent-config: a proxy')}\nkeystore.password : ${plain('agent-config: a key store')}\n`,
  };
}

/** Files whose syntax breaks right next to a secret. */
export function brokenAgentFiles(markers: Markers): Record<string, string> {
  const { plain } = bound(markers);
  return {
    'jitterbit.conf': `[DbInfo\nPassword=${plain('broken conf')}\n]`,
    'register.json': `{"cloudUrl":"x","password":"${plain('broken register.json')}" "x"}`,
    'docker-compose.yml': `services:\n  agent:\n    image: jitterbit/agent:12\n    environment:\n      HARMONY_PASSWORD: "${plain('broken compose')}\n   - x: [`,
    '.env': `HARMONY_PASSWORD="${plain('broken .env')}\n=x`,
    'logback.xml': `<configuration><jitterbit password="${plain('broken logback')}"<></configuration>`,
  };
}

/** Policies that cannot be used, each with a secret where the mistake is told. */
export function brokenPolicies(markers: Markers): string[] {
  const { plain, token } = bound(markers);
  return [
    `version: 1\npassword: ${plain('policy: an unknown key')}\n`,
    `version: 1\n"password=${plain('policy: an assignment as a key')}": x\n`,
    `version: 1\n${token('policy: a token as a key')}: x\n`,
    `version: 1\nfailOn: ${plain('policy: a wrong word')}\n`,
    `version: 1\nextends: https://u:${plain('policy: what it extends')}@acme.test/x.yml\n`,
    `version: 1\nrules: { "${token('policy: a rule')}": error }\n`,
    `version: 1\nenvironments:\n  - name: PROD\n    class: production\n    exports: ["x"\n    password: ${plain('policy: broken YAML')}\n`,
    `version: 1\norganization: "${plain('policy: a string without an end')}\n`,
    `version: 1\nwaivers:\n  - { rule: "*", reason: "password=${plain('policy: a waiver')}", until: ${plain('policy: a date')} }\n`,
    `version: *${plain('policy: an unknown alias')}\n`,
    `version: !${plain('policy: a tag')} 1\n`,
    `version: 1\nenvironments:\n  - { name: "${token('policy: a name')}", class: production, exports: ["https://u:${plain('policy: a path')}@x.json"] }\n`,
    `version: 1\nplugins: ["./${token('policy: a plugin')}.js"]\n`,
    `version: 1\nbaseline: ${token('policy: a baseline')}.json\n`,
    `version: 1\nlimits: { fileBytes: ${plain('policy: a limit')} }\n`,
  ];
}

/** Baselines that are none. */
export function brokenBaselines(markers: Markers): string[] {
  const { plain, token } = bound(markers);
  return [
    `{"version":1,"findings":["${plain('baseline: a finding')}" x`,
    `{"version":"${plain('baseline: a version')}","findings":[]}`,
    `{"version":1,"password":"${plain('baseline: an unknown key')}","findings":[{"rule":"${token('baseline: a rule')}"}]}`,
    plain('baseline: no JSON at all'),
  ];
}

/** Entries of a Jitterpak. */
export function entriesOf(markers: Markers): Record<string, string> {
  const { plain, token } = bound(markers);
  const entity = (type: string, id: string, name: string, properties: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<Entity type="${type}">\n  <Header Deleted="false" ID="${id}" Name="${name}"><konga.string name="Description">see https://u:${plain(`${type}: a description`)}@wiki.acme.test</konga.string></Header>\n  <Properties>\n${properties}\n  </Properties>\n</Entity>\n`;
  const item = (key: string, value: string) => `    <Item key="${key}" value="${value}"/>`;
  return {
    'project.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<Project name="Orders" projectId="p1"/>\n`,
    'jitterpak.properties': `#x\npassword=${plain('jitterpak.properties')}\n`,
    'environment.properties': `last-deployed-by=x\ncrypto-marker=${plain('environment.properties')}\n`,
    'Data/ProjectVariable/v.xml': entity(
      'ProjectVariable',
      'v',
      'erp_password',
      [item('hide_value', '0'), item('value', plain('Jitterpak: a variable'))].join('\n'),
    ),
    'Data/NetSuiteEndpoint/n.xml': entity(
      'NetSuiteEndpoint',
      'n',
      'NetSuite',
      [
        item('consumersecret', plain('Jitterpak: a consumer secret')),
        item('password', plain('Jitterpak: a password')),
      ].join('\n'),
    ),
    'Data/EmailMessage/e.xml': entity(
      'EmailMessage',
      'e',
      'Failed',
      `${item('account_password', plain('Jitterpak: an e-mail'))}\n    <konga.string name="message_text">key ${token('Jitterpak: text of an e-mail')}</konga.string>`,
    ),
    'Data/Script/s.xml': entity(
      'Script',
      's',
      'Script',
      `    <konga.string name="script">&lt;trans&gt;\n// password: ${plain('Jitterpak: a comment')}\n$erp_password = "${plain('Jitterpak: a literal')}"; WriteToOperationLog($erp_password);\n&lt;/trans&gt;</konga.string>`,
    ),
    'Data/Script/broken.xml': `<Entity type="Script"><Header Name="x" ID="b"/><Properties><Item key="password" value="${plain('Jitterpak: broken XML')}"</Properties></Entity>`,
    'Data/Script/unknown.xml': `<Entity type="Script"><Header Name="x" ID="u"/><Properties><Item key="password" value="&${plain('Jitterpak: an unknown entity')};"/></Properties></Entity>`,
    [`Data/Script/${token('Jitterpak: a file name')}.xml`]: `<Entity`,
    [`Data/Script/password=${plain('Jitterpak: an assignment as a file name')}.xml`]: `<Entity`,
  };
}
