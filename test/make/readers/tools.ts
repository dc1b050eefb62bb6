// Files → what tools of the system say stands in them: LibreOffice, antiword, pdftotext.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

export function antiword(path: string): string {
  return run('antiword', ['-m', 'UTF-8', '-w', '0', path]);
}

export function pdftotext(path: string): string {
  return run('pdftotext', ['-raw', path, '-']);
}

/** All at once: its start takes longer than the files. Path → text. */
export function libreOffice(paths: readonly string[]): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'second'));
  const copies = paths.map((path, at) => {
    const copy = join(folder, `${at}${extname(path)}`);
    copyFileSync(path, copy);
    return copy;
  });
  const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'out')];
  run('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...how, ...copies]);
  const texts = paths.map((path, at) => [path, textAt(join(folder, `out/${at}.txt`))] as const);
  rmSync(folder, { recursive: true });
  return new Map(texts);
}

function textAt(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\ufeff/, '') : '';
}

function run(program: string, args: readonly string[]): string {
  const { error, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 100_000,
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  return stdout;
}
