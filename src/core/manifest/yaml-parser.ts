// Any text within the limits → its tree, or the one fault that prevents it, by the YAML library.

import type { Document, Node, Scalar, YAMLMap, YAMLSeq, Pair as YamlPair } from 'yaml';
import { LIMITS } from '../limits.ts';
import { percentIn, type YamlError } from './syntax-errors.ts';
import type { KeyValue, ManifestFault, ManifestNode, TextNode } from './tree.ts';

type Yaml = typeof import('../text/yaml-library.ts');

/** A tree, a fault of ours, or the library's errors in the order of the text. */
export type YamlResult =
  | { readonly tree: ManifestNode }
  | { readonly fault: ManifestFault }
  | { readonly errors: readonly YamlError[] };

/** Text within the limits → what the library makes of it. Every scalar is text. Never throws. */
export async function parseYaml(text: string): Promise<YamlResult> {
  const yaml = await import('../text/yaml-library.ts');
  try {
    return answerOf(yaml, text);
  } catch {
    // It has thrown RangeError on hostile nesting before; whatever it throws, the text is at fault.
    return { fault: { code: 'tooDeep', at: 0, detail: { limit: LIMITS.manifestDepth } } };
  }
}

function answerOf(yaml: Yaml, text: string): YamlResult {
  // Its search for duplicate keys is quadratic (13 s for 40,000 keys); keys.ts finds them with a map.
  const documents: readonly Document.Parsed[] = Array.from(
    yaml.parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
    }),
  );
  const full = documents.filter((document) => document.errors.length > 0 || !isBlank(document.contents));
  const [first, second] = full;
  if (first === undefined) return { fault: percentIn(text) ?? { code: 'empty' } };
  if (first.errors.length > 0) return { errors: first.errors.map(errorOf) };
  if (second !== undefined) return { fault: { code: 'severalDocuments', at: startOf(second, text) } };
  return convert(yaml, first.contents as Node);
}

function isBlank(contents: unknown): boolean {
  if (contents === null || typeof contents !== 'object') return true;
  const { value, type, anchor, tag } = contents as Partial<Scalar>;
  return type === 'PLAIN' && value === '' && anchor === undefined && tag === undefined;
}

function startOf(document: Document.Parsed, text: string): number {
  const at = Math.min(document.contents?.range[0] ?? document.range[0], text.length);
  const mark = text.lastIndexOf('\n---', at); // what parts the two is what has to go
  return mark < 0 ? at : mark + 1;
}

function errorOf({
  code,
  pos,
  message,
}: {
  code: string;
  pos: readonly [number, number];
  message: string;
}): YamlError {
  return { code, at: pos[0], message };
}

interface Conversion {
  readonly yaml: Yaml;
  nodes: number;
  depth: number;
  fault: ManifestFault | undefined;
}

function convert(yaml: Yaml, contents: Node): YamlResult {
  const conversion: Conversion = { yaml, nodes: 0, depth: 0, fault: undefined };
  const tree = treeOf(conversion, contents, 0);
  return conversion.fault === undefined ? { tree } : { fault: conversion.fault };
}

/** After the first fault the rest is skipped. */
function treeOf(conversion: Conversion, node: unknown, at: number): ManifestNode {
  const { yaml } = conversion;
  if (conversion.fault !== undefined || !yaml.isNode(node)) return emptyAt(at);
  const start = node.range?.[0] ?? at;
  conversion.fault = faultOf(conversion, node, start);
  if (conversion.fault !== undefined || yaml.isAlias(node)) return emptyAt(start);
  if (yaml.isScalar(node)) return textOf(node, start);
  conversion.depth++;
  const tree = yaml.isMap(node) ? mapOf(conversion, node, start) : listOf(conversion, node as YAMLSeq, start);
  conversion.depth--;
  return tree;
}

function faultOf(conversion: Conversion, node: Node, at: number): ManifestFault | undefined {
  const { yaml } = conversion;
  if (++conversion.nodes > LIMITS.manifestNodes) return limited('tooManyNodes', at, LIMITS.manifestNodes);
  if (yaml.isAlias(node)) return { code: 'alias', at, detail: { name: node.source } };
  if (node.anchor !== undefined) return { code: 'alias', at, detail: { name: node.anchor } };
  if (node.tag !== undefined) return { code: 'tag', at, detail: { name: node.tag } };
  if (yaml.isScalar(node) || conversion.depth < LIMITS.manifestDepth) return undefined;
  return limited('tooDeep', at, LIMITS.manifestDepth);
}

function limited(code: ManifestFault['code'], at: number, limit: number): ManifestFault {
  return { code, at, detail: { limit } };
}

function textOf(node: Scalar, at: number): TextNode {
  const text = String(node.value ?? '');
  return { kind: 'text', text, at, end: node.range?.[1] ?? at, plain: node.type === 'PLAIN' };
}

function mapOf(conversion: Conversion, node: YAMLMap, at: number): ManifestNode {
  return { kind: 'map', at, pairs: node.items.map((pair) => pairOf(conversion, pair, at)) };
}

function pairOf(conversion: Conversion, { key, value }: YamlPair, fallback: number): KeyValue {
  const { yaml } = conversion;
  const at = yaml.isNode(key) ? (key.range?.[0] ?? fallback) : fallback;
  if (yaml.isCollection(key)) conversion.fault ??= { code: 'syntax', at, detail: { cause: 'complexKey' } };
  if (yaml.isNode(key)) conversion.fault ??= keyFault(conversion, key, at);
  const name = yaml.isScalar(key) ? String(key.value ?? '') : '';
  return { key: name, at, value: treeOf(conversion, value, at) };
}

function keyFault({ yaml }: Conversion, key: Node, at: number): ManifestFault | undefined {
  if (yaml.isAlias(key)) return { code: 'alias', at, detail: { name: key.source } };
  if (key.anchor !== undefined) return { code: 'alias', at, detail: { name: key.anchor } };
  return key.tag === undefined ? undefined : { code: 'tag', at, detail: { name: key.tag } };
}

function listOf(conversion: Conversion, node: YAMLSeq, at: number): ManifestNode {
  return { kind: 'list', at, items: node.items.map((item) => treeOf(conversion, item, at)) };
}

function emptyAt(at: number): TextNode {
  return { kind: 'text', text: '', at, end: at, plain: true };
}
