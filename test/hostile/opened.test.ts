// The program under strace over hostile and healthy submissions → nothing opened outside, nothing written, no network.

import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { SLOW } from '../make/often.ts';
import { filesOf, makeMail, windowsZip } from '../make/parcel.ts';
import { copyOfExample, temporaryFolder } from '../make/run.ts';
import { makeZip, withMode } from '../make/zip.ts';
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

  test('zips and mails whose names lead out, through check and batch: nothing is unpacked', SLOW, () => {
    const inbox = temporaryFolder();
    const files = filesOf(copyOfExample('pass-kunshan'));
    const names = [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\a.docx',
      '\\\\server\\a.docx',
      'con.docx',
      '甲/../../乙.docx',
    ];
    const out = names.map((name) => [name, Buffer.from('x')] as const);
    const link = withMode(makeZip([['甲.docx', '/etc/passwd']]), 0o120777);
    const parcels: Readonly<Record<string, Uint8Array>> = {
      '昆山市.zip': windowsZip(files),
      '常熟市.zip': windowsZip([...files, ...out]),
      '太仓市.zip': link,
      '吴江市.eml': makeMail(files.map(([name, bytes]) => ({ name, bytes }))),
      '吴中区.eml': makeMail([...files, ...out].map(([name, bytes]) => ({ name, bytes }))),
      '相城区.eml': makeMail([{ name: '相城区.zip', bytes: windowsZip([...files, ...out]) }]),
      '损坏.zip': windowsZip(files).subarray(0, 999),
    };
    const paths = Object.entries(parcels).map(([name, bytes]) => {
      writeFileSync(join(inbox, name), bytes);
      return join(inbox, name);
    });
    for (const args of [
      ['check', '-q', ...paths],
      ['batch', '-q', inbox],
    ]) {
      const calls = callsOf(PROGRAM, args);
      expect(paths.filter((path) => calls.some((call) => call.path === path))).toEqual(paths);
      expect(strangers(calls, [...OWN, inbox])).toEqual([]);
      expect(changes(calls)).toEqual([]);
      expect(calls.filter(({ name }) => name === 'execve')).toHaveLength(1);
    }
  });

  test('every hostile document and every healthy twin', SLOW, () => {
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
  });
});
