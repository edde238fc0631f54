/** What ajv says of one mistake. `schema` is what the keyword says, `parentSchema` what holds it. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly schemaPath: string;
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
