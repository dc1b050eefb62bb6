// The dossier while facts are derived and put into it.

import { isObject, isUnreadReason, matchesOf } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import type { Notice } from '../model/notice.ts';
import type { ListedFile } from '../model/submission.ts';

/** The dossier while it is being filled; nothing changes one later. */
export type DossierDraft = { [name: string]: Json };

/** What derived facts are taken from and put into. */
export interface Derivation {
  readonly draft: DossierDraft;
  readonly notice: Notice;
  /** The listed file whose facts stand at a dossier pointer. */
  readonly fileAt: (pointer: string) => ListedFile | undefined;
  readonly labelOf: (pointer: string) => string | undefined;
}

/** Puts a value where a pointer says, and creates the objects on the way. */
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

/** Every value that one of the patterns matches. */
export function valuesAt(draft: DossierDraft, patterns: readonly string[]): Json[] {
  return patterns
    .flatMap((pattern) => matchesOf(draft, pattern))
    .flatMap((match) => ('value' in match ? [match.value] : []));
}

/** All documents under the items of `within` that can be read: the item, the pointer of its text and the text. */
export function readableTexts(measure: Measure, { draft, fileAt }: Derivation) {
  const path = measure.text === undefined ? '' : `/${measure.text}`;
  return matchesOf(draft, `${measure.within ?? ''}${path}`).flatMap((match) => {
    const { pointer } = match;
    const text =
      'value' in match && !isUnreadRecord(match.value) ? fileAt(pointer)?.document.text : undefined;
    const item = pointer.slice(0, pointer.length - path.length);
    return text === undefined ? [] : [{ item, pointer, text }];
  });
}

function isUnreadRecord(value: Json): boolean {
  return isObject(value) && isUnreadReason(value['unread']);
}
