// JSON Pointers (RFC 6901) with `*` for each item → the values they match, or what blocks the way to one.

import type { RowCounts, Unread } from './model/document.ts';
import type { Json, JsonObject } from './model/json.ts';
import type { ManifestProblem } from './model/manifest.ts';

/** What keeps a pointer from a value: it is absent, or the file that it would be measured in is unread. */
export type Blocker =
  | { readonly kind: 'absent'; readonly at: string }
  | { readonly kind: 'unread'; readonly at: string; readonly unread: Unread };

/** One place that a pattern matches. `none` marks an empty list whose items the pattern wanted. */
export type Match =
  | { readonly pointer: string; readonly value: Json }
  | { readonly pointer: string; readonly none: true }
  | { readonly pointer: string; readonly blocker: Blocker };

/** '/a/b~1c' → ['a', 'b/c']. */
export function segmentsOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map(unescaped);
}

function unescaped(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}

/** The last segment of a pointer that has one. */
export function lastSegment(pointer: string): string {
  return unescaped(pointer.slice(pointer.lastIndexOf('/') + 1));
}

/** Pointer and a further segment → the pointer one step down. */
export function childPointer(pointer: string, segment: string | number): string {
  if (typeof segment === 'number' || !/[~/]/.test(segment)) return `${pointer}/${segment}`;
  return `${pointer}/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether `pointer` is `ancestor` or a place below it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** The value at a pointer without `*`; undefined where there is none. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (let from = 1; value !== undefined && from <= pointer.length; ) {
    const slash = pointer.indexOf('/', from);
    const end = slash < 0 ? pointer.length : slash;
    value = childOf(value, unescaped(pointer.slice(from, end)));
    from = end + 1;
  }
  return value;
}

/** The value one step down; undefined where there is none. */
export function childOf(value: Json | undefined, segment: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(segment)];
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/** Whether a JSON value is an object, not a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A pattern → every place that it matches: a value, a blocker on the way (a missing value, a document that
 * could not be read), or one empty list. A pattern that goes on behind the items of an empty or absent list
 * matches nothing: that the list has items is for another requirement to say.
 */
export function matchesOf(root: Json, pattern: string): Match[] {
  const matches: Match[] = [];
  walk(root, '', { segments: patternOf(pattern), done: 0, matches });
  return matches;
}

/** Patterns are few, for they come from notices, and are used for every submission: each is split once. */
const splitPatterns = new Map<string, readonly string[]>();
const MOST_PATTERNS = 1000;

function patternOf(pattern: string): readonly string[] {
  const known = splitPatterns.get(pattern);
  if (known) return known;
  if (splitPatterns.size >= MOST_PATTERNS) splitPatterns.clear();
  const segments = segmentsOf(pattern);
  splitPatterns.set(pattern, segments);
  return segments;
}

interface PatternWalk {
  readonly segments: readonly string[];
  /** How many segments are done. */
  readonly done: number;
  /** All matches so far. */
  readonly matches: Match[];
}

function walk(value: Json, pointer: string, state: PatternWalk): void {
  const segment = state.segments[state.done];
  if (segment === undefined) state.matches.push({ pointer, value });
  else if (segment === '*') walkItems(value, pointer, state);
  else walkProperty(value, pointer, state);
}

function walkProperty(value: Json, pointer: string, { segments, done, matches }: PatternWalk): void {
  const segment = segments[done] as string;
  const next = childOf(value, segment);
  const at = childPointer(pointer, segment);
  if (next !== undefined) {
    walk(next, at, { segments, done: done + 1, matches });
    return;
  }
  const blocker = blockerAt(value, pointer, at);
  if (blocker.kind === 'unread' || !isThroughItems(segments.slice(done + 1)))
    matches.push({ pointer: at, blocker });
}

/** Whether the rest of a pattern asks for something in each item of a list. */
export function isThroughItems(rest: readonly string[]): boolean {
  return rest[0] === '*' && rest.length > 1;
}

function walkItems(value: Json, pointer: string, { segments, done, matches }: PatternWalk): void {
  if (!Array.isArray(value)) {
    matches.push({ pointer, blocker: { kind: 'absent', at: pointer } });
    return;
  }
  const rest = { segments, done: done + 1, matches };
  if (value.length === 0 && rest.done === segments.length) matches.push({ pointer, none: true });
  for (const [index, item] of value.entries()) walk(item, childPointer(pointer, index), rest);
}

function blockerAt(value: Json, pointer: string, at: string): Blocker {
  const unread = isObject(value) ? value['unread'] : undefined;
  if (isUnreadReason(unread)) return { kind: 'unread', at: pointer, unread };
  return { kind: 'absent', at };
}

/** Whether a JSON value is the reason why a file could not be measured, as `documentFacts` writes it. */
export function isUnreadReason(value: Json | undefined): value is Unread {
  return isObject(value) && typeof value['code'] === 'string';
}

/** Whether a JSON value is a problem of the list, as the dossier holds it. */
export function isManifestProblem(value: Json | undefined): value is JsonObject & ManifestProblem {
  return isObject(value) && typeof value['code'] === 'string';
}

/** Whether a JSON value is what `documentFacts` writes of a table. */
export function isRowCounts(value: Json | undefined): value is JsonObject & RowCounts {
  return isObject(value) && typeof value['rows'] === 'number' && Array.isArray(value['further']);
}

/** A list of texts, such as names, of which there is at least one. */
export function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}
