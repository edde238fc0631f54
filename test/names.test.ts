import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import {
  isAddress,
  isKeyword,
  isPlaceholder,
  isWholeSecret,
  looksLikeValue,
  secretKind,
  secretName,
  words,
} from '../src/flow/secrets/names.js';

test('names of secrets are known in many spellings', () => {
  const names = [
    '$crm_client_secret',
    '$org.netsuite.auth.password',
    '$sfdcPassword',
    '$project.common.azure.sharedaccesskey',
    '[erp_db_pwd]',
    'netsuite_token_secret',
    'netsuite_token_id',
    'Api-Key',
    'x_api_key',
    'AccessToken',
    'db.conn.ConnectionString',
    'smtpPassphrase',
    'jwt',
    'sessionId',
    'dbpassword',
    'password2',
    'PASSWORD',
    'APIKey',
    'crm_password_prod',
    'Passwort',
    'ERP-Kennwort',
    'contraseña',
    'CONTRASEN\u0303A',
    'clave secreta',
    'senha',
    'mot de passe',
    'hasło',
    '数据库密码',
    '密码_prod',
    'Пароль',
    'API-Schlüssel',
    'Zugriffstoken',
    'mật khẩu',
    'senha_usuario',
    'erp_api_token',
    'x-functions-key',
    'jsessionid',
    'is_db_password',
    'password_erp',
    'ログインパスワード',
  ];

  assert.equal(
    names.filter((name) => secretName(name) !== 'strong'),
    [],
  );
});

test('names that only sound like secrets are not taken for them', () => {
  const names = [
    '$project.common.azure.sharedaccesskeyname',
    'token_url',
    'token_type',
    'tokenExpiry',
    'password_reset_url',
    'pwd_length',
    'secret_name',
    'next_page_token',
    'primaryKey',
    'keyField',
    'author',
    'compass_heading',
    'authEndpoint',
    'PrivateKeyFileRSA',
    'private_key_path_2',
    'isPasswordValid',
    'password_policy',
    'passed_count',
    'publicKey',
    'api_key_header',
    'refresh_token_expires_in',
    'password_reset_enabled',
    'map_key',
    'customer',
    '',
    '$',
    'monkey',
    'usePassword',
    'sendCredentials',
    'oauth_token_request_body',
    'email_signature',
    'has_password',
    'access_key_id',
    'private_key_id',
    'credential_id',
    'access_token_expires_at',
    'passwort_gueltig_bis',
    'Passwort-Länge',
    'Primärschlüssel',
    'security_token_service',
    'public_api_key',
    'delta_token',
    '$skiptoken',
    '密码长度',
    '密码 长度',
    'パスワード有効期限',
    'authorization_server',
    'jwt_claims',
    'parola_chiave',
  ];

  assert.equal(
    names.filter((name) => secretName(name) !== undefined),
    [],
  );
});

test('a weak word counts as the last one alone', () => {
  assert.is(secretName('crm_token'), 'weak');
  assert.is(secretName('db.pass'), 'weak');
  assert.is(secretName('shared_key'), 'weak');
  assert.is(secretName('token_cache_hits'), undefined);
});

test('a message can name the kind of secret', () => {
  assert.is(secretKind('$crm.password'), 'password');
  assert.is(secretKind('x-api-key'), 'API key');
  assert.is(secretKind('webshop_client_secret'), 'client secret');
  assert.is(secretKind('ERP-Kennwort'), 'kennwort');
  assert.is(secretKind('crm_token'), 'token');
});

test('placeholders are no secrets', () => {
  for (const text of [
    'changeme',
    'xxxxx',
    '<your password>',
    '${DB_PASSWORD}',
    '{{secret}}',
    '********',
    'your-password-here',
    'N/A',
    '',
  ]) {
    assert.ok(isPlaceholder(text), text);
  }
  for (const text of ['Winter2026!', 'hunter2', 'x1', 'yours truly 7']) assert.not.ok(isPlaceholder(text), text);
});

test('prose, numbers and addresses do not look like values', () => {
  for (const text of [
    'customer',
    'refresh_token',
    'order-number',
    'short1',
    'two words 22',
    '20261120',
    '2026-11-20',
    '2026-11-19T22:00:00Z',
    'OAuth2ClientCredentials',
    '/oauth2/v1/token',
    'https://login.acme.example/v2',
    'svc-orders1@acme.example',
    '$.access_token',
    '<token-2026>',
  ])
    assert.not.ok(looksLikeValue(text), text);
  for (const text of ['9fQ~7hXw2v', 'Winter2026!', 'a1b2c3d4']) assert.ok(looksLikeValue(text), text);
});

test('URLs, paths and mail addresses are addresses, and passwords are none', () => {
  for (const text of ['ftp://a.example', '/etc/keys/erp.pem', './keys/erp', 'C:\\keys\\erp.pem', 'svc+1@acme.example'])
    assert.ok(isAddress(text), text);
  for (const text of ['/Winter2026', 'Winter@2026', 'a/b+c==', '/ab1+/cd2=', 'C:hunter', 'x://']) {
    assert.not.ok(isAddress(text), text);
  }
});

test('a word, and a URL with more behind it, are a password as a whole; what holds one among other things is none', () => {
  for (const text of ['Winter2026!', 'Pa$$?x=1', 'https://u:pw@shop.acme.example Password=x', ' x '])
    assert.ok(isWholeSecret(text), text);
  for (const text of ['', 'https://u:pw@shop.acme.example', 'Server=a; Password=b', 'User id=u Password=b'])
    assert.not.ok(isWholeSecret(text), text);
});

test('any text may be a name or a value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const name of [text, `${text}password`, `password_${text}`]) assert.type(secretKind(name), 'string');
      assert.type(isPlaceholder(text) || isKeyword(text) || isAddress(text) || looksLikeValue(text), 'boolean');
      assert.ok(words(text).every((word) => word !== ''));
    }),
  );
});

test.run();
