// The manifest as written, before its keys mean anything: what both parsers give. Types only.

import type { ManifestProblemCode, ManifestProblemDetail } from '../model/manifest.ts';

/** A part of the manifest. */
export type ManifestNode = TextNode | MapNode | ListNode;

/** A scalar. Nothing at all is the text ''. Offsets are UTF-16 indices into the text. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** Written without quotes and not as a block. */
  readonly plain: boolean;
}

export interface MapNode {
  readonly kind: 'map';
  readonly at: number;
  readonly pairs: readonly KeyValue[];
}

export interface KeyValue {
  readonly key: string;
  readonly at: number;
  readonly value: ManifestNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly ManifestNode[];
}

/** A problem whose place is still an offset. */
export interface ManifestFault {
  readonly code: ManifestProblemCode;
  readonly at?: number;
  readonly pointer?: string;
  /** Where one value stands for two, the other one. */
  readonly also?: readonly string[];
  readonly detail?: ManifestProblemDetail;
}

/** What a parser found: the tree, or the one fault that prevents it. */
export type ParseResult =
  | { readonly tree: ManifestNode; readonly fault?: never }
  | { readonly tree?: never; readonly fault: ManifestFault };
