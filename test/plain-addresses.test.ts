import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { isAddressName, plainAddress, secureFor } from '../src/flow/plain-addresses.js';
import { isLoopback } from '../src/flow/hosts.js';

test('the machine itself has many names, and others sound like it', () => {
  for (const host of [
    'localhost',
    'LOCALHOST',
    'localhost.',
    'app.localhost',
    '127.0.0.1',
    '127.1',
    '127.255.0.3',
    '::1',
    '[::1]',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
  ])
    assert.ok(isLoopback(host), host);
  for (const host of [
    '',
    'localhost.acme.example',
    'mylocalhost',
    '127.0.0.1.acme.example',
    '128.0.0.1',
    '10.0.0.1',
    '::2',
    'fe80::1',
    '[host]',
    '1127.0.0.1',
  ])
    assert.not.ok(isLoopback(host), host);
});

test('a setting is an address where it is nothing else', () => {
  for (const text of [
    'http://acme.example',
    ' HTTP://acme.example/x ',
    'http://[host]:[port]/[path]',
    'ws://a.example',
    'http://a.example, https://b.example',
    'failover:(tcp://a.example:1,tcp://b.example:2)',
  ])
    assert.ok(plainAddress(text, 'url'), text);
  for (const text of [
    '',
    'https://acme.example',
    'see http://acme.example',
    'http://acme.example is old',
    '<a href="http://acme.example">',
    '[url]',
    'jdbc:http://acme.example',
    'http://',
    'http:acme.example',
    'https://a.example?next=http://b.example',
    'javascript://x',
  ])
    assert.is(plainAddress(text, 'url'), undefined, text);
});

test('a URL that names something is no address', () => {
  for (const name of [
    'targetNamespace',
    'xmlns',
    'xsi:schemaLocation',
    'SOAPAction',
    'soap_action',
    'Scope',
    'entityId',
    'help',
  ])
    assert.is(plainAddress('http://acme.example/orders', name), undefined, name);
  for (const url of [
    'http://www.w3.org/2001/XMLSchema',
    'http://tempuri.org/',
    'http://schemas.acme.example/1',
    'http://acme.example/orders.xsd',
  ])
    assert.is(plainAddress(url, 'url'), undefined, url);
  for (const url of ['http://w3.org.acme.example/', 'http://acme.example/www.w3.org', 'http://notw3.org/'])
    assert.ok(plainAddress(url, 'url'), url);
});

test('an address is one although its name begins like that of something else', () => {
  for (const name of ['ns_url', 'issuerUrl', 'origin_endpoint', 'docServer'])
    assert.ok(plainAddress('http://acme.example', name), name);
});

test('TLS may be asked for in the address, but not of http', () => {
  assert.is(plainAddress('mongodb://a.example/db?w=1&tls=true', 'uri'), undefined);
  assert.ok(plainAddress('mongodb://a.example/db?tls=false', 'uri'));
  assert.ok(plainAddress('http://a.example/?ssl=true', 'uri'));
});

test('the address that is found is where it says', () => {
  const text = ' https://a.example , ldap://b.example:389/dc=x';
  const url = plainAddress(text, 'servers')!;

  assert.is(text.slice(url.start, url.end), 'ldap://b.example:389/dc=x');
  assert.is(secureFor(url.scheme), 'ldaps://');
});

test('names of addresses', () => {
  assert.equal(['Base URL', 'wsdlUrl', 'server_host', 'path'].filter(isAddressName), [
    'Base URL',
    'wsdlUrl',
    'server_host',
    'path',
  ]);
  assert.equal(['category', 'picture', 'curl'].filter(isAddressName), []);
});

test('a hostile text costs no more than its length', () => {
  for (const text of [
    'http://'.repeat(50_000),
    'http://a '.repeat(50_000),
    'http://[a]'.repeat(50_000),
    `http://a?${'ssl=&'.repeat(50_000)}`,
  ])
    plainAddress(text, 'url');
});

test.run();
