// What a validator or the YAML library says against a notice file → which of our own sentences says it.

import { escapeAndTruncate } from '../text/escape-invisible.ts';

/** What Ajv leaves of an error. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

/** The name of a sentence (core/i18n/errors-why.ts) and what it speaks of. */
export type Fault = { readonly why: string } & Readonly<Record<string, string>>;

/** Keywords that say more than that a value is not what it may be. */
const TELLING: Readonly<Record<string, string>> = {
  type: 'type',
  required: 'missing',
  additionalProperties: 'unknown',
  unevaluatedProperties: 'unknown',
};

/** The first error of a schema → the fault: the engine's own words are never shown. */
export function schemaFault(errors: readonly SchemaError[] | null | undefined): Fault {
  const [first] = errors ?? [];
  if (first === undefined) return { why: 'value', place: '/' };
  const { type, missingProperty, additionalProperty, unevaluatedProperty } = {
    ...first.params,
  } as Readonly<Record<string, unknown>>;
  const name = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? '';
  return {
    why: TELLING[first.keyword] ?? 'value',
    place: escapeAndTruncate(first.instancePath || '/'),
    name: escapeAndTruncate(String(name)),
    wanted: String(type ?? ''),
  };
}

/** An error of the YAML library → the fault with its line, where it tells one. */
export function yamlFault(error: unknown): Fault {
  const places =
    typeof error === 'object' && error !== null && 'linePos' in error ? error.linePos : undefined;
  const [first] = Array.isArray(places) ? places : [];
  if (first === undefined) return { why: 'notYaml' };
  return { why: 'notYamlAt', line: String(first.line), column: String(first.col) };
}
