// JSON values and JSON Schemas, as data.

/** A JSON value: what facts are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A JSON object: facts by name, a schema by keyword. */
export type JsonObject = { readonly [name: string]: Json };

/** A JSON Schema 2020-12, as data. */
export type JsonSchema = boolean | JsonObject;
