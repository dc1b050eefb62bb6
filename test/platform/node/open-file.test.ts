// A path or a stream → an open file, bytes written, or why not; what is counted of one.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { countCommand } from '../../../src/cli/commands/count.ts';
import { openInside } from '../../../src/platform/node/open-file.ts';
import type { OpenFile } from '../../../src/submission/file-tree.ts';
import { bundled } from '../../make/bundle.ts';
import { gbk } from '../../make/gbk.ts';
import { SLOW } from '../../make/often.ts';
import { makeMail, windowsZip } from '../../make/parcel.ts';
import { environmentOf, fillFolder, temporaryFolder } from '../../make/run.ts';
import { makeZip } from '../../make/zip.ts';

// Only Linux tells the path of what is open; elsewhere each step is looked at.
describe.each([process.platform, 'as elsewhere'])('openInside, %s', (platform) => {
  const here = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
  beforeAll(() => {
    Object.defineProperty(process, 'platform', { ...here, value: platform });
  });
  afterAll(() => {
    Object.defineProperty(process, 'platform', here);
  });

  const codeOf = (root: string, ...parts: readonly string[]) => {
    const opened = openInside(root, parts);
    if ('unread' in opened) return opened.unread.code;
    opened.close();
    return 'opened';
  };

  const folder = () => realpathSync(fillFolder(temporaryFolder(), { 'in/a.txt': 'alpha', 'b.txt': 'beta' }));

  function held(root: string, ...parts: readonly string[]): OpenFile {
    const opened = openInside(root, parts);
    if ('unread' in opened) throw new Error(opened.unread.code);
    return opened;
  }

  test('a regular file is read by any stretch, and cut at its end', () => {
    const { source, close } = held(folder(), 'in', 'a.txt');
    const read = (offset: number, length: number) => Buffer.from(source.read(offset, length)).toString();
    expect([source.size, read(0, 5), read(1, 3), read(3, 99), read(5, 1), read(9, 1)]).toEqual([
      5,
      'alpha',
      'lph',
      'ha',
      '',
      '',
    ]);
    close();
  });

  test('a file that shrinks while it is read is cut, not waited for', () => {
    const root = folder();
    const { source, close } = held(root, 'b.txt');
    truncateSync(join(root, 'b.txt'), 2);
    expect(Buffer.from(source.read(0, 4)).toString()).toBe('be');
    close();
  });

  test('no link is followed, on no step and to nowhere', () => {
    const root = folder();
    const outside = fillFolder(temporaryFolder(), { 'secret.txt': 'x' });
    symlinkSync(join(outside, 'secret.txt'), join(root, 'file'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(root, 'b.txt'), join(root, 'inner'));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    expect(codeOf(root, 'file')).toBe('link');
    expect(codeOf(root, 'folder', 'secret.txt')).toBe('link');
    expect(codeOf(root, 'inner')).toBe('link');
    expect(codeOf(root, 'dangling')).toBe('link');
    expect(codeOf(root, 'loop')).toBe('link');
  });

  test('a folder, a file taken for a folder, and nothing at all', () => {
    const root = folder();
    expect(codeOf(root, 'in')).toBe('folder');
    expect(codeOf(root, 'b.txt', 'c.txt')).toBe('notRegular');
    expect(codeOf(root, 'c.txt')).toBe('absent');
    expect(codeOf(root, 'no', 'c.txt')).toBe('absent');
    expect(codeOf(root, 'x'.repeat(300))).toBe('absent');
    expect(codeOf(join(root, 'gone'), 'b.txt')).toBe('absent');
  });

  test.skipIf(process.platform === 'win32')('a pipe does not make anybody wait', () => {
    const root = folder();
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(codeOf(root, 'pipe')).toBe('notRegular');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file without permission', () => {
    const root = folder();
    mkdirSync(join(root, 'closed'));
    writeFileSync(join(root, 'closed', 'a.txt'), 'x');
    chmodSync(join(root, 'closed', 'a.txt'), 0);
    expect(codeOf(root, 'closed', 'a.txt')).toBe('noPermission');
  });
});

async function counted(name: string, bytes: Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const { environment, printed } = environmentOf();
  const code = await countCommand([path], { format: 'json' }, environment);
  const rows = JSON.parse(printed()) as {
    path: string;
    figures?: { count: number };
    unread?: { code: string };
  }[];
  return {
    code,
    rows: rows.map((row) => [
      row.path.slice(path.length - name.length),
      row.figures?.count ?? row.unread?.code,
    ]),
  };
}

const FILES = [
  ['报送清单.yaml', Buffer.from('地区: 甲\n')],
  ['企业/01.txt', Buffer.from('一二三四五')],
  ['说明.txt', Buffer.from('六七')],
] as const;

test('every document of a zip, its list left out', async () => {
  expect(await counted('收件.zip', windowsZip(FILES, '甲区/'))).toEqual({
    code: 0,
    rows: [
      ['收件.zip/企业/01.txt', 5],
      ['收件.zip/说明.txt', 2],
    ],
  });
});

test('every document of a mail and of the zip in it', async () => {
  const mail = makeMail([
    { name: gbk('附件.zip'), bytes: windowsZip(FILES) },
    { name: gbk('另附.txt'), bytes: Buffer.from('八') },
  ]);
  expect(await counted('a.eml', mail)).toEqual({
    code: 0,
    rows: [
      ['a.eml/企业/01.txt', 5],
      ['a.eml/另附.txt', 1],
      ['a.eml/说明.txt', 2],
    ],
  });
});

test('what cannot be read has a row with its reason', async () => {
  const zip = makeZip([
    { name: 'locked.txt', data: 'x', flags: 0x801 },
    { name: '../out.txt', data: 'x' },
    { name: 'inner.zip', data: makeZip([['a.txt', 'x']]) },
  ]);
  expect(await counted('a.zip', zip)).toEqual({
    code: 1,
    rows: [
      ['a.zip/inner.zip', 'archive'],
      ['a.zip/locked.txt', 'encrypted'],
      ['a.zip/../out.txt', 'notInFolder'],
    ],
  });
  expect(await counted('b.zip', Buffer.from('PK\x03\x04 cut'))).toEqual({
    code: 1,
    rows: [['b.zip', 'damaged']],
  });
});

// More than any pipe holds, in characters of three bytes, so that a write may end within one.
const LINES = Array.from({ length: 12_000 }, (_, at) => `第${at}行：报送材料检查\n`);
const TEXT = LINES.join('');
const PROGRAM = `
  const { write } = require(process.argv[2]);
  const failed = (code) => require('node:fs').writeSync(2, code + '\\n');
  const lines = Array.from({ length: ${LINES.length} }, (_, at) => '第' + at + '行：报送材料检查\\n');
  for (const text of process.env.WHOLE === '1' ? [lines.join('')] : lines) write('stdout', text, failed);
`;

let writer = '';
beforeAll(async () => {
  writer = await bundled(join(import.meta.dirname, '../../../src/platform/node/standard-stream.ts'));
});

/** Runs the writer in a shell; OUT in the redirection is a file in a folder of its own. */
function written(redirection: string, whole: boolean, third: 'ignore' | number = 'ignore') {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'print.cjs'), PROGRAM);
  const command = `"$0" "$1/print.cjs" "$2" ${redirection}`.replaceAll('OUT', '"$1/out"');
  const ran = spawnSync('sh', ['-c', command, process.execPath, folder, writer], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', WHOLE: whole ? '1' : '0' },
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe', third],
  });
  return { out: join(folder, 'out'), ...ran };
}

describe.skipIf(process.platform === 'win32').each([
  ['in one piece', true],
  ['line by line', false],
])('%s', (_, whole) => {
  test('a pipe', () => arrives('', '| cat > OUT'));
  test.each([
    ['a file', '> OUT'],
    ['a file that is added to', '>> OUT'],
    ['a pipe that is read late', '| { sleep 0.3; cat > OUT; }'],
  ])('%s', SLOW, arrives);

  function arrives(_name: string, redirection: string): void {
    const { out, stderr } = written(redirection, whole);
    expect([readFileSync(out, 'utf8') === TEXT, stderr]).toEqual([true, '']);
  }

  test('a pipe that does not wait', SLOW, async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe');
    spawnSync('sh', [
      '-c',
      'mkfifo "$0"; { sleep 0.5; cat "$0" > "$0.half"; mv "$0.half" "$0.out"; } >/dev/null 2>&1 &',
      pipe,
    ]);
    const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const { status, stderr } = written('>&3', whole, end); // Node makes a child's first three wait
    expect([status, stderr]).toEqual([0, '']);
    closeSync(end);
    await vi.waitUntil(() => existsSync(`${pipe}.out`), { timeout: 30_000 });
    expect(readFileSync(`${pipe}.out`, 'utf8') === TEXT).toBe(true);
  });

  test('a parent that is Node', SLOW, () => {
    const { stdout, stderr } = written('', whole);
    expect([stdout === TEXT, stderr]).toEqual([true, '']);
  });

  test('a reader that went away is named', () => {
    const { stderr } = written('| true', whole);
    expect(new Set(stderr.split('\n'))).toEqual(new Set(['EPIPE', '']));
  });
});
