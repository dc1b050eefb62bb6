// Report → the same report with every string safe to show: the one edge where input becomes output.

import type { Json, Report } from './model.ts';
import { quoted } from './text/safe.ts';

/**
 * Control, bidi, separator and tag characters become visible escapes, long quotations are cut
 * (reliability.md, promises 15 and 17); every reporter lays out only what has come through here.
 */
export function safeReport(report: Report): Report {
  return safe(report);
}

/** What holds nothing to be changed is handed on as it is: nearly all of nearly every report. */
function safe<Value>(value: Value): Value;
function safe(value: Json): Json {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null || isSafe(value)) return value;
  if (Array.isArray(value)) return value.map((item: Json) => safe(item));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [quoted(name), safe(inner)]));
}

function isSafe(value: Json): boolean {
  if (typeof value === 'string') return quoted(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSafe);
  for (const name of Object.keys(value))
    if (!isSafeName(name) || !isSafe((value as Facts)[name] as Json)) return false;
  return true;
}

type Facts = { readonly [name: string]: Json };

/** The names of our own facts, a few dozen, stand in every report. */
const OWN_NAME = /^[a-zA-Z]{1,40}$/;
const ownNames = new Set<string>();
const MOST_NAMES = 500;

function isSafeName(name: string): boolean {
  if (ownNames.has(name)) return true;
  if (!OWN_NAME.test(name)) return quoted(name) === name;
  if (ownNames.size < MOST_NAMES) ownNames.add(name);
  return true;
}
