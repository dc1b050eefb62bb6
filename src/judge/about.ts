// A place in the dossier → whose value it is, which file it was measured in, where the manifest says so.

import type { Dossier, Finding, Place, Requirement } from '../model.ts';
import { isObject, valueAt } from '../pointer.ts';

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
  const subject = subjectOf(at, dossier);
  const file = fileOf(at, dossier);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(file === undefined ? {} : { file }),
    ...(ownPlace(at, dossier) ?? whereOf?.(manifestPointer(at, requirement, dossier)) ?? {}),
  };
}

/** Where in the manifest the document at a dossier pointer is named; other pointers are their own origin. */
export function originOf(pointer: string, dossier: Dossier): string {
  const match = /^\/documents\/\d+/.exec(pointer);
  const record = match ? valueAt(dossier, match[0]) : undefined;
  const named = isObject(record) ? record['pointer'] : undefined;
  return typeof named === 'string' ? named : pointer;
}

/** The label of the item the value belongs to, or of all items of a group. */
function subjectOf(at: string, dossier: Dossier): string | undefined {
  const subjects = fieldAt(at, 'subjects', dossier);
  if (Array.isArray(subjects)) return subjects.join('、');
  const labels = valueAt(dossier, '/labels');
  for (const pointer of upwards(originOf(at, dossier))) {
    const label = isObject(labels) ? labels[pointer] : undefined;
    if (typeof label === 'string') return label;
  }
  return undefined;
}

/** The nearest record above the value that has a file. */
function fileOf(at: string, dossier: Dossier): string | undefined {
  for (const pointer of upwards(at)) {
    const file = fieldAt(pointer, 'file', dossier);
    if (typeof file === 'string') return file;
  }
  return undefined;
}

/** A problem of the manifest carries its own place. */
function ownPlace(at: string, dossier: Dossier): { readonly place: Place } | undefined {
  const place = fieldAt(at, 'place', dossier);
  return isObject(place)
    ? { place: { line: Number(place['line']), column: Number(place['column']) } }
    : undefined;
}

/** For a group the last of its items, for a derived fact what the requirement is about. */
function manifestPointer(at: string, requirement: Requirement, dossier: Dossier): string {
  const items = fieldAt(at, 'items', dossier);
  const last = Array.isArray(items) ? items.at(-1) : undefined;
  if (typeof last === 'string') return last;
  return requirement.about ?? originOf(at, dossier);
}

function fieldAt(pointer: string, name: string, dossier: Dossier) {
  const value = valueAt(dossier, pointer);
  return isObject(value) ? value[name] : undefined;
}

function upwards(pointer: string): string[] {
  const steps = pointer.split('/');
  return steps
    .map((_, index) => steps.slice(0, steps.length - index).join('/'))
    .filter((each) => each !== '');
}
