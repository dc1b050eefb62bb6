// The program's own sources → files with their room, lines and imports, for the tests that hold the house.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const SRC = join(import.meta.dirname, '../../src');

export interface SourceFile {
  /** Below src, with `/`. */
  readonly path: string;
  /** See `roomOf`. */
  readonly room: string;
  readonly text: string;
  /** The text with its comments blanked out. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path below src, or the name of a package, of a module of Node, or of a port (`#bytes`). */
  readonly target: string;
  readonly own: boolean;
  readonly lazy: boolean;
  readonly typeOnly: boolean;
}

/** Every file of src, sorted by path. */
export function sourceFiles(src = SRC): SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(src, path), 'utf8')));
}

/** A path below src and its text → what the house tests look at. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, room: roomOf(path), text, code: withoutComments(text), imports: importsOf(path, text) };
}

/** The wing (`documents`), or in wings of several rooms the room as well: `core/text`, `core/check`, `platform/node`. */
export function roomOf(path: string): string {
  const [wing = '', inner = ''] = path.split('/');
  return wing === 'core' || wing === 'platform' ? `${wing}/${inner.replace(/\.ts$/, '')}` : wing;
}

/** Comment lines and trailing comments go; a `//` inside a string is kept by asking for a blank before it. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const STATIC = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const LAZY = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  return [
    ...[...text.matchAll(STATIC)].map(([, type, name]) => imported(path, name, { type, lazy: false })),
    ...[...text.matchAll(LAZY)].map(([, type, name]) => imported(path, name, { type, lazy: true })),
  ];
}

interface How {
  readonly type: string | undefined;
  readonly lazy: boolean;
}

function imported(from: string, name = '', { type, lazy }: How): Import {
  const own = name.startsWith('.');
  const target = own ? posix.normalize(posix.join(posix.dirname(from), name)) : name;
  return { target, own, lazy, typeOnly: type !== undefined };
}
