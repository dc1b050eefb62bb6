// Notice → the one JSON Schema of its requirements over a dossier, for any standard validator.

import { isThroughItems, segmentsOf } from '../json-pointer.ts';
import { rangeNameOf } from '../model/fact-names.ts';
import type { JsonObject } from '../model/json.ts';
import type { Notice, Requirement } from '../model/notice.ts';
import { schemaOf } from './validators.ts';

/**
 * A dossier is valid exactly when its verdict is pass (or everything is pending). Each requirement stands in
 * `$defs` under its id; those of severity error are demanded together. What is unread or may lie on either side
 * of a limit is invalid here: only `evaluate` knows the third verdict.
 */
export function dossierSchema(notice: Notice): JsonObject {
  const { requirements } = notice;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://baosong.invalid/schemas/generated/${notice.id}.dossier.schema.json`,
    title: `${notice.number} ${notice.short.zh}`,
    $comment: `Generated from schemas/notices/${notice.id}.yaml and schemas/built-in.yaml; do not edit.`,
    type: 'object',
    allOf: requirements
      .filter((each) => each.severity === 'error')
      .map((each) => ({ $ref: `#/$defs/${each.id}` })),
    $defs: Object.fromEntries(requirements.map((each) => [each.id, requirementSchema(each)])),
  };
}

function requirementSchema(requirement: Requirement): JsonObject {
  return {
    title: requirement.title.zh,
    ...(requirement.clause === undefined
      ? {}
      : { $comment: `${requirement.clause} ${requirement.quote ?? ''}` }),
    ...dependent(requirement, staged(requirement)),
  };
}

/** Judged only where the other requirement holds. */
function dependent({ after }: Requirement, schema: JsonObject): JsonObject {
  return after === undefined ? schema : { if: { $ref: `#/$defs/${after}` }, then: schema };
}

/** A pending stage, or one that is not here, asks for nothing; an early one forgives absent values and derived numbers that are too low. */
function staged(requirement: Requirement): JsonObject {
  const { stage } = requirement;
  const schema = (optional: boolean) => nested(segmentsOf(requirement.at), requirement, optional);
  const whole = schema(requirement.optional === true);
  if (stage === undefined) return whole;
  const begun = requirement.about === undefined ? schema(true) : true;
  return {
    if: { anyOf: [stageIs(stage, 'pending'), stageIs(stage, 'here', false)] },
    else: { if: stageIs(stage, 'early'), then: begun, else: whole },
  };
}

function stageIs(stage: string, trait: string, value = true): JsonObject {
  const traits = { required: [trait], properties: { [trait]: { const: value } } };
  return {
    required: ['stages'],
    properties: { stages: { required: [stage], properties: { [stage]: traits } } },
  };
}

/** The path down to the values, then `must` over them and over both ends of an uncertain number. */
function nested(segments: readonly string[], requirement: Requirement, optional: boolean): JsonObject {
  const [segment, ...rest] = segments;
  if (segment === undefined) return schemaOf(requirement.must);
  const inner = nested(rest, requirement, optional);
  if (segment === '*') return { type: 'array', items: inner };
  const ends = rest.length === 0 ? { [rangeNameOf(segment)]: { items: inner } } : {};
  const properties = { properties: { [segment]: inner, ...ends } };
  const missed = !optional && !isThroughItems(rest);
  return missed ? { type: 'object', required: [segment], ...properties } : properties;
}
