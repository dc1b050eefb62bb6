// Dossier → the entries of its roster and the table of its files, in words.

import { childPointer, isObject, isUnreadReason, valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Notice, Vocabulary } from '../model/notice.ts';
import { type Context, kindName, unreadIn } from './context.ts';
import type { FileLine, UnitRow } from './view.ts';

/** The manifest's lists whose items have a name and a text of their own. */
export const rosterLists = memoize((notice: Notice): readonly (readonly [string, Vocabulary])[] => {
  return Object.entries(notice.manifest.properties ?? {}).flatMap(([name, { items }]) => {
    const own = Object.values(items?.properties ?? {});
    return items?.label !== undefined && own.some((each) => each.document === 'text')
      ? [[name, items] as const]
      : [];
  });
});

/** Every item of those lists. */
export function unitsOf(findings: readonly Finding[], { dossier, notice }: Context): UnitRow[] {
  const errors = errorsBy(findings, itemOf);
  const ofFile = errorsBy(findings, ({ file, verdict }) => (verdict === 'pass' ? undefined : file));
  return rosterLists(notice).flatMap(([list, items]) => {
    const values = dossier[list];
    if (!Array.isArray(values)) return [];
    return values.map((value: Json, index) =>
      unitRow(value, items, { list, at: childPointer(`/${list}`, index), errors, ofFile }),
    );
  });
}

type Errors = ReadonlyMap<string, readonly Finding[]>;

/** Errors by what they concern, passed or not: a list may name thousands of files. */
function errorsBy(findings: readonly Finding[], keyOf: (finding: Finding) => string | undefined): Errors {
  const errors = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.severity === 'error' ? keyOf(finding) : undefined;
    if (key === undefined) continue;
    const known = errors.get(key);
    if (known === undefined) errors.set(key, [finding]);
    else known.push(finding);
  }
  return errors;
}

/** '/list/2/contact/plausible' → '/list/2' */
function itemOf({ at }: Finding): string {
  const end = at.indexOf('/', at.indexOf('/', 1) + 1);
  return end < 0 || at.indexOf('/', 1) < 0 ? at : at.slice(0, end);
}

interface Item {
  readonly list: string;
  readonly at: string;
  readonly errors: Errors;
  /** A file that is not there or cannot be read is a finding about the file, not about the entry. */
  readonly ofFile: Errors;
}

function unitRow(value: Json, items: Vocabulary, { list, at, errors, ofFile }: Item): UnitRow {
  const names = Object.keys(items.properties ?? {});
  const fields = Object.fromEntries(
    names.map((name) => [name, asWritten(valueAt(value, childPointer('', name)))]),
  );
  const document =
    Object.entries(items.properties ?? {}).find(([, each]) => each.document === 'text')?.[0] ?? '';
  const facts = valueAt(value, childPointer('', document));
  const characters = isObject(facts) ? facts['characters'] : undefined;
  const file = fields[document] ?? '';
  const own = [
    ...(errors.get(at) ?? []).filter((each) => each.at !== at),
    ...(file === '' ? [] : (ofFile.get(file) ?? [])),
  ];
  const verdict = (['fail', 'unchecked', 'pending', 'pass'] as const).find((each) =>
    own.some((finding) => finding.verdict === each),
  );
  return {
    list,
    label: fields[items.label ?? ''] ?? '',
    fields,
    file,
    ...(typeof characters === 'number' ? { characters } : {}),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

/** A fact as the submitter wrote it. */
function asWritten(fact: Json | undefined): string {
  if (typeof fact === 'string') return fact;
  if (!isObject(fact)) return '';
  return String(fact['text'] ?? fact['file'] ?? '');
}

/** Every file that the manifest names, with what was measured in it. */
export function filesOf(findings: readonly Finding[], context: Context): FileLine[] {
  const documents = context.dossier['documents'];
  if (!Array.isArray(documents)) return [];
  const errors = errorsBy(findings, ({ file }) => file);
  return documents.flatMap((facts: Json) => (isObject(facts) ? [fileLine(facts, errors, context)] : []));
}

function fileLine(facts: { readonly [name: string]: Json }, errors: Errors, context: Context): FileLine {
  const { words, dossier } = context;
  const file = String(facts['file']);
  const own = errors.get(file) ?? [];
  const verdict = (['fail', 'unchecked'] as const).find((each) =>
    own.some((finding) => finding.verdict === each),
  );
  const pixels = facts['pixels'];
  const item = valueAt(dossier, String(facts['pointer']).replace(/\/[^/]+$/, ''));
  const caption = isObject(item) ? Object.values(item).find((each) => typeof each === 'string') : undefined;
  return {
    file,
    kind: kindName(facts['kind'], words),
    measure: measureOf(facts, context),
    verdict: verdict ?? 'pass',
    ...(isObject(pixels) ? { pixels: [Number(pixels['width']), Number(pixels['height'])] as const } : {}),
    ...(typeof caption === 'string' ? { caption } : {}),
  };
}

function measureOf(facts: { readonly [name: string]: Json }, { words }: Context): string {
  const { unread, characters, pixels, rows } = facts;
  if (isUnreadReason(unread)) return unreadIn(unread, words).says;
  if (typeof characters === 'number') return words.check.characters(characters);
  if (isObject(pixels)) return `${pixels['width']}×${pixels['height']}`;
  return typeof rows === 'number' ? words.check.rows(rows) : '';
}

/** Who made the list and how to reach them: the persons and phones at its top. */
export function clerkOf({ dossier, notice }: Context): string {
  const facts = Object.entries(notice.manifest.properties ?? {}).filter(
    ([, { fact }]) => fact === 'person' || fact === 'phone',
  );
  return facts
    .map(([name]) => asWritten(dossier[name]))
    .filter((text) => text !== '')
    .join(' ');
}
