import { createHash } from 'node:crypto';

import { writeZip } from '../build/zip.js';

/**
 * A Jitterpak of about `bytes` bytes of XML, the same at every run: many small operations, sources, targets and scripts, and
 * fewer transformations that hold most of the bytes in their structures. About a hundredth is script text: what scripts
 * cost is measured elsewhere.
 */
export function makeJitterpak(entities: number, bytes: number): Buffer {
  const kinds = [
    operation,
    script,
    source,
    operation,
    script,
    target,
    operation,
    variable,
    call,
    transformation,
  ] as const;
  const rest = kinds.slice(0, -1).reduce((sum, kind) => sum + kind(0).text.length, 0);
  const room = Math.max(2000, (bytes / entities) * kinds.length - rest);
  const made = Array.from({ length: entities }, (_, i) => kinds[i % kinds.length]!(i, room));
  const listed = made.map(({ type, id, name }) => `    <Entity entityId="${id}" name="${name}" type="${type}"/>\n`);
  const index = `<Project name="Bench" projectId="${guid(0)}">\n  <EntityType name="Script">\n${listed.join('')}  </EntityType>\n</Project>\n`;
  return writeZip([
    { name: 'Bench/jitterpak.properties', content: 'type=3\nproject_name=Bench\n' },
    { name: 'Bench/project.xml', content: index },
    ...made.map(({ type, id, text }) => ({ name: `Bench/Data/${type}/${id}.xml`, content: text })),
  ]);
}

interface Made {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

// What is random in a real project is so here: neither GUIDs nor what is encrypted can be packed.
const digest = (text: string) => createHash('sha256').update(text).digest();

const guid = (i: number) =>
  digest(`guid ${i}`)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

function entity(type: string, i: number, body: string): Made {
  const [id, name] = [guid(i + 1), `${type} ${i}`];
  const header = `<Header Deleted="false" DeployDirty="false" Deployed="true" HasMoved="false" ID="${id}" Name="${name}"><konga.string name="Description"/></Header>`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Entity type="${type}">\n  ${header}\n${body}</Entity>\n`;
  return { type, id, name, text };
}

const items = (of: Readonly<Record<string, string | number>>) =>
  `  <Properties>\n${Object.entries(of)
    .map(
      ([key, value]) =>
        `    <Item${String(value).startsWith('$00') ? ' enc="true"' : ''} key="${key}" value="${value}"/>\n`,
    )
    .join('')}  </Properties>\n`;

const encrypted = (i: number) => `$00${digest(`value ${i}`).toString('base64')}`;

/** The ten entities of one round refer to each other; `i` is any of theirs. */
const nth = (i: number, k: number) => guid(i - (i % 10) + k + 1);

function operation(i: number): Made {
  const options = Object.fromEntries(
    Array.from({ length: 18 }, (_, k) => [`setting_${k}`, k === 3 ? '' : (i + k) % 2]),
  );
  const activities = `      <SCRIPT activityId="${guid(i)}" contentId="${nth(i, 1)}" role="1" type="23"/>
      <SOURCE activityId="${guid(i)}" contentId="${nth(i, 2)}" role="2" type="2"/>
      <TRANSFORMATION activityId="${guid(i)}" contentId="${nth(i, 9)}" role="3" type="4"/>
      <TARGET activityId="${guid(i)}" contentId="${nth(i, 5)}" role="4" type="3"/>\n`;
  return entity(
    'Operation',
    i,
    `${items({
      ...{ operation_type_id: 3, LogLevel: 1, ignore_history: 0, trace: 0, timeoutseconds: 7200, schedule_policy: 0 },
      ...options,
      ...(i % 10 === 6 ? {} : { success_operation_id: nth(i, 6) }),
    })}  <Pipeline opType="Transformation">\n    <Activities>\n${activities}    </Activities>\n  </Pipeline>\n  <Siblings/>\n`,
  );
}

function script(i: number): Made {
  const lines = Array.from(
    { length: 2 },
    (_, k) => `// step ${k} of order ${i} &amp; what follows it
value_${k} = Trim($order_${i}_${k}) + &quot;-&quot; + ToUpper(Left($customer_${(i * 7 + k) % 997}, 12));
If(Length(value_${k}) &gt; ${k}, $total_${i} = $total_${i} + Double(value_${k}), $skipped_${i}++);`,
  );
  const log = `WriteToOperationLog(&quot;staged &quot; + $total_${i});\nRunOperation(&quot;op.${nth(i, 6)}&quot;);`;
  const body = i % 10 === 1 ? [...lines, log] : lines;
  return entity(
    'Script',
    i,
    `  <Properties>
    <Item key="script_id" value="${i}"/>
    <Item key="script_condition" value="0"/>
    <konga.string name="script">&lt;trans&gt;\n${body.join('\n')}\n&lt;/trans&gt;</konga.string>
  </Properties>\n`,
  );
}

const location = (type: string, of: Readonly<Record<string, string | number>>) =>
  `  <Location type="${type}">\n    <Data>\n${items(of)}    </Data>\n  </Location>\n`;

const source = (i: number) =>
  entity(
    'Source',
    i,
    location('FTP', {
      ...{ locator: encrypted(i), login: encrypted(i + 1), password: encrypted(i + 2), port: 22, path: `/out/${i}` },
      ...{ encrypt_choice: 4, secured: 0, passive_mode: 1, transfer_type: 1, file_name: `orders-${i}-*.csv` },
    }),
  );

const target = (i: number) =>
  entity(
    'Target',
    i,
    location('Database', {
      ...{ connectstring: encrypted(i), password: encrypted(i + 1), driver: 'PostgreSQL Unicode', dbname: `wms${i}` },
      ...{ manual_mode: 0, optional_connectstring: 'sslmode=verify-full', timeout: 30, fetch_size: 100 },
    }),
  );

const variable = (i: number) => entity('ProjectVariable', i, items({ hide_value: i % 2, value: encrypted(i) }));

const call = (i: number) =>
  entity(
    'WebServiceCall',
    i,
    items({ webservice_url: `https://hub.parcels.example/announce/${i}`, soapaction: `urn:a${i}` }),
  );

function transformation(i: number, room = 2000): Made {
  const field = (k: number) =>
    `<Entry name="field_${k}" path="orders$row_${i}.field_${k}$" type="string" minOccurs="0" maxOccurs="1" length="${k % 255}"/>`;
  const row = (k: number) => `        ${field(k)}\n`;
  const mapping = (k: number) =>
    k % 100 === 0
      ? `    <Mapping><konga.string name="expr">ledger$entry.field_${k}$\t&lt;trans&gt;\nLeft([orders$row_${i}.field_${k}$] + &quot; &quot; + $note_${k}, ${k});\n&lt;/trans&gt;</konga.string></Mapping>\n`
      : `    <Mapping><konga.string name="expr">ledger$entry.field_${k}$\torders$row_${i}.field_${k}$</konga.string></Mapping>\n`;
  const count = Math.ceil(room / (2 * row(100).length + mapping(101).length));
  const times = (make: (k: number) => string) => Array.from({ length: count }, (_, k) => make(k)).join('');
  return entity(
    'Transformation',
    i,
    `  <InputStructure>\n${times(row)}  </InputStructure>\n  <OutputStructure>\n${times(row)}  </OutputStructure>\n  <Mappings>\n${times(mapping)}  </Mappings>\n`,
  );
}
