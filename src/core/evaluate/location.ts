// A place in the dossier → whose value it is, which file it was measured in, where the manifest says so.

import { childOf, isObject, lastSegment, valueAt } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Dossier, Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { SourcePosition } from '../model/manifest.ts';
import type { Requirement } from '../model/notice.ts';

/** Where a manifest value is written and under which key; a saved dossier has no such places. */
export type Whereabouts = (pointer: string) => { readonly place?: SourcePosition; readonly key?: string };

type About = { readonly [Name in 'subject' | 'file' | 'place' | 'key']: Finding[Name] | undefined };

/** Everything a Finding says about its place; the manifest is asked only for what does not pass. */
export function aboutOf(
  at: string,
  requirement: Requirement,
  dossier: Dossier,
  whereOf: Whereabouts | undefined,
): About {
  const { value, file, label } = at === '' ? placeAt(at, dossier) : placeBelow(at, dossier);
  const subject = subjectOf(value) ?? label;
  const where = ownPlace(value) ?? whereOf?.(manifestPointer(at, requirement, dossier));
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
  const subjects = fieldOf(value, 'subjects');
  return Array.isArray(subjects) ? subjects.join('、') : undefined;
}

/** A problem of the manifest carries its own place. */
function ownPlace(value: Json | undefined): ReturnType<Whereabouts> | undefined {
  const place = fieldOf(value, 'place');
  return isObject(place)
    ? { place: { line: Number(place['line']), column: Number(place['column']) } }
    : undefined;
}

/** For a group the last of its items, for a derived fact what it was taken from or the requirement is about. */
function manifestPointer(at: string, requirement: Requirement, dossier: Dossier): string {
  const items = fieldOf(valueAt(dossier, at), 'items');
  const last = Array.isArray(items) ? items.at(-1) : undefined;
  if (typeof last === 'string') return last;
  const given = fieldOf(valueAt(dossier, at.slice(0, at.lastIndexOf('/'))), 'given');
  if (typeof given === 'string') return given;
  return requirement.about ?? originOf(at, dossier);
}

interface Spot {
  readonly value: Json | undefined;
  /** The file of the nearest record that has one, here or above. */
  readonly file: string | undefined;
  /** The label of the item that it belongs to. */
  readonly label: string | undefined;
}

/** A dozen requirements selection at each item: what is above it is found once. */
const placesIn = memoize((_dossier: Dossier) => new Map<string, Spot>());

function placeAt(pointer: string, dossier: Dossier): Spot {
  const places = placesIn(dossier);
  const known = places.get(pointer);
  if (known) return known;
  const place =
    pointer === '' ? { value: dossier, file: undefined, label: undefined } : placeBelow(pointer, dossier);
  places.set(pointer, place);
  return place;
}

function placeBelow(pointer: string, dossier: Dossier): Spot {
  const above = pointer.lastIndexOf('/');
  const outer = placeAt(pointer.slice(0, above), dossier);
  const value = childOf(outer.value, lastSegment(pointer));
  const file = fieldOf(value, 'file');
  const label = fieldOf(dossier['labels'], pointer) ?? labelOfOrigin(pointer, dossier);
  return {
    value,
    file: typeof file === 'string' ? file : outer.file,
    label: typeof label === 'string' ? label : outer.label,
  };
}

/** A record of the list of documents belongs to the item that names it. */
function labelOfOrigin(pointer: string, dossier: Dossier): string | undefined {
  const origin = originOf(pointer, dossier);
  return origin === pointer ? undefined : placeAt(origin, dossier).label;
}

function fieldOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}
