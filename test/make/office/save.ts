// The material → the files that LibreOffice saves of it, kept as fixtures; run by one switch of the test.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeDocx } from './docx.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/office');

/** Ending → the name of LibreOffice's filter where the ending alone is not enough. */
const FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc',
  rtf: 'rtf',
  odt: 'odt',
  pdf: 'pdf',
  html: 'html',
  txt: 'txt:Text (encoded):UTF8',
} as const;

export function saveOffice(): void {
  const folder = mkdtempSync(join(tmpdir(), 'office'));
  for (const [ending, filter] of Object.entries(FILTERS)) {
    writeFileSync(join(folder, 'source.docx'), officeDocx({ boxInBox: ending !== 'rtf' }));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const from = ['--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, 'source.docx')];
    const ran = spawnSync('soffice', [profile, '--headless', ...from], { timeout: 120_000 });
    if (ran.status !== 0) throw new Error(`soffice: ${ran.error?.message ?? ran.stderr.toString()}`);
    copyFileSync(join(folder, `out/source.${ending}`), join(FIXTURES, `material.${ending}`));
  }
  rmSync(folder, { recursive: true });
}
