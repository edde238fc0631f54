import { test } from 'uvu';
import * as assert from 'uvu/assert';
import fc from 'fast-check';

import data from '../data/allowlist.json' with { type: 'json' };
import { addressesIn, addressOf, contains, isPublic, writeRange } from '../src/model/addresses.js';
import type { Address, AddressRange } from '../src/model/addresses.js';
import { fusedReadings } from '../src/model/fused.js';

/** An address in words, for comparing. */
function words(address: Address | undefined): string {
  switch (address?.kind) {
    case undefined:
      return 'nothing';
    case 'range':
      return writeRange(address);
    case 'host':
      return (address.wildcard ? '*.' : '') + address.name;
    case 'fused':
      return address.readings.map((reading) => reading.join('|')).join(' or ');
    case 'unclear':
      return `unclear: ${address.why}`;
  }
}
const found = (text: string) => addressesIn(text).map(({ address }) => words(address));

test('addresses, networks, ranges and host names', () => {
  assert.equal(
    found(
      '1.2.3.4, 10.0.0.0/8;10.0.0.1/24 1.2.3.4/255.255.255.0\t"2001:db8::1/64" ::1 ::/0 *.jitterbit.eu login.jitterbit.com',
    ),
    [
      '1.2.3.4',
      '10.0.0.0/8',
      '10.0.0.0/24',
      '1.2.3.0/24',
      '2001:db8::/64',
      '::1',
      '::/0',
      '*.jitterbit.eu',
      'login.jitterbit.com',
    ],
  );
  assert.equal(found('1.2.3.4-1.2.3.9 1.2.3.4 - 1.2.3.9 1.2.3.4–1.2.3.9 1.2.3.4-9 1.2.3.4 to 1.2.3.9'), [
    '1.2.3.4-1.2.3.9',
    '1.2.3.4-1.2.3.9',
    '1.2.3.4-1.2.3.9',
    '1.2.3.4-1.2.3.9',
    '1.2.3.4-1.2.3.9',
  ]);
  assert.equal(found('2001:db8::1-2001:db8::ff'), ['2001:db8::1-2001:db8::ff']);
  assert.equal(found('cafe-bad.de as-p-e.jitterbit.com'), ['cafe-bad.de', 'as-p-e.jitterbit.com']);
});

test('a size that no network has', () => {
  assert.equal(found('10.0.0.0/33 2001:db8::/129'), ["unclear: '/33' is over /32", "unclear: '/129' is over /128"]);
  assert.equal(found('10.0.0.0/1234'), ["unclear: '/1234' is no size of a network"]);
});

test('in URLs, with ports, user names and paths', () => {
  const text = 'https://user@emea-west.jitterbit.com:8443/x/y http://[2001:db8::1]:80/ 13.248.147.55:443 tcp:1.2.3.4';
  assert.equal(
    addressesIn(text).map(({ address, port, span }) => [words(address), port, text.slice(span.start, span.end)]),
    [
      ['emea-west.jitterbit.com', 8443, 'emea-west.jitterbit.com'],
      ['2001:db8::1', 80, '[2001:db8::1]'],
      ['13.248.147.55', 443, '13.248.147.55'],
      ['1.2.3.4', undefined, '1.2.3.4'],
    ],
  );
});

test('what some programs read as octal, or nobody can read, is not read', () => {
  for (const text of [
    '010.0.0.1',
    '010.0.0.1/32',
    '10.0.0.01',
    '1.2.3.4-1.2.3.010',
    '1.2.3.4/33',
    '1.2.3.4/032',
    '1.2.3.256',
    '1.2.3.9-1.2.3.4',
  ]) {
    assert.match(words(addressOf(text)), /^unclear/, text);
  }
  for (const text of [
    '0x7f.1',
    '127.1',
    '2130706433',
    '１.2.3.4',
    '1.2.3',
    'main.tf2',
    'a_b.example',
    'v1.2',
    '12:30:45',
  ])
    assert.equal(found(text), [], text);
});

test('an IPv4 address in IPv6 clothes is the IPv4 address', () => {
  assert.is(words(addressOf('::ffff:13.248.147.55')), '13.248.147.55');
});

test('addresses that have grown together are found with all their readings', () => {
  for (const { text, readings } of data.fusedReadings) {
    assert.equal(fusedReadings(text), readings);
    assert.is(found(`allow ${text};`)[0], readings.map((reading) => reading.join('|')).join(' or '));
  }
  assert.equal(found('1.2.3.4.5.6.7.8'), ['1.2.3.4|5.6.7.8']);
  assert.equal(found('1.2.3.4/325.6.7.8/32'), ['1.2.3.4/3|25.6.7.8/32 or 1.2.3.4/32|5.6.7.8/32']);
  assert.match(found('login.jitterbit.com13.248.147.55')[0]!, /^unclear/);
});

test('any addresses written without a gap are among their readings, and every reading is the text', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const address = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
  fc.assert(
    fc.property(fc.array(address, { minLength: 2, maxLength: 4 }), (addresses) => {
      const text = addresses.join('');
      const readings = fusedReadings(text);
      if (readings.length < 16) assert.ok(readings.some((reading) => reading.join() === addresses.join()));
      for (const reading of readings) assert.is(reading.join('').replaceAll('.', ''), text.replaceAll('.', ''));
    }),
  );
});

test('a range is written so that it is read again', () => {
  const range = fc
    .tuple(fc.boolean(), fc.bigInt(0n, (1n << 32n) - 1n), fc.bigInt(0n, (1n << 32n) - 1n))
    .map(([six, a, b]): AddressRange => {
      const [first, last] = a < b ? [a, b] : [b, a];
      const base = six ? 0x2001_0db8n << 96n : 0n;
      return { kind: 'range', form: 'span', family: six ? 6 : 4, first: base + first, last: base + last };
    });
  fc.assert(
    fc.property(range, (written) => {
      const read = addressOf(writeRange(written));
      assert.ok(read?.kind === 'range');
      assert.equal([read.first, read.last], [written.first, written.last]);
      assert.ok(contains(written, read));
    }),
  );
});

test('which addresses the Internet routes', () => {
  const isRouted = (text: string) => {
    const address = addressOf(text);
    return address?.kind === 'range' && isPublic(address);
  };
  assert.ok(['13.248.147.55', '2a05:d018::1'].every(isRouted));
  assert.not.ok(['10.1.2.3', '192.168.0.1', '127.0.0.1', '169.254.1.1', '100.64.0.1', '::1', 'fd00::1'].some(isRouted));
});

test('the place of an address is where it stands', () => {
  const piece = fc.constantFrom(
    '1.2.3.4',
    '/24',
    ':443',
    ' ',
    ',',
    '-',
    '.',
    'a.example',
    '*',
    '::1',
    '[',
    ']',
    ':',
    '5',
    '\n',
    '/',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { address, span } of addressesIn(text)) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= text.length);
        last = span.end;
        if (address.kind === 'host') {
          assert.is(text.slice(span.start, span.end).toLowerCase(), words(address));
        } else if (address.kind === 'range' && address.form === 'address') {
          assert.is(words(addressOf(text.slice(span.start, span.end))), writeRange(address));
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test('hostile texts are read in one go', () => {
  for (const piece of [':', '[', '[:', '::/', '.', '-', '1.', '1.1.1.1', '[a', '%', '1.1.1.1 - ', 'a.', '1/'])
    addressesIn(piece.repeat(100_000));
});

test.run();
