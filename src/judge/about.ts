// A place in the dossier → whose value it is, which file it was measured in, where the manifest says so.

import type { Dossier, Finding, Json, Place, Requirement } from '../model.ts';
import { childOf, isObject, segmentsOf, valueAt } from '../pointer.ts';

/** Where a manifest value is written and under which key; a saved dossier has no such places. */
export type Whereabouts = (pointer: string) => { readonly place?: Place; readonly key?: string };

type About = Pick<Finding, 'subject' | 'file' | 'place' | 'key'>;

/** Everything a Finding says about its place; the manifest is asked only for what does not pass. */
export function aboutOf(
  at: string,
  requirement: Requirement,
  dossier: Dossier,
  whereOf: Whereabouts | undefined,
): About {
  const { value, file } = wayTo(at, dossier);
  const subject = subjectOf(at, value, dossier);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(file === undefined ? {} : { file }),
    ...(ownPlace(value) ?? whereOf?.(manifestPointer(at, requirement, dossier)) ?? {}),
  };
}

/** Where in the manifest the document at a dossier pointer is named; other pointers are their own origin. */
export function originOf(pointer: string, dossier: Dossier): string {
  const match = pointer.startsWith('/documents/') ? /^\/documents\/\d+/.exec(pointer) : null;
  const record = match ? valueAt(dossier, match[0]) : undefined;
  const named = isObject(record) ? record['pointer'] : undefined;
  return typeof named === 'string' ? named : pointer;
}

/** The label of the item the value belongs to, or of all items of a group. */
function subjectOf(at: string, value: Json | undefined, dossier: Dossier): string | undefined {
  const subjects = fieldOf(value, 'subjects');
  if (Array.isArray(subjects)) return subjects.join('、');
  const labels = dossier['labels'];
  if (!isObject(labels)) return undefined;
  for (let pointer = originOf(at, dossier); pointer !== ''; pointer = above(pointer)) {
    const label = labels[pointer];
    if (typeof label === 'string') return label;
  }
  return undefined;
}

/** A problem of the manifest carries its own place. */
function ownPlace(value: Json | undefined): { readonly place: Place } | undefined {
  const place = fieldOf(value, 'place');
  return isObject(place)
    ? { place: { line: Number(place['line']), column: Number(place['column']) } }
    : undefined;
}

/** For a group the last of its items, for a derived fact what the requirement is about. */
function manifestPointer(at: string, requirement: Requirement, dossier: Dossier): string {
  const items = fieldOf(valueAt(dossier, at), 'items');
  const last = Array.isArray(items) ? items.at(-1) : undefined;
  if (typeof last === 'string') return last;
  return requirement.about ?? originOf(at, dossier);
}

interface Way {
  readonly value: Json | undefined;
  readonly file: string | undefined;
}

/** The value at a pointer, and the file of the nearest record that has one on the way to it. */
function wayTo(at: string, dossier: Dossier): Way {
  let value: Json | undefined = dossier;
  let file: string | undefined;
  for (const segment of segmentsOf(at)) {
    value = childOf(value, segment);
    const own = fieldOf(value, 'file');
    if (typeof own === 'string') file = own;
  }
  return { value, file };
}

function fieldOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}

function above(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
