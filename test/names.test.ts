import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { isPlaceholder, looksLikeValue, secretKind, secretName } from '../src/flow/names.js';

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
  assert.is(secretKind('x-api-key'), 'apikey');
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

test('prose and identifiers do not look like values', () => {
  for (const text of ['customer', 'refresh_token', 'order-number', 'short1', 'two words 22'])
    assert.not.ok(looksLikeValue(text), text);
  for (const text of ['9fQ~7hXw2v', 'Winter2026!', 'a1b2c3d4']) assert.ok(looksLikeValue(text), text);
});

test.run();
