/** What ajv says of one mistake. `schemaPath`, `schema` and `parentSchema` are where in the schema it was found. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: unknown;
  readonly parentSchema: unknown;
}

/** Whether plain data fits schemas/config.schema.json; where it does not, `errors` says why. */
export const validate: {
  (data: unknown): boolean;
  readonly errors: readonly SchemaFault[] | null;
};
