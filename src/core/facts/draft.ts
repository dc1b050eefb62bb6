// The dossier while it is being filled, and what filling it may look at.

import { isObject, type Match, matchesOf } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Notice } from '../model/notice.ts';
import type { ListedFile } from '../model/submission.ts';

/** The dossier while it is being filled; nobody else ever changes one. */
export type DossierDraft = { [name: string]: Json };

/** What a measure may look at besides the dossier. */
export interface FactSources {
  readonly notice: Notice;
  /** The listed file whose facts stand at a dossier pointer. */
  readonly fileAt: (pointer: string) => ListedFile | undefined;
  readonly labelOf: (pointer: string) => string | undefined;
}

/** Puts a value where a pointer says; what lies on the way is made. */
export function put(draft: DossierDraft, pointer: string, value: Json): void {
  const segments = pointer.slice(1).split('/');
  const last = segments.pop() as string;
  let node: DossierDraft = draft;
  for (const segment of segments) {
    if (!isObject(node[segment]) && !Array.isArray(node[segment])) node[segment] = {};
    node = node[segment] as DossierDraft;
  }
  node[last] = value;
}

/** Every value that one of the patterns leads to. */
export function valuesAt(draft: DossierDraft, patterns: readonly string[]): Json[] {
  return patterns.flatMap((pattern) => matchesOf(draft, pattern)).flatMap(heldBy);
}

function heldBy(match: Match): Json[] {
  return 'value' in match ? [match.value] : [];
}
