// A place in the dossier → whose value it is, which file it was measured in, where the manifest says so.

import { childOf, isObject, lastSegment, valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Dossier, Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { SourcePosition } from '../model/manifest.ts';
import type { Requirement } from '../model/notice.ts';

/** JSON Pointer of a manifest value → where it is written and under which key; a saved dossier has none. */
export type SourceLookup = (pointer: string) => { readonly place?: SourcePosition; readonly key?: string };

/** What a Finding says about its place. */
export type FindingLocation = {
  readonly [Name in 'subject' | 'file' | 'place' | 'key']: Finding[Name] | undefined;
};

interface LocationSources {
  readonly dossier: Dossier;
  readonly whereOf: SourceLookup | undefined;
}

/** Pointer into the dossier → whose value it is, its file and, by `whereOf`, its line in the manifest. */
export function locationOf(
  at: string,
  requirement: Requirement,
  { dossier, whereOf }: LocationSources,
): FindingLocation {
  const { value, file, label } = at === '' ? contextAt(at, dossier) : contextBelow(at, dossier);
  const subject = subjectOf(value) ?? label;
  const where = ownPosition(value) ?? whereOf?.(manifestPointer(at, requirement, dossier));
  return { subject, file, place: where?.place, key: where?.key };
}

/** Where in the manifest the document at a dossier pointer is named; other pointers are their own origin. */
export function originOf(pointer: string, dossier: Dossier): string {
  const match = pointer.startsWith('/documents/') ? /^\/documents\/\d+/.exec(pointer) : null;
  const record = match ? valueAt(dossier, match[0]) : undefined;
  const named = isObject(record) ? record['pointer'] : undefined;
  return typeof named === 'string' ? named : pointer;
}

/** A group names all of its items. */
function subjectOf(value: Json | undefined): string | undefined {
  const subjects = propertyOf(value, 'subjects');
  return Array.isArray(subjects) ? subjects.join('、') : undefined;
}

/** A problem of the manifest carries its own position. */
function ownPosition(value: Json | undefined): ReturnType<SourceLookup> | undefined {
  const place = propertyOf(value, 'place');
  return isObject(place)
    ? { place: { line: Number(place['line']), column: Number(place['column']) } }
    : undefined;
}

/** Of a group the last item; of a derived fact what it was taken from, or what the requirement is `about`. */
function manifestPointer(at: string, requirement: Requirement, dossier: Dossier): string {
  const items = propertyOf(valueAt(dossier, at), 'items');
  const last = Array.isArray(items) ? items.at(-1) : undefined;
  if (typeof last === 'string') return last;
  const given = propertyOf(valueAt(dossier, at.slice(0, at.lastIndexOf('/'))), 'given');
  if (typeof given === 'string') return given;
  return requirement.about ?? originOf(at, dossier);
}

interface ValueContext {
  readonly value: Json | undefined;
  /** The file of the nearest record that has one, here or above. */
  readonly file: string | undefined;
  /** The label of the item that it belongs to. */
  readonly label: string | undefined;
}

/** A dozen requirements select each item, so what stands above it is searched once. */
const knownContexts = memoize((_dossier: Dossier) => new Map<string, ValueContext>());

function contextAt(pointer: string, dossier: Dossier): ValueContext {
  const contexts = knownContexts(dossier);
  const known = contexts.get(pointer);
  if (known) return known;
  const root = { value: dossier, file: undefined, label: undefined };
  const context = pointer === '' ? root : contextBelow(pointer, dossier);
  contexts.set(pointer, context);
  return context;
}

function contextBelow(pointer: string, dossier: Dossier): ValueContext {
  const above = pointer.lastIndexOf('/');
  const outer = contextAt(pointer.slice(0, above), dossier);
  const value = childOf(outer.value, lastSegment(pointer));
  const file = propertyOf(value, 'file');
  const label = propertyOf(dossier['labels'], pointer) ?? labelOfOrigin(pointer, dossier);
  return {
    value,
    file: typeof file === 'string' ? file : outer.file,
    label: typeof label === 'string' ? label : outer.label,
  };
}

/** A record in the list of documents belongs to the item that names it. */
function labelOfOrigin(pointer: string, dossier: Dossier): string | undefined {
  const origin = originOf(pointer, dossier);
  return origin === pointer ? undefined : contextAt(origin, dossier).label;
}

function propertyOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}
