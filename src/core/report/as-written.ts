// The fact that a finding's value belongs to → the words that a notice's texts may quote from it.

import type { Messages } from '../i18n/messages.ts';
import { isObject, valueAt } from '../json-pointer.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { type Context, isKey } from './context.ts';
import type { Figures } from './figures.ts';

/** The texts of the fact that a value belongs to: what was written, and what it was read as. */
export function writtenAt({ at }: Finding, { dossier, words }: Context): Figures {
  const value = valueAt(dossier, at);
  const fact = isObject(value) ? value : valueAt(dossier, at.slice(0, at.lastIndexOf('/')));
  const texts = Object.entries(isObject(fact) ? fact : {}).flatMap(([name, each]): [string, string][] => {
    if (typeof each === 'string' || typeof each === 'number') return [[name, String(each)]];
    return isTexts(each) ? [[name, words.list(each)]] : [];
  });
  return Object.fromEntries(texts);
}

/** An encoding has a name of its own. */
export function namedAt({ at, actual }: Finding, { encoding }: Messages): Figures {
  return at.endsWith('/encoding') && isKey(actual, encoding) ? { actual: encoding[actual] } : {};
}

/** A list of texts, such as names, of which there is at least one. */
export function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}
