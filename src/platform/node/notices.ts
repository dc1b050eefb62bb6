// A notice's id or file → the notice with its checks: precompiled for the bundled ones, compiled here for others.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import type { Validators } from '../../core/model/finding.ts';
import type { Notice } from '../../core/model/notice.ts';
import { checkOf, compileValidators, type RawCheck } from '../../core/notice/validators.ts';
import { Trouble } from '../../core/user-error.ts';
import { readNoticeFile } from './read-notice-file.ts';

export interface LoadedNotice {
  readonly notice: Notice;
  readonly validators: Validators;
}

/** What the build makes of a bundled notice, one module each. */
interface Precompiled {
  readonly notice: Notice;
  readonly checks: Readonly<Record<string, RawCheck>>;
  readonly stamp: number;
}

/** Where the package keeps its notices, schemas and precompiled modules. */
export interface Shelf {
  readonly schemas: string;
  readonly compiled: string;
}

/** The ids of the bundled notices, sorted. */
export function bundledNotices(shelf: Shelf): string[] {
  return readdirSync(join(shelf.schemas, 'notices'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** An id of a bundled notice, or a path to a .yaml file → the notice. Throws Trouble `unknownNotice`, `badNotice`. */
export async function loadNotice(named: string, shelf: Shelf): Promise<LoadedNotice> {
  const path = pathOf(named, shelf);
  const bytes = isId(named) ? readFileSync(path) : readNoticeFile(path);
  const house = readFileSync(join(shelf.schemas, 'house.yaml'));
  const stamp = stampOf(bytes, house);
  return (await precompiled(named, stamp, shelf)) ?? (await compileHere(path, { bytes, house }, shelf));
}

/** Whether a name can only be an id: a path holds at least the dot of its ending. */
export function isId(named: string): boolean {
  return /^[a-z0-9-]+$/.test(named);
}

/** Checksum of a notice file and the house requirements: tells an edited file, and costs less than a hash. */
function stampOf(bytes: Uint8Array, house: Uint8Array): number {
  return crc32(house, crc32(bytes));
}

function pathOf(named: string, shelf: Shelf): string {
  const bundled = join(shelf.schemas, 'notices', `${named}.yaml`);
  if (isId(named) && existsSync(bundled)) return bundled;
  if (/\.ya?ml$/.test(named) && existsSync(named)) return named;
  throw new Trouble('unknownNotice', { named, known: bundledNotices(shelf).join('、') });
}

/** The build's module, if it was made from just these bytes: an edited notice is never judged by an old one. */
async function precompiled(named: string, stamp: number, shelf: Shelf): Promise<LoadedNotice | undefined> {
  const file = join(shelf.compiled, `${named}.js`);
  if (!isId(named) || !existsSync(file)) return undefined;
  const { notice, checks, stamp: own } = (await import(pathToFileURL(file).href)) as Precompiled;
  if (own !== stamp) return undefined;
  const validators = Object.fromEntries(Object.entries(checks).map(([id, check]) => [id, checkOf(check)]));
  return { notice, validators };
}

interface Bytes {
  readonly bytes: Buffer;
  readonly house: Buffer;
}

async function compileHere(path: string, { bytes, house }: Bytes, shelf: Shelf): Promise<LoadedNotice> {
  const [{ createHash }, { formNotice }] = await Promise.all([
    import('node:crypto'),
    import('../../core/notice/parse.ts'),
  ]);
  const hash = createHash('sha256').update(bytes).update(house).digest('hex');
  const json = (name: string) => JSON.parse(readFileSync(join(shelf.schemas, name), 'utf8')) as object;
  const notice = await formNotice({
    path,
    yaml: bytes.toString('utf8'),
    houseYaml: house.toString('utf8'),
    schema: json('notice.schema.json'),
    houseSchema: json('house.schema.json'),
    hash,
  });
  return { notice, validators: await compileValidators(notice, path) };
}

/** The notice's own text, as shipped beside its file. */
export function noticeText(notice: Notice, named: string, shelf: Shelf): string {
  return readFileSync(join(dirname(pathOf(named, shelf)), notice.text), 'utf8');
}

/** The stamp that a bundled notice's module must bear to be used. */
export function stampFor(named: string, shelf: Shelf): number {
  return stampOf(readFileSync(pathOf(named, shelf)), readFileSync(join(shelf.schemas, 'house.yaml')));
}
