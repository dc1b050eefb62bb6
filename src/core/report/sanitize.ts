// Facts → the same facts with every string safe to show: the one edge where input becomes output.

import type { Json } from '../model/json.ts';
import { escapeAndTruncate, escapeInvisible } from '../text/escape-invisible.ts';

/**
 * Control, bidi, separator and tag characters become visible escapes, long quotations are cut
 * (docs/promises.md, 15 and 17); every reporter lays out only what has come through here.
 */
export function sanitize<Value>(value: Value): Value {
  return changed(value as Json, escapeAndTruncate) as Value;
}

/** Sentences that were cut when they were made: only what cannot be seen is shown, nothing is cut again. */
export function escapeInvisibleIn<Value>(value: Value): Value {
  return changed(value as Json, escapeInvisible) as Value;
}

type Change = (text: string) => string;

/** What holds nothing to be changed is handed on as it is: nearly all of nearly every report. */
function changed(value: Json, change: Change): Json {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null || isUnchanged(value, change)) return value;
  if (Array.isArray(value)) return value.map((item: Json) => changed(item, change));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [change(name), changed(inner, change)]),
  );
}

function isUnchanged(value: Json, change: Change): boolean {
  if (typeof value === 'string') return change(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item: Json) => isUnchanged(item, change));
  for (const name in value)
    if (!isSafeName(name, change) || !isUnchanged((value as Facts)[name] as Json, change)) return false;
  return true;
}

type Facts = { readonly [name: string]: Json };

/** The names of our own facts, a few dozen, stand in every report. */
const OWN_NAME = /^[a-zA-Z]{1,40}$/;
const ownNames = new Set<string>();
const MOST_NAMES = 500;

function isSafeName(name: string, change: Change): boolean {
  if (ownNames.has(name)) return true;
  if (!OWN_NAME.test(name)) return change(name) === name;
  if (ownNames.size < MOST_NAMES) ownNames.add(name);
  return true;
}
