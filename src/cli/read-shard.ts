// A file that somebody hands over as a part of a batch → the part: held to its schema, every string safe to show.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../core/limits.ts';
import { escapeInvisibleIn } from '../core/report/sanitize.ts';
import { UserError } from '../core/user-error.ts';
import type { NoticePaths } from '../platform/node/notices.ts';
import { openFile } from '../platform/node/open-file.ts';
import { SHARD_SCHEMA, type Shard } from './shard.ts';

type IsPart = (value: unknown) => value is Shard;

/** Files → parts, whoever wrote them. Throws UserError `badShard`, `noSuchPath`, `notAFile` or `unreadable`. */
export async function readParts(
  paths: readonly string[],
  noticePaths: NoticePaths,
): Promise<readonly Shard[]> {
  const isPart = await partCheck(noticePaths);
  return paths.map((path) => readPart(path, isPart));
}

async function partCheck({ schemas }: NoticePaths): Promise<IsPart> {
  const { Ajv2020 } = await import('../core/notice/ajv-library.ts');
  const schema: object = JSON.parse(readFileSync(join(schemas, 'part.schema.json'), 'utf8'));
  return new Ajv2020({ allErrors: false, strict: false }).compile<Shard>(schema);
}

function readPart(path: string, isPart: IsPart): Shard {
  const value = parsed(textOf(path));
  if (isOfAnotherForm(value))
    throw new UserError('badShard', { paths: [path], fault: { why: 'anotherForm' } });
  if (!isShallow(value, LIMITS.partDepth) || !isPart(value))
    throw new UserError('badShard', { paths: [path], fault: { why: 'notAPart' } });
  return escapeInvisibleIn(value);
}

/** What another version of the program wrote is not mended, only made again. */
function isOfAnotherForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('schema' in value) || !('shard' in value))
    return false;
  return typeof value.schema === 'number' && value.schema !== SHARD_SCHEMA;
}

function textOf(path: string): string {
  const { source, close } = openFile(path);
  try {
    if (source.size > LIMITS.partBytes)
      throw new UserError('badShard', { paths: [path], fault: { why: 'tooLarge', limit: LIMITS.partBytes } });
    return Buffer.from(source.read(0, source.size)).toString('utf8');
  } finally {
    close();
  }
}

/** undefined for what is no JSON: no part is that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What walks a value goes as deep as it is: one that was made deep on purpose would end in the stack. */
function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
