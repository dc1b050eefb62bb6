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

function safe<Value>(value: Value): Value;
function safe(value: Json): Json {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.map((item: Json) => safe(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [quoted(name), safe(inner)]));
}
