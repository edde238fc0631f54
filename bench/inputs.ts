/**
 * A Studio export of about `bytes` bytes, pretty-printed: most of it schema trees, about 15 % script text, and where
 * `withJavaScript` is set, one script of each piece in JavaScript.
 */
export function makeExport(bytes: number, seed = 0, withJavaScript = false): string {
  const components: unknown[] = [];
  const piece = (i: number) => [
    {
      ...common(i),
      type: 400,
      name: `Script ${i}`,
      scriptBody: script(i),
      scriptBodyCleansed: script(i),
      scriptType: 1,
    },
    ...(withJavaScript
      ? [{ ...common(i), type: 400, name: `JavaScript ${i}`, scriptBody: javascript(i), scriptType: 2 }]
      : []),
    ...[0, 1, 2].map((k) => ({
      ...common(i * 10 + k),
      type: 500,
      name: `Get orders ${i}.${k}`,
      adapterId: 'http',
      functionName: 'http_get',
      endpoint: { id: 'connection-1', type: 600 },
      properties: [
        {
          name: 'page',
          type: 'pagination',
          children: [{ name: 'path', type: 'string', value: `/orders/[order_id]/${i}` }],
        },
      ],
      input: tree(3, k),
      output: tree(3, k + 1),
    })),
    { ...common(i), type: 1000, name: `orders_setting_${i}`, defaultValue: `value ${i}`, hidevalue: false },
  ];
  components.push({
    ...common(0),
    id: 'connection-1',
    type: 600,
    name: 'Orders',
    adapterId: 'http',
    properties: [
      { name: 'url', type: 'string', value: 'https://orders.acme.example' },
      { name: 'password', type: 'string', widgetHint: 'password', value: '[orders_password]' },
    ],
  });
  const size = JSON.stringify(piece(seed), undefined, 2).length * 1.12;
  for (let i = 0; i * size < bytes; i++) components.push(...piece(seed + i));
  return JSON.stringify(
    { apis: [], assets: [], version: 4, project: { name: 'Bench', type: 100, components, adapters: [] } },
    undefined,
    2,
  );
}

const common = (i: number) => ({
  id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  checksum: String(i),
  metadataVersion: '3.0.1',
  encryptedAtRest: true,
  requiresDeploy: true,
  validationState: 100,
  chunks: 1,
  partial: false,
});

const tree = (depth: number, seed: number): unknown =>
  depth === 0
    ? { N: `field_${seed}`, MN: 0, MX: 1, T: 'string', NS: 'urn:acme:orders' }
    : { N: `node_${depth}`, MN: 0, MX: -1, C: [0, 1, 2].map((i) => tree(depth - 1, i)) };

function script(i: number): string {
  const lines = Array.from(
    { length: 18 },
    (_, k) =>
      `// step ${k}\n$order_${k} = Trim(records$Order.Field_${k}$) + "-" + String(${i});\n` +
      `If(Length($order_${k}) > ${k}, WriteToOperationLog("order " + $order_${k} + " is long"), total = total + ${k});`,
  );
  return `<trans>\n${lines.join('\n')}\n</trans>`;
}

function javascript(i: number): string {
  const lines = Array.from(
    { length: 8 },
    (_, k) =>
      `// step ${k}\nvar order${k} = JSON.parse($orders_${i})[${k}];\n` +
      `if (order${k}.rows.length > ${k}) {\n  WriteToOperationLog('order ' + order${k}.id + ' is long');\n` +
      `  Jitterbit.SetVar('$total_${k}', total + order${k}.rows.length);\n}`,
  );
  return `<javascript>\nvar total = 0;\n${lines.join('\n')}\n</javascript>`;
}
