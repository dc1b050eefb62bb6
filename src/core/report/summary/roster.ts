// Dossier → the entries of its roster, the files that it names, and whom to call.

import { childPointer, isObject, isRowCounts, isUnreadReason, valueAt } from '../../json-pointer.ts';
import { memoize } from '../../memoize.ts';
import type { Kind } from '../../model/document.ts';
import { type Finding, isOpen, type Report } from '../../model/finding.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Notice, Vocabulary } from '../../model/notice.ts';
import type { NamedFile, RosterEntry } from '../../model/summary.ts';
import { worstOf } from './counting.ts';

/** The manifest's lists whose items have a name and a text of their own. */
const rosterLists = memoize((notice: Notice): readonly (readonly [string, Vocabulary])[] => {
  return Object.entries(notice.manifest.properties ?? {}).flatMap(([name, { items }]) => {
    const own = Object.values(items?.properties ?? {});
    return items?.label !== undefined && own.some((each) => each.document === 'text')
      ? [[name, items] as const]
      : [];
  });
});

/** Every item of those lists. */
export function rosterOf({ findings, dossier }: Report, notice: Notice): RosterEntry[] {
  const errors = errorsBy(findings, itemOf);
  const ofFile = errorsBy(findings, ({ file, verdict }) => (verdict === 'pass' ? undefined : file));
  return rosterLists(notice).flatMap(([list, items]) => {
    const values = dossier[list];
    if (!Array.isArray(values)) return [];
    return values.map((value: Json, index) =>
      rosterEntry(value, items, { list, at: childPointer(`/${list}`, index), errors, ofFile }),
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

interface RosterPlace {
  readonly list: string;
  readonly at: string;
  readonly errors: Errors;
  /** A file that is not there or cannot be read is a finding about the file, not about the entry. */
  readonly ofFile: Errors;
}

function rosterEntry(value: Json, items: Vocabulary, { list, at, errors, ofFile }: RosterPlace): RosterEntry {
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
  const verdict = worstOf(own);
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
export function namedFilesOf({ findings, dossier }: Report): NamedFile[] {
  const documents = dossier['documents'];
  if (!Array.isArray(documents)) return [];
  const errors = errorsBy(findings, ({ file }) => file);
  return documents.flatMap((facts: Json) => {
    if (!isObject(facts)) return [];
    const item = valueAt(dossier, String(facts['pointer']).replace(/\/[^/]+$/, ''));
    const caption = isObject(item) ? Object.values(item).find((each) => typeof each === 'string') : undefined;
    return [
      {
        ...namedFile(facts, errors),
        ...(typeof caption === 'string' ? { caption } : {}),
      },
    ];
  });
}

function namedFile(facts: JsonObject, errors: Errors): NamedFile {
  const { unread, characters, pixels, rows, table } = facts;
  const file = String(facts['file']);
  const open = (errors.get(file) ?? []).filter(isOpen);
  return {
    file,
    kind: String(facts['kind'] ?? 'unknown') as Kind,
    verdict: worstOf(open) ?? 'pass',
    ...(isUnreadReason(unread) ? { unread } : {}),
    ...(typeof characters === 'number' ? { characters } : {}),
    ...(isObject(pixels) ? { pixels: [Number(pixels['width']), Number(pixels['height'])] as const } : {}),
    ...(typeof rows === 'number' ? { rows } : {}),
    ...(isRowCounts(table) ? { table } : {}),
  };
}

/** Who made the list and how to reach them: the persons and phones at its top. */
export function clerkOf({ dossier }: Report, notice: Notice): string {
  const facts = Object.entries(notice.manifest.properties ?? {}).filter(
    ([, { fact }]) => fact === 'person' || fact === 'phone',
  );
  return facts
    .map(([name]) => asWritten(dossier[name]))
    .filter((text) => text !== '')
    .join(' ');
}
