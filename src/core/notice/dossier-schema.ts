// Notice → the one JSON Schema of its requirements over a dossier, for any standard validator.

import { isThroughItems, segmentsOf } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Notice, Requirement } from '../model/notice.ts';
import { schemaOf } from './validators.ts';

type Schema = { readonly [keyword: string]: Json };

/**
 * A dossier is valid exactly when its verdict is pass (or everything is pending): each requirement stands in
 * `$defs` under its id, and those of severity error are demanded together. What could not be read or lies on
 * a limit is invalid here; the third verdict needs our own judge.
 */
export function dossierSchema(notice: Notice): Schema {
  const { requirements } = notice;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://baosong.invalid/schemas/generated/${notice.id}.dossier.schema.json`,
    title: `${notice.number} ${notice.short.zh}`,
    $comment: `Generated from schemas/notices/${notice.id}.yaml and schemas/house.yaml; do not edit.`,
    type: 'object',
    allOf: requirements
      .filter((each) => each.severity === 'error')
      .map((each) => ({ $ref: `#/$defs/${each.id}` })),
    $defs: Object.fromEntries(requirements.map((each) => [each.id, requirementSchema(each)])),
  };
}

function requirementSchema(requirement: Requirement): Schema {
  return {
    title: requirement.title.zh,
    ...(requirement.clause === undefined
      ? {}
      : { $comment: `${requirement.clause} ${requirement.quote ?? ''}` }),
    ...waiting(requirement, staged(requirement)),
  };
}

/** Judged only where the other requirement holds. */
function waiting({ after }: Requirement, schema: Schema): Schema {
  return after === undefined ? schema : { if: { $ref: `#/$defs/${after}` }, then: schema };
}

/** A pending stage asks for nothing; one begun early forgives what is not there yet, and counts that are short. */
function staged(requirement: Requirement): Schema {
  const { stage } = requirement;
  const schema = (optional: boolean) => nested(segmentsOf(requirement.at), requirement, optional);
  const whole = schema(requirement.optional === true);
  if (stage === undefined) return whole;
  const begun = requirement.about === undefined ? schema(true) : true;
  return {
    if: stageIs(stage, 'pending'),
    else: { if: stageIs(stage, 'early'), then: begun, else: whole },
  };
}

function stageIs(stage: string, trait: string): Schema {
  const traits = { required: [trait], properties: { [trait]: { const: true } } };
  return {
    required: ['stages'],
    properties: { stages: { required: [stage], properties: { [stage]: traits } } },
  };
}

/** The path down to the values, then `must` over them and over both ends of an uncertain number. */
function nested(segments: readonly string[], requirement: Requirement, optional: boolean): Schema {
  const [segment, ...rest] = segments;
  if (segment === undefined) return schemaOf(requirement.must);
  const inner = nested(rest, requirement, optional);
  if (segment === '*') return { type: 'array', items: inner };
  const ends = rest.length === 0 ? { [`${segment}Range`]: { items: inner } } : {};
  const properties = { properties: { [segment]: inner, ...ends } };
  const missed = !optional && !isThroughItems(rest);
  return missed ? { type: 'object', required: [segment], ...properties } : properties;
}
