import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { findingsOf } from './cases.js';

// A rule says what it cannot know: whether the one script, which nothing runs, comes before the other.
const cases: readonly (readonly [ruleId: string, before: string, after: string, said: string])[] = [
  [
    'api/error-detail-leak',
    '$x = GetLastError()',
    '$jitterbit.api.response = $x',
    "warning: the text of the last error may be handed to the API's caller",
  ],
  [
    'credentials/secret-in-url',
    '$x = $crm_api_key',
    '$url = "https://crm.acme.example/orders?access_token=" + $x',
    'warning: hidden variable crm_api_key may go into a URL that logs keep',
  ],
  [
    'data/secret-in-cloud-cache',
    '$x = "Bearer " + $crm_api_key',
    'WriteCache("token", $x, 86400)',
    'warning: hidden variable crm_api_key may be cached for 24 hours',
  ],
  [
    'data/secret-to-storage',
    '$x = "key=" + $crm_api_key',
    'WriteFile("<TAG>activity:sftp/S/sftp_write/W</TAG>", $x)',
    'warning: hidden variable crm_api_key may be stored in clear in a file, if these scripts run in one chain',
  ],
  [
    'logging/api-request-dump',
    '$x = $jitterbit.api.request.headers.authorization',
    'WriteToOperationLog($x)',
    'warning: the request header authorization may reach the operation log',
  ],
  [
    'logging/api-request-dump',
    '$x = $jitterbit.api.request.body',
    'WriteToOperationLog($x)',
    'warning: the request body may reach the operation log',
  ],
  [
    'logging/payload-to-operation-log',
    '$x = ReadFile("<TAG>activity:sftp/S/sftp_read/R</TAG>")',
    'WriteToOperationLog($x)',
    'info: a whole file or response may reach the operation log',
  ],
  [
    'logging/secret-in-email',
    '$x = "key=" + $crm_api_key',
    'SendEmail("a@acme.example", "b@acme.example", "Hello", $x)',
    'warning: hidden variable crm_api_key may be sent by e-mail, if these run in one chain',
  ],
  [
    'logging/secret-in-error-message',
    '$x = "key=" + $crm_api_key',
    'RaiseError($x)',
    'warning: hidden variable crm_api_key may reach an error message, if these scripts run in one chain',
  ],
  [
    'scripts/file-path-from-request',
    '$x = $jitterbit.api.request.parameters.file',
    'ReadFile("<TAG>activity:sftp/S/sftp_read/R</TAG>", $x)',
    'warning: the request parameter file may name the file',
  ],
  [
    'scripts/ldap-injection',
    '$x = $jitterbit.api.request.parameters.user',
    'LDAPSearch("dc=acme", "(uid=" + $x + ")", "one", "mail")',
    'warning: the request parameter user may become part of an LDAP query',
  ],
  [
    'scripts/sql-injection',
    '$x = $jitterbit.api.request.parameters.id',
    `DBExecute("<TAG>endpoint:database/D</TAG>", "select a from b where c = '" + $x + "'")`,
    'warning: the request parameter id may become part of SQL',
  ],
  [
    'scripts/url-from-request',
    '$x = "https://" + $jitterbit.api.request.parameters.host',
    'WriteToOperationLog("The address has been chosen")',
    'warning: the request parameter host may decide which server is asked',
  ],
  [
    'scripts/weak-hash',
    '$x = "key=" + $crm_api_key',
    '$y = MD5($x)',
    'warning: hidden variable crm_api_key may be hashed by MD5',
  ],
];

for (const [ruleId, before, after, said] of cases) {
  test(`${ruleId} says that it is not certain of ${before}`, async () => {
    const findings = await findingsOf(ruleId, inOneProject([before, after]));
    assert.ok(findings.includes(`: ${said}`), findings);
  });
}

function inOneProject(texts: readonly string[]): Map<string, string> {
  const components: object[] = texts.map((text, index) => ({
    type: 400,
    id: `s${index}`,
    name: `Script ${index}`,
    scriptBody: `<trans>${text}</trans>`,
  }));
  components.push(
    { type: 600, id: 'c', name: 'Chosen', adapterId: 'http', properties: [{ name: 'baseUrl', value: '[x]' }] },
    { type: 500, id: 'a', name: 'Get', adapterId: 'http', functionName: 'http_get', endpoint: { id: 'c', type: 600 } },
    { type: 200, id: 'o', name: 'Ask', steps: [{ id: 'a', type: 500 }] },
  );
  components.push({ type: 1000, id: 'v', name: 'crm_api_key', hidevalue: true });
  return new Map([['project.json', JSON.stringify({ project: { components }, version: 4 })]]);
}

test.run();
