// Each Requirement's `must` → a check, compiled by Ajv when the notice is given at run time.

import type { Failure, Validate, Validators } from '../model/finding.ts';
import type { Json, JsonSchema } from '../model/json.ts';
import type { Notice } from '../model/notice.ts';
import { escapeAndTruncate } from '../text/escape-invisible.ts';
import { UserError } from '../user-error.ts';

/** A function made by Ajv, which leaves its errors on itself. */
export interface RawValidator {
  (value: unknown): unknown;
  errors?: readonly { readonly keyword: string; readonly params: object }[] | null | undefined;
}

const NONE: readonly Failure[] = [];

/** A function of Ajv → the failures of a value: keyword and parameters, as Ajv's own words are never shown. */
export function validatorOf(raw: RawValidator): Validate {
  return (value: Json): readonly Failure[] => {
    if (raw(value) === true) return NONE;
    return (raw.errors ?? []).map(({ keyword, params }) => ({
      keyword,
      params: params as Failure['params'],
    }));
  };
}

/** A boolean schema as an object: Ajv and its generated code then name the same failing keyword. */
export function schemaOf(must: JsonSchema): Exclude<JsonSchema, boolean> {
  if (typeof must !== 'boolean') return must;
  return must ? {} : { not: {} };
}

/** Compiles every `must` of the notice; throws UserError `badNotice`, of the file at `path`, for one that is no schema. */
export async function compileValidators(notice: Notice, path: string = notice.id): Promise<Validators> {
  const { Ajv2020 } = await import('./ajv-library.ts');
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  const validators: Record<string, Validate> = {};
  for (const { id, must } of notice.requirements) {
    try {
      validators[id] = validatorOf(ajv.compile(schemaOf(must)));
    } catch {
      throw new UserError('badNotice', { path, fault: { why: 'noSchema', id: escapeAndTruncate(id) } });
    }
  }
  return validators;
}
