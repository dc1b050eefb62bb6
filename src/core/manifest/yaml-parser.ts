// Any text within bounds → its tree or the one fault that prevents it, by way of the YAML library.

import type { Document, Node, Scalar, YAMLMap, YAMLSeq, Pair as YamlPair } from 'yaml';
import { LIMITS } from '../limits.ts';
import { type Complaint, percentIn } from './syntax-errors.ts';
import type { Detail, Fault, Pair, TextNode, Tree } from './tree.ts';

type Yaml = typeof import('./yaml-library.ts');

/** The library's answer: a tree, a fault of ours, or its complaints about the syntax, in order. */
export type Answer =
  | { readonly tree: Tree }
  | { readonly fault: Fault }
  | { readonly complaints: readonly Complaint[] };

/** Text (within bounds) → what the library makes of it. Every scalar is text; never throws. */
export async function readFull(text: string): Promise<Answer> {
  const yaml = await import('./yaml-library.ts');
  try {
    return answerOf(yaml, text);
  } catch {
    // It has thrown RangeError on hostile nesting before; whatever it throws is the text's fault.
    return { fault: { code: 'tooDeep', at: 0, detail: { limit: LIMITS.manifestDepth } } };
  }
}

function answerOf(yaml: Yaml, text: string): Answer {
  // Its search for duplicate keys is quadratic (13 s for 40,000 keys); shape.ts finds them by a map.
  const documents: readonly Document.Parsed[] = Array.from(
    yaml.parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    }),
  );
  const full = documents.filter((document) => document.errors.length > 0 || !isBlank(document.contents));
  const [first, second] = full;
  if (first === undefined) return { fault: percentIn(text) ?? { code: 'empty' } };
  if (first.errors.length > 0) return { complaints: first.errors.map(complaintOf) };
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

function complaintOf({
  code,
  pos,
  message,
}: {
  code: string;
  pos: readonly [number, number];
  message: string;
}): Complaint {
  return { code, at: pos[0], message };
}

interface Walk {
  readonly yaml: Yaml;
  nodes: number;
  depth: number;
  fault: Fault | undefined;
}

function convert(yaml: Yaml, contents: Node): Answer {
  const walk: Walk = { yaml, nodes: 0, depth: 0, fault: undefined };
  const tree = treeOf(walk, contents, 0);
  return walk.fault === undefined ? { tree } : { fault: walk.fault };
}

/** After the first fault the rest is passed over. */
function treeOf(walk: Walk, node: unknown, at: number): Tree {
  const { yaml } = walk;
  if (walk.fault !== undefined || !yaml.isNode(node)) return emptyAt(at);
  const start = node.range?.[0] ?? at;
  walk.fault = faultOf(walk, node, start);
  if (walk.fault !== undefined || yaml.isAlias(node)) return emptyAt(start);
  if (yaml.isScalar(node)) return textOf(node, start);
  walk.depth++;
  const tree = yaml.isMap(node) ? mapOf(walk, node, start) : listOf(walk, node as YAMLSeq, start);
  walk.depth--;
  return tree;
}

function faultOf(walk: Walk, node: Node, at: number): Fault | undefined {
  const { yaml } = walk;
  if (++walk.nodes > LIMITS.manifestNodes) return limited('tooManyNodes', at, LIMITS.manifestNodes);
  if (yaml.isAlias(node)) return { code: 'alias', at, detail: { name: node.source } };
  if (node.anchor !== undefined) return { code: 'alias', at, detail: { name: node.anchor } };
  if (node.tag !== undefined) return { code: 'tag', at, detail: { name: node.tag } };
  if (yaml.isScalar(node) || walk.depth < LIMITS.manifestDepth) return undefined;
  return limited('tooDeep', at, LIMITS.manifestDepth);
}

function limited(code: Fault['code'], at: number, limit: number): Fault {
  return { code, at, detail: { limit } satisfies Detail };
}

function textOf(node: Scalar, at: number): TextNode {
  const text = String(node.value ?? '');
  return { kind: 'text', text, at, end: node.range?.[1] ?? at, plain: node.type === 'PLAIN' };
}

function mapOf(walk: Walk, node: YAMLMap, at: number): Tree {
  return { kind: 'map', at, pairs: node.items.map((pair) => pairOf(walk, pair, at)) };
}

function pairOf(walk: Walk, { key, value }: YamlPair, fallback: number): Pair {
  const { yaml } = walk;
  const at = yaml.isNode(key) ? (key.range?.[0] ?? fallback) : fallback;
  if (yaml.isCollection(key)) walk.fault ??= { code: 'syntax', at, detail: { cause: 'complexKey' } };
  if (yaml.isNode(key)) walk.fault ??= keyFault(walk, key, at);
  const name = yaml.isScalar(key) ? String(key.value ?? '') : '';
  return { key: name, at, value: treeOf(walk, value, at) };
}

function keyFault({ yaml }: Walk, key: Node, at: number): Fault | undefined {
  if (yaml.isAlias(key)) return { code: 'alias', at, detail: { name: key.source } };
  if (key.anchor !== undefined) return { code: 'alias', at, detail: { name: key.anchor } };
  return key.tag === undefined ? undefined : { code: 'tag', at, detail: { name: key.tag } };
}

function listOf(walk: Walk, node: YAMLSeq, at: number): Tree {
  return { kind: 'list', at, items: node.items.map((item) => treeOf(walk, item, at)) };
}

function emptyAt(at: number): TextNode {
  return { kind: 'text', text: '', at, end: at, plain: true };
}
