// The files of a folder → the same submission as a zip or as a mail, as different programs pack them.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gbk } from './gbk.ts';
import { type Entry, makeZip } from './zip.ts';

export type Files = readonly (readonly [path: string, bytes: Buffer])[];

/** Everything below a folder, paths with `/`. */
export function filesOf(folder: string): Files {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)] as const;
    });
}

/** Files → entries whose raw names a packer writes; without flags the name is just bytes. */
export function packed(files: Files, name: (path: string) => string | Buffer, flags?: number): Buffer {
  return makeZip(
    files.map(
      ([path, data]): Entry => ({ name: name(path), data, ...(flags === undefined ? {} : { flags }) }),
    ),
  );
}

/** As the Explorer of Chinese Windows packs a folder. */
export function windowsZip(files: Files, top = ''): Buffer {
  return packed(files, (path) => gbk(`${top}${path}`));
}

export interface Attachment {
  readonly name: string | Buffer;
  readonly bytes: Uint8Array;
}

/** Header lines and attachments → a mail; names go in raw, as old programs send them. */
export function makeMail(
  attachments: readonly Attachment[],
  header: readonly (string | Buffer)[] = HEADER,
): Buffer {
  const parts = attachments.flatMap(({ name, bytes }) => [
    '--=_part',
    Buffer.concat([
      Buffer.from('Content-Disposition: attachment; filename="'),
      Buffer.from(name),
      Buffer.from('"'),
    ]),
    'Content-Type: application/octet-stream',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64'),
  ]);
  const text = ['--=_part', 'Content-Type: text/plain; charset=us-ascii', '', 'see attached'];
  const type = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="=_part"', ''];
  const lines = [...header, ...type, ...text, ...parts, '--=_part--'];
  return Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]));
}

const HEADER = [
  'Date: Wed, 28 Nov 2012 09:30:00 +0800',
  'From: sender@example.com',
  'To: office@example.com',
  'Subject: papers',
];
