import type { Markers } from './markers.js';

/** A Studio export with a secret in every place that one can stand in. */
export function exportOf(markers: Markers): string {
  const { plain, signed, token } = bound(markers);
  const text = (name: string, value: string, more: object = {}) => ({
    type: 'string',
    name,
    displayName: name,
    value,
    ...more,
  });
  const page = (...children: object[]) => [{ name: 'page1', type: 'pagination', children }];
  const components = [
    {
      type: 600,
      id: 'c1',
      name: 'Webshop',
      adapterId: 'http',
      description: `ask https://admin:${plain('URL in a description')}@shop.acme.test, or use ${token('token in a description')}`,
      properties: page(
        text(
          'baseUrl',
          `https://sync:${plain('password in a URL')}@shop.acme.test/v1?api_key=${plain('key in a query')}&page=2`,
        ),
        text('username', 'sync'),
        text('password', signed('password of a connection'), { subtype: 'password' }),
        text('oauth_client_secret', plain('client secret'), { subtype: 'password' }),
        {
          type: 'table',
          name: 'headers',
          displayName: 'Headers',
          value: [
            { name: 'Authorization', value: `Bearer ${plain('bearer token in a header table')}` },
            { name: 'X-Api-Key', value: plain('key in a header table') },
          ],
        },
      ),
    },
    {
      type: 600,
      id: 'c2',
      name: 'Ledger',
      adapterId: 'database',
      properties: page(
        text('login', 'svc'),
        text('password', plain('password of a database'), { subtype: 'password' }),
        text(
          'connection_string',
          `Server=db.acme.test;User Id=svc;Password=${plain('connection string')};Encrypt=false`,
        ),
        text('additionalParameters', `ssl=false;trustStorePassword=${plain('trust store password')}`),
      ),
    },
    {
      type: 500,
      id: 'a1',
      name: 'Post order',
      adapterId: 'http',
      functionName: 'http_post',
      endpoint: { id: 'c1', type: 600 },
      properties: page(text('path', `http://shop.acme.test/login?password=${plain('query of a path')}`), {
        type: 'table',
        name: 'requestHeaders',
        value: [
          { name: 'Authorization', value: `Basic ${Buffer.from(`sync:${plain('basic login')}`).toString('base64')}` },
          { name: 'Cookie', value: `sessionid=${plain('cookie')}` },
        ],
      }),
      input: { id: 'i1', name: 'sample', document: { sample: `{"apiKey":"${token('sample data')}"}` } },
    },
    { type: 1000, id: 'v1', name: 'shop_password', defaultValue: plain('plain variable'), hidevalue: false },
    { type: 1000, id: 'v2', name: 'erp_setting', defaultValue: plain('hidden variable'), hidevalue: true },
    {
      type: 1000,
      id: 'v3',
      name: 'shop_url',
      defaultValue: `https://a:${plain('URL in a variable')}@shop.acme.test`,
      hidevalue: false,
    },
    {
      type: 1000,
      id: 'v4',
      name: 'note',
      description: `token ${token('note of a variable')}`,
      defaultValue: 'x',
      hidevalue: false,
    },
    { type: 1300, id: 'g1', name: 'api_key', value: plain('global variable'), usages: [] },
    {
      type: 1200,
      id: 'm1',
      name: 'Sync failed',
      mailServer: 'mail.acme.test:587',
      to: 'ops@acme.test',
      from: 'sync@acme.test',
      subject: `failed, key ${token('subject of an e-mail')}`,
      message: `Look at https://ops:${plain('URL in an e-mail')}@wiki.acme.test\nThe password is [shop_password]\n`,
      account: 'mailer',
      password: plain('password of a mail server'),
      useSSL: false,
    },
    script('s1', 'Literals', jitterbit(markers)),
    script('s2', 'JavaScript', javascript(markers)),
    {
      type: 700,
      id: 't1',
      name: 'Map',
      mappingRules: [
        {
          targetPath: 'Order.Key',
          transformScript: `<trans>\nWriteToOperationLog("key " + $shop_password); $mapping_password = "${plain('literal in a mapping')}";\n</trans>`,
        },
      ],
    },
    { type: 4711, id: 'x1', name: 'Unknown type', secretThing: token('component of an unknown type') },
    { id: 'x2', name: `without type ${token('name of a component without a type')}` },
    {
      type: 200,
      id: 'o1',
      name: `Sync password=${plain('assignment in a name')}`,
      steps: ['s1', 's2'].map((id) => ({ id, type: 400 })),
      options: { debugMode: true, logDetail: 'verbose' },
    },
  ];
  return JSON.stringify(
    { project: { name: `Orders ${token('name of a project')}`, components }, version: 4 },
    undefined,
    1,
  );
}

/** The same export with its syntax broken right behind or before a secret. */
export function brokenExports(markers: Markers): string[] {
  const { plain } = bound(markers);
  const head =
    '{"project":{"components":[{"type":1000,"id":"v","name":"shop_password","hidevalue":true,"defaultValue":';
  return [
    `${head}"${plain('string without an end')}`,
    `${head}"${plain('string before a stray word')}" oops}]}}`,
    `${head}${plain('secret without quotes')}}]}}`,
    `${head}"\\u00${plain('broken escape')}"}]}}`,
    `${head}"x"},{"type":400,"scriptBody":"<trans>$pw_password = \\"${plain('script in a broken file')}\\";</trans>\n"}]}`,
    `${head}"x","${plain('key without a value')}"}]}}`,
  ];
}

const script = (id: string, name: string, scriptBody: string) => ({ type: 400, id, name, scriptBody });

function jitterbit(markers: Markers): string {
  const { plain, token } = bound(markers);
  return `<trans>
// the password is "${plain('comment, a password in words')}"
// password: ${plain('comment, a password behind a colon')}
/* token ${token('block comment')}
   db_password = ${plain('assignment in a block comment')} */
$shop_password = "${plain('literal')}"; WriteToOperationLog($shop_password);
$login["password"] = '${plain('member of a dictionary')}'; DebugBreak();
headers = {"Authorization" => "Bearer ${plain('literal dictionary')}"};
WriteToOperationLog("password is " + "${plain('literal beside a leak')}" + $login["password"]);
LDAPConnect("ldaps://ldap.acme.test", "cn=admin", "${plain('secret argument of LDAPConnect')}", 0);
hash = MD5("${plain('hashed literal')}" + $shop_password);
cipher = AESEncryption($x, "${plain('key of AESEncryption')}", "00ff00ff00ff00ff", 128, "0011223344556677889900112233445566", 1);
DBExecute("<TAG>c2</TAG>", "SELECT * FROM u WHERE password='${plain('literal in SQL')}' AND name='" + $name + "'");
$jitterbit.source.http.http_password = "${plain('a predefined variable')}"; RaiseError("login failed with " + $shop_password);
$url = "https://sync:${plain('URL in a script')}@shop.acme.test/?token=" + $token + "&api_key=${plain('query of a URL in a script')}";
$body = '{"client_secret":"${plain('JSON in a literal')}","user":"' + $user + '"}'; WriteToOperationLog($body);
$xml = "<wsse:Password>${plain('XML in a literal')}</wsse:Password>"; WriteToOperationLog($xml);
Set("api_key", "${plain('argument of Set')}"); $other = Get("api_key"); WriteToOperationLog($other);
$part_password = "${plain('concatenated, first')}" + "${plain('concatenated, second')}"; SendEmailMessage($part_password);
SendEmail("a@acme.test", "b@acme.test", "s", "the key ${token('text of an e-mail in a script')}", "mail", "user", "${plain('password of SendEmail')}");
</trans>`;
}

function javascript(markers: Markers): string {
  const { plain, token } = bound(markers);
  return `<javascript>
// const password = "${plain('JavaScript comment')}";
/* api key ${token('JavaScript block comment')} */
const password = '${plain('JavaScript literal')}'; WriteToOperationLog(password);
const options = { headers: { 'X-Api-Key': "${plain('JavaScript object')}", Authorization: \`Bearer ${plain('JavaScript template')}\` } };
Jitterbit.SetVar('$shop_secret', "${plain('argument of SetVar')}"); WriteToOperationLog(Jitterbit.GetVar('$shop_secret'));
const url = \`https://u:${plain('URL in a template')}@shop.acme.test/\${password}?api_key=${plain('query in a template')}\`;
const sql = "SELECT 1 FROM t WHERE pwd = '${plain('SQL in JavaScript')}' AND a = '" + $name + "'";
let db_password = "${plain('JavaScript concatenated')}" + options.x; WriteToOperationLog("x" + db_password);
</javascript>`;
}

/** The markers' methods by themselves, so that templates stay readable. */
export const bound = (markers: Markers) => ({
  plain: (place: string) => markers.plain(place),
  signed: (place: string) => markers.signed(place),
  token: (place: string) => markers.token(place),
});
