// A JSON value → whether it is a list of texts.

import type { Json } from '../model/json.ts';

/** A list of texts, such as names, of which there is at least one. */
export function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}
