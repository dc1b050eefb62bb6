// What a run prints arrives whole and once, whatever its output is: a file, a pipe, a pipe that does not wait.

import { spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bundled } from '../../make/bundle.ts';
import { SLOW } from '../../make/often.ts';
import { temporaryFolder } from '../../make/run.ts';

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
