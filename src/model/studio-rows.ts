import type { Text } from '../source/text.js';
import type { JsonValue } from '../syntax/json.js';

/** What a row of a table is called, and what it holds. */
export interface Row {
  readonly name: Text;
  readonly value: JsonValue;
}

/**
 * A row of a table of headers or parameters. Connectors call its columns as they like: `name` and `value`, `key` and
 * `value`, `Header` and `Value`, `paramName` and `paramValue`.
 */
export function rowOf(json: JsonValue): Row | undefined {
  return pair(json.members().map(({ key, value }) => ({ column: key.string()!, value })));
}

/**
 * A row whose cells are settings of their own: `{ "name": "headerName", "value": … }, { "name": "headerValue", … }`.
 * `rest` are the settings beside these two.
 */
export function rowOfSettings(
  items: readonly JsonValue[],
): (Row & { readonly rest: readonly JsonValue[] }) | undefined {
  if (items.length < 2 || items.length > MOST_CELLS) return undefined;
  const cells = items.flatMap((item) => {
    const value = item.get('value');
    return value === undefined ? [] : [{ column: item.get('name')?.string() ?? '', value, item }];
  });
  const row = pair(cells);
  if (row === undefined) return undefined;
  return { ...row, rest: items.filter((item) => item !== row.nameCell.item && item !== row.valueCell.item) };
}

const MOST_CELLS = 6;

interface Cell {
  readonly column: string;
  readonly value: JsonValue;
}

function pair<C extends Cell>(
  cells: readonly C[],
): (Row & { readonly nameCell: C; readonly valueCell: C }) | undefined {
  const named = (columns: RegExp) => cells.find(({ column }) => columns.test(column));
  const nameCell = named(/^name$/i) ?? named(/^key$/i) ?? named(NAME);
  const valueCell = named(/^value$/i) ?? named(VALUE);
  const name = nameCell?.value.text();
  if (nameCell === undefined || name === undefined || valueCell === undefined) return undefined;
  return { name, value: valueCell.value, nameCell, valueCell };
}

const NAME = /^(?:request[ _-]?)?(?:header|param(?:eter)?|field|property|query)[ _-]?(?:name|key)?$/i;
const VALUE = /^(?:(?:request[ _-]?)?(?:header|param(?:eter)?|field|property|query)[ _-]?)?(?:value|val|content)$/i;
