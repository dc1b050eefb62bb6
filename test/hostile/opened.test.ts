// The program under strace over hostile and healthy submissions → nothing opened outside, nothing written, no network.

import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { copyOfExample, temporaryFolder } from '../make/run.ts';
import { callsOf, changes, hasStrace, strangers } from './calls.ts';
import { CASES } from './documents.ts';
import { folderNaming } from './folder.ts';
import { HEALTHY } from './healthy.ts';

const HOME = inject('home');
const PROGRAM = join(HOME, 'bin/baosong.js');

/** Node, its libraries, what the system tells about itself, and our own package. */
const OWN = [
  dirname(dirname(realpathSync(process.execPath))),
  HOME,
  realpathSync(join(HOME, 'node_modules')),
  ...['/lib', '/lib64', '/usr/lib', '/usr/local', '/etc/ssl', '/etc/ld.so.cache', '/etc/localtime'],
  ...['/proc', '/sys', '/dev'],
];

// strace is only on Linux, and not on every machine.
describe.skipIf(!hasStrace)('under strace', () => {
  test('hostile submissions: only their own files are opened, none is written', () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.docx'), 'x');
    const linked = copyOfExample('pass-kunshan');
    symlinkSync(outside, join(linked, '外'));
    symlinkSync(join(outside, 'secret.docx'), join(linked, '企业', '外.docx'));
    const folders = [
      linked,
      copyOfExample('pass-kunshan'),
      ...['/etc/passwd', '../secret.docx', join(outside, 'secret.docx'), '外/secret.docx'].map(folderNaming),
    ];
    const calls = callsOf(PROGRAM, ['check', '-q', ...folders]);
    // The trace itself works: it shows the documents that were read, and one that is not allowed.
    expect(calls.some(({ path }) => path.startsWith(linked) && path.endsWith('.docx'))).toBe(true);
    expect(strangers(calls, OWN).length).toBeGreaterThan(folders.length);
    expect(strangers(calls, [...OWN, ...folders])).toEqual([]);
    expect(changes(calls)).toEqual([]);
  });

  test('every hostile document and every healthy twin', () => {
    const folder = temporaryFolder();
    const files = [...CASES, ...Object.values(HEALTHY).map(({ name, bytes }) => ({ file: name, bytes }))];
    const paths = files.map(({ file, bytes }, at) => {
      const path = join(folder, String(at), file);
      mkdirSync(dirname(path));
      writeFileSync(path, bytes);
      return path;
    });
    const calls = callsOf(PROGRAM, ['count', ...paths]);
    expect(strangers(calls, [...OWN, folder])).toEqual([]);
    expect(changes(calls)).toEqual([]);
    expect(calls.filter(({ name }) => name === 'execve')).toHaveLength(1);
  }, 180_000);
});
