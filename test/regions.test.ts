import { test } from 'uvu';
import * as assert from 'uvu/assert';

import { addressOf, writeRange } from '../src/model/addresses.js';
import { entriesIn } from '../src/model/allowlist.js';
import { builtInRegions, editionOf, isHarmony, knownIn, regionNamed, regionsOfHost } from '../src/model/regions.js';
import { parseRegions } from '../src/model/regions-file.js';
import { allowlistFormats, printAllowlist } from '../src/report/allowlist.js';
import type { PrintedFormat } from '../src/report/allowlist.js';
import { InputError } from '../src/source/input-error.js';
import { Source } from '../src/source/source.js';
import { readFileSync } from 'node:fs';

const known = (text: string) => {
  const address = addressOf(text);
  return address?.kind === 'range'
    ? knownIn(builtInRegions, address).map(({ text: ip, region, direction }) => `${ip} ${region} ${direction}`)
    : [];
};

test('the region of a host', () => {
  const of = (host: string) => regionsOfHost(builtInRegions, host).join();
  assert.is(of('apps.na-east.jitterbit.com'), 'NA');
  assert.is(of('AS-P-EMEA.jitterbit.com'), 'EMEA');
  assert.is(of('harmony-api.apac-southeast.jitterbit.com'), 'APAC');
  assert.is(of('acme.jitterbit.eu'), 'EMEA');
  assert.is(of('*.jitterbit.cc'), 'APAC');
  assert.is(of('jitterbit.net'), 'NA');
  assert.is(of('login.jitterbit.com'), 'NA,EMEA,APAC');
  for (const host of [
    'apps.apac-east.jitterbit.com',
    'jitterbit.com',
    '*.jitterbit.com',
    'jitterbit.eu.acme.example',
    'notjitterbit.eu',
  ])
    assert.is(of(host), '');
});

test('what a range holds of Harmony', () => {
  assert.equal(known('18.185.13.223'), ['18.185.13.223 EMEA inbound']);
  assert.equal(known('76.223.17.0/24'), ['76.223.17.99 NA outbound']);
  assert.equal(known('54.229.49.142-54.229.49.156').length, 2);
  assert.is(known('0.0.0.0/0').length, 48);
  assert.equal(known('10.0.0.0/8'), []);
  assert.ok(isHarmony(builtInRegions, addressOf('75.2.73.5299.83.137.93')!));
  assert.not.ok(isHarmony(builtInRegions, addressOf('1.2.3.44.5.6.7')!));
});

test('no address belongs to two regions or to both directions', () => {
  const all = known('0.0.0.0/0').map((line) => line.split(' ')[0]);
  assert.is(new Set(all).size, all.length);
});

test('every printed list is read again as it was meant', () => {
  for (const region of builtInRegions.regions) {
    for (const direction of ['inbound', 'outbound'] as const) {
      const ips = direction === 'inbound' ? region.cloudAgentSourceIps : region.services.flatMap((row) => row.ips);
      const hosts = direction === 'inbound' ? [] : region.services.flatMap((row) => row.hosts);
      for (const format of allowlistFormats) {
        const printed = printAllowlist(builtInRegions, region, direction, format);
        assert.match(printed, 'edition');
        assert.match(printed, '2021-08-31');
        const name = fileNames[format];
        const { entries } = entriesIn({ name, source: new Source(name, printed) });
        const found = entries.map(({ address }) =>
          address.kind === 'range'
            ? writeRange(address)
            : address.kind === 'host'
              ? (address.wildcard ? '*.' : '') + address.name
              : address.kind,
        );
        const expected =
          format === 'nginx' && direction === 'outbound'
            ? hosts
            : ['text', 'csv', 'json'].includes(format)
              ? [...hosts, ...ips]
              : ips;
        assert.equal([...new Set(found)].sort(), [...new Set(expected)].sort(), `${format} ${direction}`);
        for (const entry of entries) {
          assert.is(entry.direction, format === 'text' ? undefined : direction, format);
          if (entry.ports !== undefined) assert.equal(entry.ports, [{ from: 443, to: 443 }]);
        }
      }
    }
  }
});

const fileNames: Readonly<Record<PrintedFormat, string>> = {
  text: 'list.txt',
  csv: 'list.csv',
  json: 'list.json',
  terraform: 'list.tf',
  aws: 'sg.json',
  nginx: 'allow.conf',
  iptables: 'rules.v4',
};

test("the shipped data is read as a user's own file would be", () => {
  const own = parseRegions(new Source('own.json', readFileSync('data/allowlist.json', 'utf8')));
  assert.equal(
    JSON.parse(
      JSON.stringify(
        own.regions.map(({ name, services, cloudAgentSourceIps }) => [name, services, cloudAgentSourceIps]),
      ),
    ),
    builtInRegions.regions.map(({ name, services, cloudAgentSourceIps }) => [name, services, cloudAgentSourceIps]),
  );
  assert.is(editionOf(own), 'edition 2021-08-31');
  assert.is(regionNamed(own, 'emea')!.portalHost, 'apps.emea-west.jitterbit.com');
});

test("a user's own data may leave out what a region has none of, and name a port", () => {
  const text = `{ "edition": { "published": "2026-01-01" }, "regions": { "LAB": { "apiDomain": "lab.example", "cloudAgentSourceIps": [], "services": [ { "hosts": ["a.example"], "ips": ["5.6.7.8"], "port": 8443 }, { "hosts": ["b.example"], "ips": [] } ] } } }`;
  const data = parseRegions(new Source('own.json', text));
  const [lab] = data.regions;
  assert.equal([lab!.platformHost, lab!.portalHost, lab!.apiDomain], [undefined, undefined, 'lab.example']);
  assert.equal(
    lab!.services.map(({ port }) => port),
    [8443, 443],
  );
  assert.equal(regionsOfHost(data, 'acme.lab.example'), ['LAB']);
  assert.equal(regionsOfHost(data, 'b.example'), ['LAB']);
  assert.equal(regionsOfHost(data, 'c.example'), []);
});

test("a mistake in a user's own data is shown where it stands", () => {
  const mistake = (change: (data: string) => string): string => {
    const good = `{ "edition": { "published": "2026-01-01" }, "regions": { "EMEA": { "cloudAgentSourceIps": ["1.2.3.4"], "services": [ { "hosts": ["a.example"], "ips": ["5.6.7.8"] } ] } } }`;
    const source = new Source('own.json', change(good));
    try {
      parseRegions(source);
    } catch (error) {
      if (error instanceof InputError && error.at !== undefined)
        return `${source.slice(error.at.span)}: ${error.message}`;
      throw error;
    }
    return 'none';
  };
  assert.is(
    mistake((text) => text),
    'none',
  );
  assert.match(
    mistake((text) => text.replace('2026-01-01', 'soon')),
    /^"soon": expected a date/,
  );
  assert.match(
    mistake((text) => text.replace('1.2.3.4', '1.2.3.04')),
    /^"1\.2\.3\.04": not an address: .*octal/,
  );
  assert.match(
    mistake((text) => text.replace('1.2.3.4', '1.2.3.45.6.7.8')),
    /grown together/,
  );
  assert.match(
    mistake((text) => text.replace('a.example', 'a b')),
    /^"a b": not a host name/,
  );
  assert.match(
    mistake((text) => text.replace('"services"', '"service"')),
    /'services' is missing/,
  );
  assert.match(
    mistake((text) => text.replace('["1.2.3.4"]', '"1.2.3.4"')),
    /must be a list/,
  );
  assert.match(
    mistake((text) => text.replace('EMEA', 'E\\nM')),
    /needs a name/,
  );
  assert.match(
    mistake((text) => text.replace(/"EMEA"[\s\S]*\}$/, '} }')),
    /is empty/,
  );
  assert.match(
    mistake(() => '[]'),
    /expected an object/,
  );
  for (const [from, to, said] of [
    ['"a.example"', '5', /^5: expected a host name in quotes/],
    ['"1.2.3.4"', '5', /^5: expected an address in quotes/],
    ['"1.2.3.4"', '"a.example"', /^"a\.example": not an address$/],
    ['"hosts"', '"port": 0, "hosts"', /^0: expected a port from 1 to 65535/],
    ['"hosts"', '"port": "443", "hosts"', /^"443": expected a port/],
    ['"2026-01-01"', 'true', /^true: 'published' must be a string/],
    ['{ "published": "2026-01-01" }', '[]', /^\[\]: 'edition' must be an object/],
  ] as const)
    assert.match(
      mistake((text) => text.replace(from, to)),
      said,
    );
});

test.run();
