// Notice → the JSON Schema of its manifest, with the titles and help that an editor shows while one writes.

import type { JsonObject } from '../model/json.ts';
import type { Notice, Vocabulary } from '../model/notice.ts';

/** Chinese keys first, then their aliases and English names; every value may still be empty. */
export function manifestSchema(notice: Notice): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://baosong.invalid/schemas/generated/${notice.id}.manifest.schema.json`,
    $comment: `Generated from schemas/notices/${notice.id}.yaml; do not edit.`,
    ...entrySchema(notice.manifest, notice),
  };
}

function entrySchema(entry: Vocabulary, notice: Notice): JsonObject {
  const help = {
    ...(entry.title === undefined ? {} : { title: entry.title }),
    ...(entry.description === undefined ? {} : { description: entry.description }),
  };
  if (entry.type === 'string') return { ...help, ...textSchema(entry, notice) };
  if (entry.type === 'array') return { ...help, type: ['array', 'null'], items: itemSchema(entry, notice) };
  return {
    ...help,
    type: ['object', 'null'],
    additionalProperties: false,
    properties: properties(entry, notice),
  };
}

/** Editors type scalars before they ask us: a number or a date is text all the same. */
function textSchema(entry: Vocabulary, notice: Notice): JsonObject {
  const terms = notice.taxonomies[entry.taxonomy ?? '']?.terms.map((term) => term.term);
  const known = entry.fact === 'submitter' ? notice.submitters.map((submitter) => submitter.name.zh) : terms;
  const examples = entry.examples ?? known;
  return {
    type: ['string', 'number', 'null'],
    ...(entry.maxLength === undefined ? {} : { maxLength: entry.maxLength }),
    ...(examples === undefined ? {} : { examples: [...examples] }),
  };
}

function itemSchema(entry: Vocabulary, notice: Notice): JsonObject {
  const items = entry.items ?? { type: 'string' };
  const schema = entrySchema(items, notice);
  return items.shorthand === undefined ? schema : { ...schema, type: ['object', 'string', 'null'] };
}

function properties(entry: Vocabulary, notice: Notice): JsonObject {
  const rows = Object.entries(entry.properties ?? {});
  const own = rows.map(
    ([name, property]) => [property.title ?? name, entrySchema(property, notice)] as const,
  );
  const others = rows.flatMap(([name, property]) => {
    const title = property.title ?? name;
    const keys = [...(property.aliases ?? []), name].filter((key) => key !== title);
    return keys.map(
      (key) => [key, { ...entrySchema(property, notice), description: `同“${title}”` }] as const,
    );
  });
  return Object.fromEntries([...others, ...own]);
}
