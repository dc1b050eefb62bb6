// Literal submissions and notices: what reading would have given, written down.

import { evaluate } from '../../src/core/evaluate/index.ts';
import type { Document, TextFacts, UnreadCode } from '../../src/core/model/document.ts';
import type { Dossier, Finding } from '../../src/core/model/finding.ts';
import type { Manifest } from '../../src/core/model/manifest.ts';
import type { Notice, Requirement } from '../../src/core/model/notice.ts';
import type { ListedFile, Submission } from '../../src/core/model/submission.ts';
import { compileValidators } from '../../src/core/notice/index.ts';

const SAME = { zh: '同', en: 'same' };

/** A requirement with nothing to say. */
export function requirement(
  id: string,
  at: string,
  must: Requirement['must'],
  more: Partial<Requirement> = {},
): Requirement {
  return { id, severity: 'error', at, must, title: SAME, expected: SAME, remedy: SAME, ...more };
}

/** A notice that asks for just these requirements. */
export function noticeOf(requirements: readonly Requirement[], more: Partial<Notice> = {}): Notice {
  return {
    id: 'literal',
    version: '0.0.1',
    hash: '',
    number: '试〔2030〕1号',
    title: SAME,
    short: SAME,
    issuers: ['试'],
    issued: '2030-01-01',
    text: '',
    timeZone: { name: 'Asia/Shanghai', offset: '+08:00', label: SAME },
    recipient: { office: SAME, contacts: [], phones: [], mailbox: 'in@example.org' },
    phonePlan: { defaultArea: '0999', localDigits: 8 },
    names: { suffixes: ['有限公司'], places: [] },
    clauses: [{ id: '一', title: SAME }],
    stages: [],
    submitters: [],
    taxonomies: {},
    manifest: { type: 'object' },
    measures: [],
    requirements,
    ...more,
  };
}

/** Requirements over a dossier → its findings. */
export async function judged(
  requirements: readonly Requirement[],
  dossier: Dossier,
  stage?: string,
): Promise<Finding[]> {
  const notice = noticeOf(requirements);
  return evaluate({ notice, dossier, validators: await compileValidators(notice) }, stage);
}

/** A text of so many characters, certain unless a range is given. */
export function textDocument(
  count: number,
  range: readonly [number, number] = [count, count],
  more: Partial<TextFacts> = {},
): Document {
  const [min, max] = range;
  const text: TextFacts = {
    figures: { count, charactersNoSpaces: count, charactersWithSpaces: count, asian: count, nonAsian: 0 },
    range: { min, max, reasons: min === max ? [] : ['ambiguousWidth'] },
    leftOut: { deleted: 0, hidden: 0, invisible: 0, heads: 0 },
    han: count,
    boxed: 0,
    content: '',
    pictures: 0,
    trackedChanges: 0,
    comments: 0,
    ...more,
  };
  return { kind: 'docx', notes: [], text };
}

export function unreadDocument(code: UnreadCode): Document {
  return { kind: 'unknown', notes: [], unread: { code } };
}

export function listedFile(pointer: string, document: Document, more: Partial<ListedFile> = {}): ListedFile {
  const there = document.unread?.code === 'absent' ? {} : { bytes: 1000 };
  return { pointer, file: `${pointer.slice(1).replaceAll('/', '-')}.docx`, document, ...there, ...more };
}

export function submissionOf(
  value: Manifest['value'],
  listed: readonly ListedFile[] = [],
  more: Partial<Submission> = {},
): Submission {
  return {
    path: 'literal',
    name: 'literal',
    form: 'folder',
    manifest: {
      file: '报送清单.yaml',
      encoding: 'utf-8',
      value,
      problems: [],
      placeOf: () => undefined,
      keyOf: () => undefined,
    },
    folder: { unlisted: [], skipped: [], refused: [], files: listed.length, bytes: 0 },
    listed,
    ...more,
  };
}
