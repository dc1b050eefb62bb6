// A notice's id or file → the notice with its checks: precompiled for the bundled ones, compiled here for others.

import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { LIMITS } from '../../core/limits.ts';
import type { Validators } from '../../core/model/finding.ts';
import type { Notice } from '../../core/model/notice.ts';
import { compileValidators, parseNotice, type RawValidator, validatorOf } from '../../core/notice/index.ts';
import { UserError } from '../../core/user-error.ts';

export interface LoadedNotice {
  readonly notice: Notice;
  readonly validators: Validators;
}

/** What the build makes of a bundled notice, one module each. */
interface Precompiled {
  readonly notice: Notice;
  readonly checks: Readonly<Record<string, RawValidator>>;
  readonly stamp: number;
}

/** Where the package keeps its notices, schemas and precompiled modules. */
export interface NoticePaths {
  readonly schemas: string;
  readonly compiled: string;
}

/** The ids of the bundled notices, sorted. */
export function bundledNotices(noticePaths: NoticePaths): string[] {
  return readdirSync(join(noticePaths.schemas, 'notices'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** An id of a bundled notice, or a path to a .yaml file → the notice. Throws UserError `unknownNotice`, `badNotice`. */
export async function loadNotice(named: string, noticePaths: NoticePaths): Promise<LoadedNotice> {
  const path = pathOf(named, noticePaths);
  const bytes = isId(named) ? readFileSync(path) : readNoticeFile(path);
  const sources = { bytes, builtIn: builtInBytes(noticePaths) };
  const compiled = precompiledNotice(named, stampOf(sources), noticePaths);
  return compiled ?? compileNotice(path, sources, noticePaths);
}

/** Whether a name can only be an id: a path holds at least the dot of its ending. */
export function isId(named: string): boolean {
  return /^[a-z0-9-]+$/.test(named);
}

/** Checksum of a notice file and the built-in requirements: tells an edited file, and costs less than a hash. */
function stampOf({ bytes, builtIn }: NoticeSources): number {
  return crc32(builtIn, crc32(bytes));
}

interface NoticeSources {
  readonly bytes: Buffer;
  readonly builtIn: Buffer;
}

function builtInBytes({ schemas }: NoticePaths): Buffer {
  return readFileSync(join(schemas, 'built-in.yaml'));
}

function pathOf(named: string, noticePaths: NoticePaths): string {
  const bundled = join(noticePaths.schemas, 'notices', `${named}.yaml`);
  if (isId(named) && existsSync(bundled)) return bundled;
  if (/\.ya?ml$/.test(named) && existsSync(named)) return named;
  throw new UserError('unknownNotice', { named, known: bundledNotices(noticePaths) });
}

/** The build's module, if it was made from just these bytes: an edited notice is never judged by an old one. */
function precompiledNotice(named: string, stamp: number, noticePaths: NoticePaths): LoadedNotice | undefined {
  const file = join(noticePaths.compiled, `${named}.cjs`);
  if (!isId(named) || !existsSync(file)) return undefined;
  const { notice, checks, stamp: own } = createRequire(file)(file) as Precompiled;
  if (own !== stamp) return undefined;
  const validators = Object.fromEntries(
    Object.entries(checks).map(([id, check]) => [id, validatorOf(check)]),
  );
  return { notice, validators };
}

async function compileNotice(
  path: string,
  { bytes, builtIn }: NoticeSources,
  noticePaths: NoticePaths,
): Promise<LoadedNotice> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(bytes).update(builtIn).digest('hex');
  const json = (name: string) => JSON.parse(readFileSync(join(noticePaths.schemas, name), 'utf8')) as object;
  const notice = await parseNotice({
    path,
    yaml: bytes.toString('utf8'),
    builtInYaml: builtIn.toString('utf8'),
    schema: json('notice.schema.json'),
    builtInSchema: json('built-in.schema.json'),
    hash,
  });
  return { notice, validators: await compileValidators(notice, path) };
}

/** The stamp that a bundled notice's module must bear to be used. */
export function stampFor(named: string, noticePaths: NoticePaths): number {
  const bytes = readFileSync(pathOf(named, noticePaths));
  return stampOf({ bytes, builtIn: builtInBytes(noticePaths) });
}

/** Throws UserError `badNotice` for what is no file or too large, `unreadable` for what may not be opened. */
function readNoticeFile(path: string): Buffer {
  const handle = opened(path);
  try {
    const { size, isFile } = factsOf(handle);
    if (!isFile) throw new UserError('badNotice', { path, fault: { why: 'notAFile' } });
    if (size > LIMITS.noticeBytes)
      throw new UserError('badNotice', { path, fault: { why: 'tooLarge', limit: LIMITS.noticeBytes } });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

// A pipe that nobody writes to would hold the program for ever.
function opened(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError('unreadable', { path, system });
  }
}

function factsOf(handle: number) {
  const facts = fstatSync(handle);
  return { size: facts.size, isFile: facts.isFile() };
}
