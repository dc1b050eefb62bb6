// A copy of the passing example with one thing changed: what a hostile submission begins with.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfExample } from '../make/run.ts';
import { baosong, here, type Ran } from '../make/shell.ts';

/** The material that the cases replace, as the list names it. */
export const MATERIAL = '企业/03_霍尔滕汽车零部件.docx';
export const LIST = '报送清单.yaml';

export interface Finding {
  readonly file?: string;
  readonly verdict: string;
  readonly severity: string;
  readonly reason?: { readonly code: string };
}

export interface Judged {
  readonly code: number | null;
  readonly err: string;
  readonly out: string;
  readonly verdict: string;
  readonly findings: readonly Finding[];
  /** Codes of what does not pass. */
  readonly reasons: readonly string[];
}

/** The list, with the words of one line replaced. */
export function relist(folder: string, from: string, to: string): void {
  const path = join(folder, LIST);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** A folder whose third material is named so in the list; the file itself is left where it was. */
export function folderNaming(written: string): string {
  const folder = copyOfExample('pass-kunshan');
  relist(folder, MATERIAL, JSON.stringify(written));
  return folder;
}

/** A folder whose third material is this. */
export function folderWith(file: string, bytes: Uint8Array): string {
  const folder = folderNaming(`企业/${file}`);
  renameSync(join(folder, MATERIAL), join(folder, '企业', file));
  writeFileSync(join(folder, '企业', file), bytes);
  return folder;
}

/** What checking the folder comes to. */
export async function checked(folder: string): Promise<Judged> {
  return judged(await here(['check', '-f', 'json', folder]));
}

/** The same by the program as it is shipped. */
export function checkedByProgram(folder: string): Judged {
  return judged(baosong(['check', '-f', 'json', folder]));
}

function judged({ code, out, err }: Ran): Judged {
  const report = out === '' ? {} : JSON.parse(out);
  const findings: readonly Finding[] = report.findings ?? [];
  const reasons = findings.flatMap(({ verdict, reason }) => (verdict === 'pass' ? [] : (reason?.code ?? [])));
  return { code, err, out, verdict: report.verdict ?? '', findings, reasons };
}
