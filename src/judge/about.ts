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
  const steps = stepsTo(at, dossier);
  const subject = subjectOf(at, steps, dossier);
  const file = fileAmong(steps);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(file === undefined ? {} : { file }),
    ...(ownPlace(steps) ?? whereOf?.(manifestPointer(at, requirement, dossier)) ?? {}),
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
function subjectOf(at: string, steps: readonly Step[], dossier: Dossier): string | undefined {
  const subjects = fieldOf(steps[0], 'subjects');
  if (Array.isArray(subjects)) return subjects.join('、');
  const labels = dossier['labels'];
  if (!isObject(labels)) return undefined;
  for (let pointer = originOf(at, dossier); pointer !== ''; pointer = above(pointer)) {
    const label = labels[pointer];
    if (typeof label === 'string') return label;
  }
  return undefined;
}

/** The nearest record above the value that has a file. */
function fileAmong(steps: readonly Step[]): string | undefined {
  for (const step of steps) {
    const file = fieldOf(step, 'file');
    if (typeof file === 'string') return file;
  }
  return undefined;
}

/** A problem of the manifest carries its own place. */
function ownPlace(steps: readonly Step[]): { readonly place: Place } | undefined {
  const place = fieldOf(steps[0], 'place');
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

/** A value on the way; nothing where the way breaks off. */
type Step = Json | undefined;

/** The values at a pointer and above it, nearest first, without the dossier itself. */
function stepsTo(at: string, dossier: Dossier): Step[] {
  const steps: Step[] = [];
  let value: Step = dossier;
  for (const segment of segmentsOf(at)) {
    value = childOf(value, segment);
    steps.unshift(value);
  }
  return steps;
}

function fieldOf(value: Step, name: string): Step {
  return isObject(value) ? value[name] : undefined;
}

function above(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
