// An error of Ajv or the YAML library about a notice file → the fault that one of our own sentences states.

import { escapeAndTruncate } from '../text/escape-invisible.ts';
import type { JsonTypeName, NoticeFault } from '../user-error.ts';

/** What Ajv leaves of an error. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

const TYPES = new Set<unknown>(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const isTypeName = (name: unknown): name is JsonTypeName => TYPES.has(name);

/** The first error of a schema → the fault; Ajv's own words are never shown. */
export function schemaFault(errors: readonly SchemaError[] | null | undefined): NoticeFault {
  const [first] = errors ?? [];
  if (first === undefined) return { why: 'value', place: '/' };
  const place = escapeAndTruncate(first.instancePath || '/');
  const { type, missingProperty, additionalProperty, unevaluatedProperty } = {
    ...first.params,
  } as Readonly<Record<string, unknown>>;
  const name = escapeAndTruncate(String(missingProperty ?? additionalProperty ?? unevaluatedProperty ?? ''));
  switch (first.keyword) {
    case 'type':
      return { why: 'type', place, wanted: [type].flat().filter(isTypeName) };
    case 'required':
      return { why: 'missing', place, name };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { why: 'unknown', place, name };
    default:
      return { why: 'value', place };
  }
}

/** An error of the YAML library → the fault with its line, where it tells one. */
export function yamlFault(error: unknown): NoticeFault {
  const places =
    typeof error === 'object' && error !== null && 'linePos' in error ? error.linePos : undefined;
  const [first] = Array.isArray(places) ? places : [];
  if (first === undefined) return { why: 'notYaml' };
  return { why: 'notYamlAt', line: Number(first.line), column: Number(first.col) };
}
