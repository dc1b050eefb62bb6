// JSON Pointers (RFC 6901) with `*` for each item: where a requirement looks, and what stands in the way.

import type { Json, Unread } from './model.ts';

/** What keeps a requirement from seeing a value. */
export type Obstacle =
  | { readonly kind: 'absent'; readonly at: string }
  | { readonly kind: 'unread'; readonly at: string; readonly unread: Unread };

/** One place that a pattern leads to. `none` marks an empty list whose items the pattern wanted. */
export type Spot =
  | { readonly pointer: string; readonly value: Json }
  | { readonly pointer: string; readonly none: true }
  | { readonly pointer: string; readonly obstacle: Obstacle };

/** '/a/b~1c' → ['a', 'b/c']. */
export function segmentsOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Pointer and a further segment → the pointer one step down. */
export function below(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether `pointer` is `ancestor` or stands beneath it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** The value at a pointer without `*`; undefined where there is none. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const segment of segmentsOf(pointer)) value = child(value, segment);
  return value;
}

function child(value: Json | undefined, segment: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(segment)];
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

export function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A pattern → every place it leads to: a value, an obstacle on the way (a missing value, a document that
 * could not be read), or one empty list. A pattern through an empty list, or one that is not there, leads
 * nowhere: that a list has items is for a requirement of its own to say.
 */
export function spotsOf(root: Json, pattern: string): Spot[] {
  return walk(root, segmentsOf(pattern), '');
}

function walk(value: Json, segments: readonly string[], pointer: string): Spot[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [{ pointer, value }];
  if (segment === '*') return walkItems(value, rest, pointer);
  const next = child(value, segment);
  const at = below(pointer, segment);
  if (next !== undefined) return walk(next, rest, at);
  const obstacle = obstacleAt(value, pointer, at);
  return obstacle.kind === 'absent' && isThroughItems(rest) ? [] : [{ pointer: at, obstacle }];
}

/** Whether the rest of a pattern asks for something in each item of a list. */
export function isThroughItems(rest: readonly string[]): boolean {
  return rest[0] === '*' && rest.length > 1;
}

function walkItems(value: Json, rest: readonly string[], pointer: string): Spot[] {
  if (!Array.isArray(value)) return [{ pointer, obstacle: { kind: 'absent', at: pointer } }];
  if (value.length === 0 && rest.length === 0) return [{ pointer, none: true }];
  return value.flatMap((item: Json, index) => walk(item, rest, below(pointer, index)));
}

function obstacleAt(value: Json, pointer: string, at: string): Obstacle {
  const unread = isObject(value) ? value['unread'] : undefined;
  if (isUnread(unread)) return { kind: 'unread', at: pointer, unread };
  return { kind: 'absent', at };
}

/** Whether a JSON value is the reason why a file could not be measured, as `documentFacts` writes it. */
export function isUnread(value: Json | undefined): value is Unread {
  return isObject(value) && typeof value['code'] === 'string';
}
