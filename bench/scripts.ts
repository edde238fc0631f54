/** A Studio export of some scripts that operations of five run one after the other, with about `bytes` of script text. */
export function makeScripts(count: number, bytes: number): string {
  const bodies = Array.from({ length: count }, (_, i) => {
    const lines: string[] = [];
    for (let size = 0, k = 0; size < bytes / count; k++) {
      const text = statements(i, k, count);
      lines.push(text);
      size += text.length;
    }
    return lines.join('');
  });
  return exportOf(bodies, 5);
}

/** Each script hands what it was given to the next; the last one logs it. */
export function makeChain(count: number): string {
  const bodies = Array.from({ length: count }, (_, i) =>
    i === count - 1
      ? 'WriteToOperationLog(_1);\n'
      : `argument = "${i}: " + _1;\n$link_${i} = RunScript("${tag(i + 1)}", argument);\n$link_${i};\n`,
  );
  return exportOf([`RunScript("${tag(1)}", $erp_password);\n`, ...bodies.slice(1)], 1, 1);
}

/** Every script but the first calls the first, which logs what it is given. */
export function makeFanIn(count: number): string {
  const bodies = Array.from({ length: count }, (_, i) =>
    i === 0
      ? 'message = $prefix + ": " + _1;\nWriteToOperationLog(message);\n'
      : `result = $rows_${i} + 1;\nRunScript("${tag(0)}", "rows " + result);\nRunScript("${tag(0)}", "of " + $table_${i});\n`,
  );
  return exportOf(bodies, 5);
}

/** Globals that one script writes and the next one reads, a hundred in each. */
export function makeGlobals(count: number): string {
  const bodies = Array.from({ length: count / 100 }, (_, i) =>
    Array.from(
      { length: 100 },
      (__, k) => `$global_${i}_${k} = Trim($global_${Math.max(0, i - 1)}_${k}) + "${k}";\n`,
    ).join(''),
  );
  return exportOf(bodies, bodies.length);
}

const tag = (i: number) => `<TAG>script:Script ${i}</TAG>`;

const statements = (i: number, k: number, count: number) =>
  `// step ${k} of script ${i}\n` +
  `order_${k} = Trim(records$Order.Field_${k}$) + "-" + String(${i});\n` +
  `If(Length(order_${k}) > ${k}, $total_${i} = $total_${i} + ${k}; WriteToOperationLog("order " + order_${k} + " is long"));\n` +
  `lines = Dict(); lines["id"] = order_${k}; lines["note"] = Replace(order_${k}, "x", 'y');\n` +
  (k % 10 === 5 ? `RunScript("${tag((i * 7 + k) % count)}", order_${k}, $total_${i});\n` : '');

function exportOf(bodies: readonly string[], perOperation: number, operations = bodies.length / perOperation): string {
  const components: object[] = [
    { type: 1000, id: 'variable', name: 'erp_password', defaultValue: '', hidevalue: true },
    ...bodies.map((body, i) => ({
      type: 400,
      id: `script-${i}`,
      name: `Script ${i}`,
      scriptType: 1,
      scriptBody: `<trans>\n${body}</trans>`,
    })),
  ];
  for (let i = 0; i < operations * perOperation; i += perOperation) {
    const steps = bodies.slice(i, i + perOperation).map((_, k) => ({ id: `script-${i + k}`, type: 400 }));
    components.push({ type: 200, id: `operation-${i}`, name: `Operation ${i}`, steps });
  }
  return JSON.stringify({ version: 4, project: { name: 'Bench', type: 100, components } });
}
