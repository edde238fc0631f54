/** What is inside, as a CycloneDX 1.6 list. No serial number and no date, so that equal builds are equal. */
export function sbom({ name, version, license }, packages) {
  const component = (one, type) => ({
    type,
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    licenses: /^[\w.-]+$/.test(one.license) ? [{ license: { id: one.license } }] : [{ expression: one.license }],
    purl: purl(one),
  });
  const own = component({ name, version, license }, 'application');
  const list = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components: packages.map((one) => component(one, 'library')),
    dependencies: [{ ref: own['bom-ref'], dependsOn: packages.map(purl) }],
  };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

// A scope's @ is written as %40: https://github.com/package-url/purl-spec
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
